import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, FamilyVersionId, JobFamilyId, TaskId } from '@passerelle/kernel';
import { type ChangeKind, type Confidence, type ExposureClass, type Horizon } from '@passerelle/occupations-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

export const ChangeKindEnum = { automated: 'automated', assisted: 'assisted', unchanged: 'unchanged', new: 'new' } as const;
registerEnumType(ChangeKindEnum, { name: 'ChangeKind', description: 'How a task changes; people decide it.' });
export const ConfidenceEnum = { high: 'high', medium: 'medium', low: 'low' } as const;
registerEnumType(ConfidenceEnum, { name: 'Confidence' });
export const HorizonEnum = { now: 'now', within2Years: 'within2Years', within5Years: 'within5Years' } as const;
registerEnumType(HorizonEnum, { name: 'Horizon', description: 'When the change is expected.' });
export const ExposureClassEnum = { notExposed: 'notExposed', minimal: 'minimal', gradient1: 'gradient1', gradient2: 'gradient2', gradient3: 'gradient3', gradient4: 'gradient4' } as const;
registerEnumType(ExposureClassEnum, { name: 'ExposureClass', description: 'Class of the ILO’s 2025 index, from the mean and the dispersion of the tasks’ exposure.' });
export const FamilyVersionStateEnum = { draft: 'draft', published: 'published' } as const;
registerEnumType(FamilyVersionStateEnum, { name: 'FamilyVersionState' });

@ObjectType('IloTask', { description: 'A scored task of the ILO’s index that a task was judged to resemble.' })
@ReadWithItsHolder()
export class IloTaskType {
  @Field({ description: 'ISCO-08 occupation and number of the task, as 4110/3.' }) readonly ref!: string;
  @Field(() => BilingualTextType) readonly occupation!: BilingualText;
  @Field(() => Float) readonly exposure!: number;
}

@ObjectType('IloSource', { description: 'The figure is the mean of these published scores.' })
@ReadWithItsHolder()
export class IloSourceType {
  @Field() readonly citation!: string;
  @Field(() => [IloTaskType]) readonly tasks!: IloTaskType[];
}

@ObjectType('JudgementSource', { description: 'The figure is a judgement, and rests on this.' })
@ReadWithItsHolder()
export class JudgementSourceType {
  @Field(() => BilingualTextType) readonly basis!: BilingualText;
}

export const FigureSourceUnion = createUnionType({
  name: 'FigureSource',
  types: () => [IloSourceType, JudgementSourceType] as const,
  resolveType: (source: object) => ('basis' in source ? JudgementSourceType : IloSourceType),
});

@ObjectType('Task', { description: 'One task of a job, with its share of working time and the AI impact on it.' })
@ReadWithItsHolder()
export class TaskType {
  @Field(() => ID) readonly id!: TaskId;
  @Field(() => BilingualTextType) readonly label!: BilingualText;
  @Field(() => BilingualTextType) readonly detail!: BilingualText;
  @Field(() => Int, { description: 'Percentage of working time today.' }) readonly shareToday!: number;
  @Field(() => Int, { description: 'Percentage of working time in the transformed role.' }) readonly shareTransformed!: number;
  @Field(() => ChangeKindEnum) readonly change!: ChangeKind;
  @Field(() => Float, { nullable: true, description: '0–1: how far today’s AI could do or assist the task; absent for a new task.' }) readonly exposure!: number | null;
  @Field(() => ConfidenceEnum) readonly confidence!: Confidence;
  @Field(() => HorizonEnum) readonly horizon!: Horizon;
  @Field(() => FigureSourceUnion) readonly source!: IloSourceType | JudgementSourceType;
  @Field(() => BilingualTextType) readonly whatChanges!: BilingualText;
  @Field(() => BilingualTextType, { description: 'What stays with the person.' }) readonly whatStays!: BilingualText;
}

@ObjectType('NearestOccupation', { description: 'International occupation judged near, and why.' })
@ReadWithItsHolder()
export class NearestOccupationType {
  @Field() readonly isco08!: string;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly why!: BilingualText;
  @Field(() => Float, { description: 'Published mean exposure of that occupation.' }) readonly publishedMean!: number;
}

@ObjectType('FamilyVersion', { description: 'One version of a family: a draft, or a published one that nobody changes any more.' })
@ReadWithItsHolder()
export class FamilyVersionType {
  @Field(() => ID) readonly id!: FamilyVersionId;
  @Field(() => ID) readonly familyId!: JobFamilyId;
  @Field(() => Int) readonly number!: number;
  @Field(() => FamilyVersionStateEnum) readonly state!: 'draft' | 'published';
  @Field(() => Date, { nullable: true }) readonly publishedAt!: Date | null;
  @Field(() => Date) readonly updatedAt!: Date;
  @Field(() => BilingualTextType, { nullable: true, description: 'Why the version was published.' }) readonly rationale!: BilingualText | null;
  @Field(() => Float, { nullable: true, description: 'Time-weighted mean exposure of today’s tasks, 0–1.' }) readonly exposureMean!: number | null;
  @Field(() => Float, { nullable: true, description: 'Time-weighted sample deviation of today’s tasks’ exposure.' }) readonly exposureDispersion!: number | null;
  @Field(() => ExposureClassEnum, { nullable: true }) readonly exposureClass!: ExposureClass | null;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly group!: BilingualText;
  @Field(() => BilingualTextType) readonly summary!: BilingualText;
  @Field(() => [NearestOccupationType]) readonly nearest!: NearestOccupationType[];
  @Field(() => [TaskType]) readonly tasks!: TaskType[];
}

@ObjectType('JobFamily', { description: 'A class of jobs with its tasks; the organization’s own copy of the catalogue.' })
@ReadWithItsHolder()
export class JobFamilyType {
  @Field(() => ID) readonly id!: JobFamilyId;
  @Field(() => String, { nullable: true, description: 'Code of the class in the collective agreements.' }) readonly officialCode!: string | null;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly group!: BilingualText;
}
