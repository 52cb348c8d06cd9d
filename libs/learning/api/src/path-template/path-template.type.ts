import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseId, JobFamilyId, PathTemplateId } from '@passerelle/kernel';
import { type RequestObligation, TEMPLATE_FAULTS, type TemplateFault } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { RequestObligationEnum } from '../request/course-request.type.js';

const TemplateFaultKindEnum = Object.fromEntries(TEMPLATE_FAULTS.map((kind) => [kind, kind]));
registerEnumType(TemplateFaultKindEnum, { name: 'PathTemplateFaultKind' });

@ObjectType('PathTemplateStep', { description: 'A course of a template, and why it is there.' })
@ReadWithItsHolder()
export class TemplateStepType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType, { nullable: true, description: 'Absent where the catalogue no longer has it.' }) readonly courseTitle!: BilingualText | null;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => RequestObligationEnum) readonly obligation!: RequestObligation;
  @Field(() => BilingualTextType) readonly note!: BilingualText;
}

@ObjectType('PathTemplateFault', { description: 'What keeps a draft from being published.' })
@ReadWithItsHolder()
export class TemplateFaultType {
  @Field(() => TemplateFaultKindEnum) readonly kind!: TemplateFault['kind'];
  @Field(() => ID, { nullable: true }) readonly courseId!: CourseId | null;
}

@ObjectType('PathTemplateVersion', { description: 'What was published, and never changes.' })
@ReadWithItsHolder()
export class TemplateVersionType {
  @Field(() => Int) readonly version!: number;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => [TemplateStepType]) readonly steps!: TemplateStepType[];
  @Field(() => BilingualTextType, { description: 'Why it was published.' }) readonly rationale!: BilingualText;
  @Field(() => Date) readonly publishedAt!: Date;
  @Field() readonly publishedByName!: string;
}

@ObjectType('PathTemplateDraft', { description: 'The next version, being written.' })
@ReadWithItsHolder()
export class TemplateDraftType {
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => ID, { nullable: true }) readonly familyId!: JobFamilyId | null;
  @Field(() => [TemplateStepType]) readonly steps!: TemplateStepType[];
  @Field(() => Date) readonly updatedAt!: Date;
  @Field() readonly updatedByName!: string;
  @Field(() => [TemplateFaultType]) readonly faults!: TemplateFaultType[];
}

@ObjectType('PathTemplate', { description: 'A list of steps for a job family, or for everybody, written once and assigned to many.' })
@ReadWithItsHolder()
export class PathTemplateType {
  @Field(() => ID) readonly id!: PathTemplateId;
  @Field(() => BilingualTextType, { description: 'Of the version in force; of the draft before the first one, empty until it is written.' }) readonly title!: BilingualText;
  @Field(() => ID, { nullable: true, description: 'Absent: for everybody.' }) readonly familyId!: JobFamilyId | null;
  @Field(() => BilingualTextType, { nullable: true }) readonly familyTitle!: BilingualText | null;
  @Field(() => TemplateVersionType, { nullable: true, description: 'The version in force; absent before the first is published.' }) readonly inForce!: TemplateVersionType | null;
}

@ObjectType('PathTemplateBegun')
@ReadWithItsHolder()
export class PathTemplateBegunType {
  @Field(() => ID) readonly id!: PathTemplateId;
}

@ObjectType('PathTemplateDraftSaved')
@ReadWithItsHolder()
export class PathTemplateDraftSavedType {
  @Field(() => TemplateDraftType, { nullable: true }) readonly draft!: TemplateDraftType | null;
}

@ObjectType('PathTemplateDraftChanged', { description: 'Somebody changed, published or discarded the draft since it was read: nothing was kept.' })
@ReadWithItsHolder()
export class PathTemplateDraftChangedType {
  @Field(() => Date, { nullable: true, description: 'Absent where there is no draft any more.' }) readonly changedAt!: Date | null;
}

@ObjectType('PathTemplatePublished')
@ReadWithItsHolder()
export class PathTemplatePublishedType {
  @Field(() => Int) readonly version!: number;
}

@ObjectType('PathTemplateDraftFaulty', { description: 'Nothing was published: the draft is not whole.' })
@ReadWithItsHolder()
export class PathTemplateDraftFaultyType {
  @Field(() => [TemplateFaultType]) readonly faults!: TemplateFaultType[];
}

@ObjectType('PathTemplateDraftDiscarded')
@ReadWithItsHolder()
export class PathTemplateDraftDiscardedType {
  @Field({ description: 'The template went with its draft, since none of its versions was published.' }) readonly removed!: boolean;
}

export const SavePathTemplateDraftResult = createUnionType({
  name: 'SavePathTemplateDraftResult',
  types: () => [PathTemplateDraftSavedType, PathTemplateDraftChangedType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

export const PublishPathTemplateResult = createUnionType({
  name: 'PublishPathTemplateResult',
  types: () => [PathTemplatePublishedType, PathTemplateDraftChangedType, PathTemplateDraftFaultyType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
