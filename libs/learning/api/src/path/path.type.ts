import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType, GapStatusEnum } from '@passerelle/competencies-api';
import type { GapStatus } from '@passerelle/competencies-domain';
import type { BilingualText, CourseId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { CourseType } from '../course/course.type.js';
import { LearningPaceType } from '../learning-time/learning-time.type.js';
import { AssignedStepType } from '../path-assignment/path-assignment.type.js';
import { CourseRequestType } from '../request/course-request.type.js';

const PathStepKindEnum = { course: 'course', selfAssessment: 'selfAssessment' } as const;
registerEnumType(PathStepKindEnum, { name: 'PathStepKind' });
const PathStepStateEnum = { toDo: 'toDo', begun: 'begun', done: 'done' } as const;
registerEnumType(PathStepStateEnum, { name: 'PathStepState' });
const ObligationEnum = { obligatory: 'obligatory', recommended: 'recommended', optional: 'optional' } as const;
registerEnumType(ObligationEnum, { name: 'Obligation' });
const PathProofEnum = { exact: 'exact', notProven: 'notProven', greedy: 'greedy' } as const;
registerEnumType(PathProofEnum, { name: 'PathProof', description: 'Proven the shortest; the best found in the time given, with its bound; or the answer of a simple rule.' });
const LeftOpenCauseEnum = { catalogue: 'catalogue', refused: 'refused', done: 'done' } as const;
registerEnumType(LeftOpenCauseEnum, { name: 'LeftOpenCause', description: 'Nothing of the catalogue leads further, or what the viewer refused would, or what they did already should have.' });

@ObjectType('PathReason', { description: 'A gap that a step serves, and the tasks it comes from.' })
@ReadWithItsHolder()
export class PathReasonType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => Int) readonly required!: number;
  @Field(() => GapStatusEnum) readonly status!: GapStatus;
  @Field(() => GapStatusEnum, { nullable: true }) readonly selfAssessed!: GapStatus | null;
  @Field(() => [BilingualTextType]) readonly tasks!: BilingualText[];
}

@ObjectType('GapLeftOpen', { description: 'A gap that no path closes whole, and why.' })
@ReadWithItsHolder()
export class GapLeftOpenType extends PathReasonType {
  @Field(() => Int, { description: 'Level to which courses lead; the one already reached where they lead nowhere.' }) readonly leadsTo!: number;
  @Field({ description: 'Whether the path brings a part of it.' }) readonly closedInPart!: boolean;
  @Field(() => LeftOpenCauseEnum) readonly because!: keyof typeof LeftOpenCauseEnum;
}

@ObjectType('PathStep')
@ReadWithItsHolder()
export class PathStepType {
  @Field(() => ID) readonly id!: string;
  @Field(() => PathStepKindEnum) readonly kind!: keyof typeof PathStepKindEnum;
  @Field(() => PathStepStateEnum) readonly state!: keyof typeof PathStepStateEnum;
  @Field(() => ObligationEnum) readonly obligation!: keyof typeof ObligationEnum;
  @Field({ description: 'Rests on the person’s own word alone, or on nothing yet.' }) readonly toConfirm!: boolean;
  @Field(() => Int) readonly minutesLeft!: number;
  @Field(() => Int, { description: 'Minutes divided by the probability of passing: what the path makes the least of.' }) readonly expectedMinutes!: number;
  @Field({ description: 'The viewer added it themselves.' }) readonly chosen!: boolean;
  @Field({ description: 'Closes nothing itself: its reasons are those of the steps that it opens the way to.' }) readonly preparatory!: boolean;
  @Field(() => [ID], { description: 'Courses of the path that may not be begun before it: the one part of the order that is imposed.' }) readonly neededFor!: CourseId[];
  @Field(() => CourseType, { nullable: true }) readonly course!: CourseType | null;
  @Field(() => [PathReasonType]) readonly reasons!: PathReasonType[];
  @Field(() => [AssignedStepType], { description: 'Templates that ask for it, the earliest last day first.' }) readonly assigned!: AssignedStepType[];
  @Field(() => CourseRequestType, { nullable: true, description: 'Present where the viewer’s manager asked for it.' }) readonly request!: CourseRequestType | null;
}

@ObjectType('LearningPath', { description: 'Ordered steps from the viewer’s gaps against the transformed role: the shortest path, with its proof. The order is advised, but for prerequisites.' })
@ReadWithItsHolder()
export class LearningPathType {
  @Field(() => [PathStepType]) readonly steps!: PathStepType[];
  @Field(() => Int) readonly minutesLeft!: number;
  @Field(() => PathProofEnum) readonly proof!: keyof typeof PathProofEnum;
  @Field(() => Int, { description: 'Of its courses.' }) readonly expectedMinutes!: number;
  @Field(() => Int, { description: 'No path that closes the same gaps takes less: proven.' }) readonly boundMinutes!: number;
  @Field(() => Float, { description: '0–1: how far above the bound; 0 where it is proven the shortest.' }) readonly gap!: number;
  @Field(() => Int, { description: 'Of the path that a simple rule gives, for comparison.' }) readonly greedyMinutes!: number;
  @Field(() => LearningPaceType, { nullable: true, description: 'Present where the viewer is granted weekly time to learn.' }) readonly pace!: LearningPaceType | null;
  @Field(() => [GapLeftOpenType], { description: 'Gaps that no path closes whole.' }) readonly leftOpen!: GapLeftOpenType[];
}
