import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { BilingualText, CourseId } from '@passerelle/kernel';
import type { RequestObligation } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { RequestObligationEnum } from '../request/course-request.type.js';
import { PeopleReachedType } from './path-assignment.type.js';

@ObjectType('StepFollowed', { description: 'How many people are done with a step, in it, or before it; never how long they took nor what they answered.' })
@ReadWithItsHolder()
export class StepFollowedType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType, { nullable: true }) readonly courseTitle!: BilingualText | null;
  @Field(() => RequestObligationEnum) readonly obligation!: RequestObligation;
  @Field(() => PeopleReachedType) readonly done!: PeopleReachedType;
  @Field(() => PeopleReachedType) readonly begun!: PeopleReachedType;
  @Field(() => PeopleReachedType) readonly toDo!: PeopleReachedType;
}
