import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType, GapStatusEnum } from '@passerelle/competencies-api';
import type { GapStatus } from '@passerelle/competencies-domain';
import type { BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { CourseType } from '../course/course.type.js';
import { LearningPaceType } from '../learning-time/learning-time.type.js';
import { CourseRequestType } from '../request/course-request.type.js';

const PathStepKindEnum = { course: 'course', selfAssessment: 'selfAssessment' } as const;
registerEnumType(PathStepKindEnum, { name: 'PathStepKind' });
const PathStepStateEnum = { toDo: 'toDo', begun: 'begun', done: 'done' } as const;
registerEnumType(PathStepStateEnum, { name: 'PathStepState' });
const ObligationEnum = { obligatory: 'obligatory', recommended: 'recommended' } as const;
registerEnumType(ObligationEnum, { name: 'Obligation' });

@ObjectType('PathReason', { description: 'A gap that a step serves, and the tasks it comes from.' })
@ReadWithItsHolder()
export class PathReasonType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => Int) readonly required!: number;
  @Field(() => GapStatusEnum) readonly status!: GapStatus;
  @Field(() => GapStatusEnum, { nullable: true }) readonly selfAssessed!: GapStatus | null;
  @Field(() => [BilingualTextType]) readonly tasks!: BilingualText[];
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
  @Field(() => CourseType, { nullable: true }) readonly course!: CourseType | null;
  @Field(() => [PathReasonType]) readonly reasons!: PathReasonType[];
  @Field(() => CourseRequestType, { nullable: true, description: 'Present where the viewer’s manager asked for it.' }) readonly request!: CourseRequestType | null;
}

@ObjectType('LearningPath', { description: 'Ordered steps from the viewer’s gaps against the transformed role.' })
@ReadWithItsHolder()
export class LearningPathType {
  @Field(() => [PathStepType]) readonly steps!: PathStepType[];
  @Field(() => Int) readonly minutesLeft!: number;
  @Field(() => LearningPaceType, { nullable: true, description: 'Present where the viewer is granted weekly time to learn.' }) readonly pace!: LearningPaceType | null;
  @Field(() => [PathReasonType], { description: 'Open gaps that no course of the catalogue serves yet.' }) readonly unserved!: PathReasonType[];
}
