import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, ContestationId, JobFamilyId, TaskId } from '@passerelle/kernel';
import { CONTESTATION_ANSWERS, type ContestationAnswer, CONTESTED_FIGURES, type ContestedFigure, MINIMUM_REASON_LENGTH } from '@passerelle/occupations-domain';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsUUID, Length } from 'class-validator';

const ContestedFigureEnum = Object.fromEntries(CONTESTED_FIGURES.map((figure) => [figure, figure]));
registerEnumType(ContestedFigureEnum, { name: 'ContestedFigure' });
const ContestationAnswerEnum = Object.fromEntries(CONTESTATION_ANSWERS.map((answer) => [answer, answer]));
registerEnumType(ContestationAnswerEnum, { name: 'ContestationAnswer', description: 'What becomes of the figure.' });

@ObjectType('Contestation', { description: 'A reasoned disagreement with a figure; its author is not named to those who answer.' })
@ReadWithItsHolder()
export class ContestationType {
  @Field(() => ID) readonly id!: ContestationId;
  @Field(() => ID) readonly familyId!: JobFamilyId;
  @Field(() => Int) readonly versionNumber!: number;
  @Field(() => ID) readonly taskId!: TaskId;
  @Field(() => BilingualTextType, { nullable: true }) readonly taskLabel!: BilingualText | null;
  @Field(() => ContestedFigureEnum) readonly figure!: ContestedFigure;
  @Field(() => String, { nullable: true, description: 'The contested figure as it stood.' }) readonly value!: string | null;
  @Field() readonly reason!: string;
  @Field(() => Date) readonly filedAt!: Date;
  @Field(() => Date, { description: 'The day by which an answer is due.' }) readonly dueAt!: Date;
  @Field(() => ContestationAnswerEnum, { nullable: true, description: 'Absent while it waits for an answer.' }) readonly outcome!: ContestationAnswer | null;
  @Field(() => String, { nullable: true }) readonly answer!: string | null;
  @Field(() => Date, { nullable: true }) readonly answeredAt!: Date | null;
}

@ObjectType('FigureContested')
@ReadWithItsHolder()
export class FigureContestedType {
  @Field(() => ContestationType) readonly contestation!: ContestationType;
}

@ObjectType('ContestationAnswered')
@ReadWithItsHolder()
export class ContestationAnsweredType {
  @Field(() => ContestationType) readonly contestation!: ContestationType;
}

@ObjectType('ContestationAlreadyAnswered', { description: 'Somebody answered first; their answer stands.' })
@ReadWithItsHolder()
export class ContestationAlreadyAnsweredType {
  @Field(() => ContestationType) readonly contestation!: ContestationType;
}

export const AnswerContestationResult = createUnionType({
  name: 'AnswerContestationResult',
  types: () => [ContestationAnsweredType, ContestationAlreadyAnsweredType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType()
export class ContestFigureInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly familyId!: JobFamilyId;
  @Field(() => ID) @Length(2, 60) readonly taskId!: TaskId;
  @Field(() => ContestedFigureEnum) @Length(1, 40) readonly figure!: ContestedFigure;
  @Field() @Trimmed() @Length(MINIMUM_REASON_LENGTH, 2000) readonly reason!: string;
}

@InputType()
export class AnswerContestationInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: ContestationId;
  @Field(() => ContestationAnswerEnum) @Length(1, 40) readonly outcome!: ContestationAnswer;
  @Field() @Trimmed() @Length(MINIMUM_REASON_LENGTH, 4000) readonly words!: string;
}
