import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONTENT_KINDS, ITEM_STATUSES, type ItemBeingWritten, type ItemContent, type ItemStatus, LONGEST_REASON } from '@passerelle/assessment-domain';
import type { BilingualText, CompetencyId, ItemId, MisconceptionId, TaskKindId } from '@passerelle/kernel';
import { BilingualTextType, JsonScalar, PageInfoType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';

export const ItemStatusEnum = Object.fromEntries(ITEM_STATUSES.map((status) => [status, status]));
registerEnumType(ItemStatusEnum, { name: 'ItemStatus', description: 'Not asked; tried out, without counting; asked and counted; asked no more.' });
const ItemFormatEnum = Object.fromEntries(CONTENT_KINDS.map((kind) => [kind, kind]));
registerEnumType(ItemFormatEnum, { name: 'ItemFormat', description: 'One right choice, several, steps to order, sides to match, or a situation with several questions.' });

@ObjectType('ItemParameters', { description: 'Of the logistic model with a guessing floor, on the 0–5 scale, and how sure they are.' })
@ReadWithItsHolder()
export class ItemParametersType {
  @Field(() => Float, { description: 'Slope a level.' }) readonly discrimination!: number;
  @Field(() => Float, { description: 'Level at which knowing and not knowing are as likely.' }) readonly difficulty!: number;
  @Field(() => Float, { description: 'Probability of success without knowing.' }) readonly guessing!: number;
  @Field(() => Float) readonly discriminationError!: number;
  @Field(() => Float) readonly difficultyError!: number;
  @Field({ description: 'Estimated from answers; otherwise argued from level and format.' }) readonly estimated!: boolean;
}

@ObjectType('BankItem', { description: 'A question of the organization’s bank, as it is today.' })
@ReadWithItsHolder()
export class BankItemType {
  @Field(() => ID) readonly id!: ItemId;
  @Field(() => Int) readonly version!: number;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => Int) readonly level!: number;
  @Field(() => ItemStatusEnum) readonly status!: ItemStatus;
  @Field(() => ItemFormatEnum) readonly format!: ItemContent['kind'];
  @Field(() => BilingualTextType, { description: 'What is read first: the question, or the situation.' }) readonly words!: BilingualText;
  @Field({ description: 'Written or changed by the organization; otherwise as it ships.' }) readonly own!: boolean;
  @Field({ description: 'Kept for practice: no diagnostic asks it.' }) readonly forPractice!: boolean;
  @Field(() => ItemParametersType) readonly parameters!: ItemParametersType;
  @Field(() => JsonScalar, { description: 'What its author wrote, key included: level, task, family, content, explanation, source, as in the catalogue.' }) readonly written!: ItemBeingWritten;
}

@ObjectType('BankItemEdge')
@ReadWithItsHolder()
export class BankItemEdgeType {
  @Field() readonly cursor!: string;
  @Field(() => BankItemType) readonly node!: BankItemType;
}

@ObjectType('BankItemConnection')
@ReadWithItsHolder()
export class BankItemConnectionType {
  @Field(() => Int) readonly totalCount!: number;
  @Field(() => [BankItemEdgeType]) readonly edges!: readonly BankItemEdgeType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}

@ObjectType('ItemVersion', { description: 'A version of a question, which never changes, and how it came.' })
@ReadWithItsHolder()
export class ItemVersionType {
  @Field(() => Int) readonly version!: number;
  @Field(() => ItemStatusEnum) readonly status!: ItemStatus;
  @Field(() => Date) readonly publishedAt!: Date;
  @Field() readonly own!: boolean;
  @Field(() => String, { nullable: true, description: 'Absent of what ships.' }) readonly reason!: string | null;
  @Field(() => String, { nullable: true }) readonly madeByName!: string | null;
  @Field(() => String, { nullable: true }) readonly reviewedByName!: string | null;
}

@ObjectType('LevelCoverage', { description: 'How many questions are about one level of a competency; none that counts is a hole.' })
@ReadWithItsHolder()
export class LevelCoverageType {
  @Field(() => Int) readonly level!: number;
  @Field(() => Int) readonly counting!: number;
  @Field(() => Int) readonly pilots!: number;
  @Field(() => Int, { description: 'Kept for practice.' }) readonly practice!: number;
}

@ObjectType('CompetencyCoverage')
@ReadWithItsHolder()
export class CompetencyCoverageType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => [LevelCoverageType]) readonly levels!: readonly LevelCoverageType[];
}

@ObjectType('ItemTaskKind', { description: 'A kind of task in which questions are set.' })
@ReadWithItsHolder()
export class ItemTaskKindType {
  @Field(() => ID) readonly id!: TaskKindId;
  @Field(() => BilingualTextType) readonly name!: BilingualText;
}

@ObjectType('ItemBank', { description: 'What the organization’s bank covers.' })
@ReadWithItsHolder()
export class ItemBankType {
  @Field(() => Int) readonly version!: number;
  @Field(() => [CompetencyCoverageType], { description: 'Competencies in force, and those that have questions.' }) readonly competencies!: readonly CompetencyCoverageType[];
  @Field(() => [ItemTaskKindType]) readonly taskKinds!: readonly ItemTaskKindType[];
}

@ObjectType('BankMisconception', { description: 'A mistaken idea that wrong answers point at.' })
@ReadWithItsHolder()
export class BankMisconceptionType {
  @Field(() => ID) readonly id!: MisconceptionId;
  @Field(() => BilingualTextType) readonly name!: BilingualText;
  @Field(() => BilingualTextType) readonly feedback!: BilingualText;
}

@ObjectType('ItemRetired')
@ReadWithItsHolder()
export class ItemRetiredType {
  @Field(() => BankItemType) readonly item!: BankItemType;
}

@ObjectType('ItemMovedOn', { description: 'Another version was published since it was read.' })
@ReadWithItsHolder()
export class ItemMovedOnType {
  @Field(() => Int) readonly version!: number;
}

@ObjectType('ItemAlreadyRetired')
@ReadWithItsHolder()
export class ItemAlreadyRetiredType {
  @Field(() => BankItemType) readonly item!: BankItemType;
}

@ObjectType('ReasonTooShort')
@ReadWithItsHolder()
export class ReasonTooShortType {
  @Field(() => Int) readonly shortest!: number;
}

export const RetireItemResult = createUnionType({ name: 'RetireItemResult', types: () => [ItemRetiredType, ItemMovedOnType, ItemAlreadyRetiredType, ReasonTooShortType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@InputType()
export class SoughtItemsInput {
  @Field(() => ID, { nullable: true }) @IsOptional() @Length(2, 80) readonly competencyId?: CompetencyId;
  @Field(() => ItemStatusEnum, { nullable: true }) @IsOptional() @IsIn(ITEM_STATUSES) readonly status?: ItemStatus;
  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(5) readonly level?: number;
  @Field(() => ItemFormatEnum, { nullable: true }) @IsOptional() @IsIn(CONTENT_KINDS) readonly format?: ItemContent['kind'];
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(200) readonly words?: string;
}

@InputType()
export class RetireItemInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 120) readonly itemId!: ItemId;
  @Field(() => Int, { description: 'The version that was read.' }) @IsInt() @Min(1) readonly expectedVersion!: number;
  @Field({ description: 'Why it is asked no more.' }) @Trimmed() @MaxLength(LONGEST_REASON) readonly reason!: string;
}
