import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MENTORSHIP_ANSWERS, MENTORSHIP_STATES, type MentorshipAnswer, type MentorshipPart, type MentorshipState } from '@passerelle/competencies-domain';
import type { CompetencyId, EmployeeId, MentorshipId } from '@passerelle/kernel';
import { ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsBoolean, IsIn, IsUUID, Length, MaxLength } from 'class-validator';

import { CompetencyType } from '../standing/standing.type.js';

const MentorshipStateEnum = Object.fromEntries(MENTORSHIP_STATES.map((state) => [state, state]));
registerEnumType(MentorshipStateEnum, { name: 'MentorshipState' });
const MentorshipPartEnum = { employee: 'employee', mentor: 'mentor' } as const;
registerEnumType(MentorshipPartEnum, { name: 'MentorshipPart' });
const MentorshipAnswerEnum = Object.fromEntries(MENTORSHIP_ANSWERS.map((answer) => [answer, answer]));
registerEnumType(MentorshipAnswerEnum, { name: 'MentorshipAnswer' });

@ObjectType('Mentorship', { description: 'A volunteer who accompanies somebody for one competency, or would: it holds once both have said yes.' })
@ReadWithItsHolder()
export class MentorshipType {
  @Field(() => ID) readonly id!: MentorshipId;
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field() readonly employeeName!: string;
  @Field() readonly mentorName!: string;
  @Field(() => MentorshipStateEnum) readonly state!: MentorshipState;
  @Field(() => MentorshipPartEnum, { nullable: true, description: 'Whose answer is awaited: the employee’s first.' }) readonly awaited!: MentorshipPart | null;
  @Field(() => MentorshipPartEnum, { nullable: true, description: 'The viewer’s part; absent for whoever leads the employee.' }) readonly part!: MentorshipPart | null;
  @Field() readonly proposedByName!: string;
  @Field(() => String, { nullable: true, description: 'For which manager, where whoever proposed stood in for one.' }) readonly proposedFor!: string | null;
  @Field(() => Date) readonly proposedAt!: Date;
  @Field({ description: 'What whoever proposes says to both; may be empty.' }) readonly word!: string;
  @Field({ description: 'What the employee answered; may be empty.' }) readonly employeeWord!: string;
  @Field({ description: 'What the mentor answered; may be empty.' }) readonly mentorWord!: string;
  @Field(() => Date, { nullable: true, description: 'When it was agreed or declined.' }) readonly settledAt!: Date | null;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
  @Field(() => String, { nullable: true }) readonly endedByName!: string | null;
}

@ObjectType('MyMentoring', { description: 'What the viewer offers, and the mentorships in which they take part.' })
@ReadWithItsHolder()
export class MyMentoringType {
  @Field(() => [ID], { description: 'Competencies for which the viewer says that they can accompany others.' }) readonly offeredIds!: readonly CompetencyId[];
  @Field(() => [MentorshipType], { description: 'What is open first, then the latest.' }) readonly mentorships!: readonly MentorshipType[];
}

@ObjectType('Volunteer', { description: 'Somebody who says that they can accompany others for a competency. Nothing of their levels.' })
@ReadWithItsHolder()
export class VolunteerType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field({ description: 'Where they work today.' }) readonly unitName!: string;
}

@ObjectType('MentoringOfferChanged')
@ReadWithItsHolder()
export class MentoringOfferChangedType {
  @Field() readonly offered!: boolean;
}

@ObjectType('MentorshipProposed')
@ReadWithItsHolder()
export class MentorshipProposedType {
  @Field(() => MentorshipType) readonly mentorship!: MentorshipType;
}

@ObjectType('MentorshipAlreadyOpen', { description: 'Nothing was proposed: somebody is proposed or agreed already for that person and that competency.' })
@ReadWithItsHolder()
export class MentorshipAlreadyOpenType {
  @Field() readonly open!: boolean;
}

@ObjectType('NotAVolunteer', { description: 'Nothing was proposed: that person does not volunteer, or no longer.' })
@ReadWithItsHolder()
export class NotAVolunteerType {
  @Field() readonly willing!: boolean;
}

@ObjectType('MentorshipAnswered')
@ReadWithItsHolder()
export class MentorshipAnsweredType {
  @Field(() => MentorshipType) readonly mentorship!: MentorshipType;
}

@ObjectType('MentorshipNotAwaited', { description: 'Nothing changed: it was answered or taken back before.' })
@ReadWithItsHolder()
export class MentorshipNotAwaitedType {
  @Field(() => MentorshipType) readonly mentorship!: MentorshipType;
}

@ObjectType('MentorshipEnded')
@ReadWithItsHolder()
export class MentorshipEndedType {
  @Field(() => ID) readonly id!: MentorshipId;
}

const byKind = { resolveType: ({ kind }: { kind: string }) => kind };
export const ProposeMentorshipResult = createUnionType({ name: 'ProposeMentorshipResult', types: () => [MentorshipProposedType, MentorshipAlreadyOpenType, NotAVolunteerType] as const, ...byKind });
export const AnswerMentorshipResult = createUnionType({ name: 'AnswerMentorshipResult', types: () => [MentorshipAnsweredType, MentorshipNotAwaitedType] as const, ...byKind });

@InputType()
export class ChangeMentoringOfferInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field() @IsBoolean() readonly offered!: boolean;
}

@InputType()
export class ProposeMentorshipInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field(() => ID, { description: 'Somebody whom the viewer leads.' }) @IsUUID() readonly employeeId!: EmployeeId;
  @Field(() => ID, { description: 'A volunteer for the competency.' }) @IsUUID() readonly mentorId!: EmployeeId;
  @Field({ defaultValue: '', description: 'Both will read it.' }) @Trimmed() @MaxLength(1000) readonly word!: string;
}

@InputType()
export class EndMentorshipInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: MentorshipId;
}

@InputType()
export class AnswerMentorshipInput extends EndMentorshipInput {
  @Field(() => MentorshipAnswerEnum) @IsIn(MENTORSHIP_ANSWERS) readonly answer!: MentorshipAnswer;
  @Field({ defaultValue: '', description: 'The other two may read it.' }) @Trimmed() @MaxLength(1000) readonly word!: string;
}
