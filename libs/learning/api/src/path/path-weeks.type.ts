import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CourseId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('PlannedPiece', { description: 'A step, or a part of one, in a week.' })
@ReadWithItsHolder()
export class PlannedPieceType {
  @Field(() => ID) readonly stepId!: string;
  @Field(() => Int) readonly minutes!: number;
  @Field({ description: 'The step is finished that week.' }) readonly ends!: boolean;
}

@ObjectType('PlannedWeek')
@ReadWithItsHolder()
export class PlannedWeekType {
  @Field({ description: 'First day that counts, as 2026-11-30.' }) readonly fromOn!: string;
  @Field() readonly toOn!: string;
  @Field(() => Int, { description: 'Agreed with the manager.' }) readonly minutesAgreed!: number;
  @Field(() => Int) readonly minutesPlanned!: number;
  @Field(() => [PlannedPieceType]) readonly pieces!: readonly PlannedPieceType[];
}

@ObjectType('LateStep', { description: 'A course that the agreed hours do not finish by its last day, and what may be moved after it.' })
@ReadWithItsHolder()
export class LateStepType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field() readonly dueOn!: string;
  @Field({ description: 'That day is behind.' }) readonly past!: boolean;
  @Field(() => String, { nullable: true, description: 'Absent where the agreed time ends before.' }) readonly doneOn!: string | null;
  @Field(() => [ID]) readonly movable!: readonly CourseId[];
  @Field({ description: 'Moving them is enough.' }) readonly onTimeThen!: boolean;
}

@ObjectType('PathWeeks', { description: 'The path over the weeks, in the time agreed and in nothing else; nothing of how long the viewer reads enters it.' })
@ReadWithItsHolder()
export class PathWeeksType {
  @Field(() => Int) readonly minutesPerWeek!: number;
  @Field() readonly agreedUntil!: string;
  @Field(() => [PlannedWeekType]) readonly weeks!: readonly PlannedWeekType[];
  @Field(() => [LateStepType]) readonly late!: readonly LateStepType[];
  @Field(() => Int, { description: 'Past the agreed time.' }) readonly minutesUnplanned!: number;
}
