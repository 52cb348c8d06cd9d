import { Field, ID, InputType } from '@nestjs/graphql';
import type { BilingualText, CourseId, JobFamilyId, PathTemplateId } from '@passerelle/kernel';
import { MOST_TEMPLATE_STEPS, type PathTemplateContent, REQUEST_OBLIGATIONS, type RequestObligation } from '@passerelle/learning-domain';
import { BilingualTextInput } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsDate, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';

import { RequestObligationEnum } from '../request/course-request.type.js';

@InputType()
export class TemplateStepInput {
  @Field(() => ID) @Length(2, 80) readonly courseId!: CourseId;
  @Field(() => RequestObligationEnum) @IsIn(REQUEST_OBLIGATIONS) readonly obligation!: RequestObligation;
  @Field(() => BilingualTextInput, { description: 'Why it is there, in words that people read.' }) @ValidateNested() @Type(() => BilingualTextInput) readonly note!: BilingualTextInput;
}

@InputType()
export class BeginPathTemplateInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
}

@InputType()
export class SavePathTemplateDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PathTemplateId;
  @Field(() => Date, { nullable: true, description: 'When the draft was last read; absent to begin one. A draft that changed since is not overwritten.' }) @IsOptional() @IsDate() readonly readAt?: Date | null;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly title!: BilingualTextInput;
  @Field(() => ID, { nullable: true, description: 'Absent: for everybody.' }) @IsOptional() @Length(2, 80) readonly familyId?: JobFamilyId | null;
  @Field(() => [TemplateStepInput]) @ArrayMaxSize(MOST_TEMPLATE_STEPS) @ValidateNested({ each: true }) @Type(() => TemplateStepInput) readonly steps!: TemplateStepInput[];
}

@InputType()
export class PublishPathTemplateInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PathTemplateId;
  @Field(() => Date, { description: 'When the draft was last read: what somebody changed since is not published unread.' }) @IsDate() readonly readAt!: Date;
  @Field(() => BilingualTextInput, { description: 'Why; shown in the history and beside the difference.' }) @ValidateNested() @Type(() => BilingualTextInput) readonly rationale!: BilingualTextInput;
}

@InputType()
export class DiscardPathTemplateDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PathTemplateId;
}

/** What somebody wrote, as plain data. */
export function contentOf({ title, familyId = null, steps }: Pick<SavePathTemplateDraftInput, 'title' | 'familyId' | 'steps'>): PathTemplateContent {
  return { title: plain(title), familyId, steps: steps.map(({ courseId, obligation, note }) => ({ courseId, obligation, note: plain(note) })) };
}

function plain({ fr, en }: BilingualTextInput): BilingualText {
  return { fr: fr.trim(), en: en.trim() };
}
