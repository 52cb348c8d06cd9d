import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CourseId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { IsIn, IsOptional, Length } from 'class-validator';

import { PATH_CHOICES, type PathChoice } from './path-choices.js';

const PathChoiceEnum = { chosen: 'chosen', refused: 'refused' } as const;
registerEnumType(PathChoiceEnum, { name: 'PathChoice' });

@ObjectType('PathStepChosen')
@ReadWithItsHolder()
export class PathStepChosenType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => PathChoiceEnum, { nullable: true, description: 'What stood before, so that it can be put back.' }) readonly before!: PathChoice | null;
}

@ObjectType('StepIsObligatory', { description: 'Nothing changed: an obligatory request, or a gap that the role holds essential, rests on it.' })
@ReadWithItsHolder()
export class StepIsObligatoryType {
  @Field(() => ID) readonly courseId!: CourseId;
}

export const ChoosePathStepResult = createUnionType({
  name: 'ChoosePathStepResult',
  types: () => [PathStepChosenType, StepIsObligatoryType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType()
export class ChoosePathStepInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 80) readonly courseId!: CourseId;
  @Field(() => PathChoiceEnum, { nullable: true, description: 'Absent: the choice is taken back.' }) @IsOptional() @IsIn(PATH_CHOICES) readonly choice?: PathChoice | null;
}
