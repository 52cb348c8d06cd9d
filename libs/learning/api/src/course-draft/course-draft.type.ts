import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseDraftId, CourseId, Language } from '@passerelle/kernel';
import { COURSE_DRAFT_STATES, type CourseDraftState, WORDS_LENGTH } from '@passerelle/learning-domain';
import { BilingualTextInput, BilingualTextType, JsonScalar, ReadWithItsHolder } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, MaxLength, Min, ValidateNested } from 'class-validator';

export const CourseDraftStateEnum = Object.fromEntries(COURSE_DRAFT_STATES.map((state) => [state, state]));
registerEnumType(CourseDraftStateEnum, { name: 'CourseDraftState', description: 'Being written, read by a second person, found good by them, or published.' });

@ObjectType('OlderText', { description: 'A text that one language says in newer words than the other.' })
@ReadWithItsHolder()
export class OlderTextType {
  @Field(() => String, { description: 'Names of fields and ids of things: `activities/l1-t1/markdown`.' }) readonly path!: string;
  @Field(() => String, { description: 'The language that is behind: `fr` or `en`.' }) readonly language!: Language;
}

@ObjectType('CourseDraftPart', { description: 'A piece of a course that one person writes at a time: what it says of itself (`outline`), a lesson (`lesson/<id>`), the quiz (`quiz`).' })
@ReadWithItsHolder()
export class CourseDraftPartType {
  @Field(() => ID) readonly partId!: string;
  @Field(() => JsonScalar, { description: 'As in the `course.json` of the catalogue, its texts in place of the names of their files; the outline names its lessons.' }) readonly content!: unknown;
  @Field(() => Int, { description: 'Changes so far: what a save is made on.' }) readonly revision!: number;
  @Field(() => [OlderTextType]) readonly older!: readonly OlderTextType[];
  @Field() readonly changedByName!: string;
  @Field(() => Date) readonly changedAt!: Date;
}

@ObjectType('CourseDraft', { description: 'A version of a course that is being written.' })
@ReadWithItsHolder()
export class CourseDraftType {
  @Field(() => ID) readonly id!: CourseDraftId;
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => Int, { nullable: true, description: 'The version it was begun from; null for a course that was never published.' }) readonly baseVersion!: number | null;
  @Field(() => CourseDraftStateEnum) readonly state!: CourseDraftState;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field() readonly begunByName!: string;
  @Field(() => Date) readonly begunAt!: Date;
  @Field() readonly changedByName!: string;
  @Field(() => Date) readonly changedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was put away.' }) readonly archivedAt!: Date | null;
}

@ObjectType('CourseDraftFile', { description: 'A drawing, a film, a recording or captions that a draft may show.' })
@ReadWithItsHolder()
export class CourseDraftFileType {
  @Field() readonly name!: string;
  @Field() readonly mediaType!: string;
}

@ObjectType('DesignedCourse', { description: 'A course of the organization as whoever designs courses sees it: its latest version.' })
@ReadWithItsHolder()
export class DesignedCourseType {
  @Field(() => ID) readonly id!: CourseId;
  @Field(() => Int) readonly version!: number;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly summary!: BilingualText;
  @Field(() => [ID], { description: 'Courses to take before it.' }) readonly prerequisites!: readonly CourseId[];
  @Field(() => Int) readonly lessonCount!: number;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field({ description: 'Whether it was put away: nobody begins it any more, whoever began it finishes it.' }) readonly archived!: boolean;
}

@ObjectType('CourseDraftBegun')
@ReadWithItsHolder()
export class CourseDraftBegunType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

@ObjectType('CourseDraftPartSaved')
@ReadWithItsHolder()
export class CourseDraftPartSavedType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
  @Field(() => CourseDraftPartType) readonly part!: CourseDraftPartType;
}

@ObjectType('CourseDraftPartChanged', { description: 'The part was changed since it was read: nothing was overwritten. What it says now, and who said it.' })
@ReadWithItsHolder()
export class CourseDraftPartChangedType {
  @Field(() => CourseDraftPartType) readonly current!: CourseDraftPartType;
}

@ObjectType('CourseDraftClosed', { description: 'The draft was published or put away: nothing more is written in it.' })
@ReadWithItsHolder()
export class CourseDraftClosedType {
  @Field(() => CourseDraftStateEnum) readonly state!: CourseDraftState;
  @Field() readonly archived!: boolean;
}

export const SaveCourseDraftPartResult = createUnionType({ name: 'SaveCourseDraftPartResult', types: () => [CourseDraftPartSavedType, CourseDraftPartChangedType, CourseDraftClosedType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@ObjectType('CourseArchived')
@ReadWithItsHolder()
export class CourseArchivedType {
  @Field(() => DesignedCourseType) readonly course!: DesignedCourseType;
}

@InputType()
export class BeginCourseDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'The course whose latest version is taken up.' }) @IsOptional() @Length(2, 80) readonly courseId!: CourseId | null;
  @Field(() => ID, { nullable: true, description: 'The draft that is copied.' }) @IsOptional() @IsUUID() readonly draftId!: CourseDraftId | null;
  @Field(() => BilingualTextInput, { nullable: true, description: 'The title of a new course: a copy of what is named, or an empty one. Absent: the next version of the course named.' })
  @IsOptional() @ValidateNested() @Type(() => BilingualTextInput) readonly title!: BilingualTextInput | null;
}

@InputType()
export class SaveCourseDraftPartInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field(() => ID) @Length(1, 100) readonly partId!: string;
  @Field(() => Int, { description: 'The revision that was read; 0 for a part that is not there yet.' }) @IsInt() @Min(0) readonly expectedRevision!: number;
  @Field(() => JsonScalar, { description: 'The part whole, in the shape of `CourseDraftPart.content`.' }) @IsObject() readonly content!: object;
  @Field(() => [String], { description: 'Paths of texts that say the same in both languages still.' }) @ArrayMaxSize(500) @IsString({ each: true }) @MaxLength(WORDS_LENGTH, { each: true }) readonly settled!: string[];
}

@InputType()
export class ArchiveCourseDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field({ description: 'False takes it out again.' }) @IsBoolean() readonly archived!: boolean;
}

@InputType()
export class ArchiveCourseInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 80) readonly courseId!: CourseId;
  @Field({ description: 'False takes it out again.' }) @IsBoolean() readonly archived!: boolean;
}
