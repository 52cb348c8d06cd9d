import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CourseDraftId } from '@passerelle/kernel';
import { JsonScalar, ReadWithItsHolder } from '@passerelle/platform-api';
import { IsInt, IsUUID, Length, Min } from 'class-validator';

import { CourseDraftClosedType, CourseDraftType } from '../course-draft/course-draft.type.js';
import { CourseMovedOnType } from '../course-review/course-review.type.js';

@ObjectType('CourseVersionPart', { description: 'A piece of a published version, cut as drafts are: what it says of itself (`outline`), a lesson (`lesson/<id>`), the quiz (`quiz`).' })
@ReadWithItsHolder()
export class CourseVersionPartType {
  @Field(() => ID) readonly partId!: string;
  @Field(() => JsonScalar, { description: 'As in `CourseDraftPart.content`.' }) readonly content!: unknown;
}

@ObjectType('CourseVersionTaken', { description: 'The draft goes on from the newer version: what it took of it, and what stays its own.' })
@ReadWithItsHolder()
export class CourseVersionTakenType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
  @Field(() => [ID], { description: 'Parts that the draft had left as they were, and new ones.' }) readonly taken!: readonly string[];
  @Field(() => [ID], { description: 'Parts that both changed: the words of the draft stay.' }) readonly kept!: readonly string[];
  @Field(() => [ID], { description: 'New lessons that the draft’s own outline does not name: set aside.' }) readonly aside!: readonly string[];
}

export const TakeNewerVersionResult = createUnionType({ name: 'TakeNewerVersionResult', types: () => [CourseVersionTakenType, CourseMovedOnType, CourseDraftClosedType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@InputType()
export class TakeNewerVersionInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field(() => Int, { description: 'The version whose difference was read.' }) @IsInt() @Min(1) readonly version!: number;
}
