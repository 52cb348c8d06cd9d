import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ITEM_DRAFT_STATES, ITEM_REMARKS_LENGTH, ITEM_REVIEW_OUTCOMES, type ItemBeingWritten, type ItemDraftState, type ItemReviewOutcome } from '@passerelle/assessment-domain';
import type { CompetencyId, ItemDraftId, ItemId, Language } from '@passerelle/kernel';
import { JsonScalar, ReadWithItsHolder } from '@passerelle/platform-api';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsUUID, Length, MaxLength, Min } from 'class-validator';

import { ItemMovedOnType } from '../bank/bank-item.type.js';

export const ItemDraftStateEnum = Object.fromEntries(ITEM_DRAFT_STATES.map((state) => [state, state]));
registerEnumType(ItemDraftStateEnum, { name: 'ItemDraftState', description: 'Being written, read by a second person, or published.' });
const ItemReviewOutcomeEnum = Object.fromEntries([...ITEM_REVIEW_OUTCOMES, 'withdrawn'].map((outcome) => [outcome, outcome]));
registerEnumType(ItemReviewOutcomeEnum, { name: 'ItemReviewOutcome', description: 'Accepted, sent back, or no longer of use: the draft changed meanwhile.' });

@ObjectType('ItemDraft', { description: 'A version of a question that is being written.' })
@ReadWithItsHolder()
export class ItemDraftType {
  @Field(() => ID) readonly id!: ItemDraftId;
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => Int, { nullable: true, description: 'The version it was begun from; null for a question that was never published.' }) readonly baseVersion!: number | null;
  @Field(() => ItemDraftStateEnum) readonly state!: ItemDraftState;
  @Field(() => Int, { description: 'Changes so far: what a save is made on.' }) readonly revision!: number;
  @Field(() => JsonScalar, { description: 'Level, task, family, content, explanation, source, as in the catalogue; and misconceptions that the bank does not name yet.' }) readonly written!: ItemBeingWritten;
  @Field() readonly begunByName!: string;
  @Field(() => Date) readonly begunAt!: Date;
  @Field() readonly changedByName!: string;
  @Field(() => Date) readonly changedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was put away.' }) readonly archivedAt!: Date | null;
}

@ObjectType('ItemReview', { description: 'A reading of a question by a second person.' })
@ReadWithItsHolder()
export class ItemReviewType {
  @Field() readonly askedByName!: string;
  @Field(() => Date) readonly askedAt!: Date;
  @Field({ description: 'What whoever asked says to the reader.' }) readonly word!: string;
  @Field(() => String, { nullable: true }) readonly reviewerName!: string | null;
  @Field(() => ItemReviewOutcomeEnum, { nullable: true }) readonly outcome!: ItemReviewOutcome | 'withdrawn' | null;
  @Field(() => String, { nullable: true }) readonly words!: string | null;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
}

@ObjectType('ItemFault', { description: 'Something to look at again in a question.' })
@ReadWithItsHolder()
export class ItemFaultType {
  @Field(() => String, { description: 'As in `BankFault` of the domain: `KeyMissing`, `KeyLongest`, `QuestionsAlike`…' }) readonly kind!: string;
  @Field({ description: 'Whether it stands in the way of publishing; the others are advice.' }) readonly blocks!: boolean;
  @Field(() => String, { nullable: true }) readonly language!: Language | null;
  @Field(() => String, { nullable: true, description: 'The text in which it was seen.' }) readonly text!: string | null;
  @Field(() => ID, { nullable: true, description: 'The question that says the same.' }) readonly other!: ItemId | null;
}

@ObjectType('ItemDraftBegun')
@ReadWithItsHolder()
export class ItemDraftBegunType {
  @Field(() => ItemDraftType) readonly draft!: ItemDraftType;
}

@ObjectType('ItemDraftSaved')
@ReadWithItsHolder()
export class ItemDraftSavedType {
  @Field(() => ItemDraftType) readonly draft!: ItemDraftType;
}

@ObjectType('ItemDraftChanged', { description: 'Somebody else changed it since it was read; nothing was kept, nothing is lost.' })
@ReadWithItsHolder()
export class ItemDraftChangedType {
  @Field(() => ItemDraftType, { description: 'As it stands.' }) readonly current!: ItemDraftType;
}

@ObjectType('ItemDraftClosed', { description: 'It was published, or put away.' })
@ReadWithItsHolder()
export class ItemDraftClosedType {
  @Field(() => ItemDraftStateEnum) readonly state!: ItemDraftState;
  @Field() readonly archived!: boolean;
}

@ObjectType('ItemReviewAsked')
@ReadWithItsHolder()
export class ItemReviewAskedType {
  @Field(() => ItemDraftType) readonly draft!: ItemDraftType;
}

@ObjectType('ItemDraftFaulty', { description: 'Something stands in the way of publishing.' })
@ReadWithItsHolder()
export class ItemDraftFaultyType {
  @Field(() => [ItemFaultType]) readonly faults!: readonly ItemFaultType[];
}

@ObjectType('ItemAccepted', { description: 'It is a version of the bank, tried out before it counts.' })
@ReadWithItsHolder()
export class ItemAcceptedType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => Int) readonly version!: number;
}

@ObjectType('ItemReturned')
@ReadWithItsHolder()
export class ItemReturnedType {
  @Field(() => ItemDraftType) readonly draft!: ItemDraftType;
}

@ObjectType('ItemReviewerIsAuthor', { description: 'Whoever wrote in a draft, be it a word, does not review it.' })
@ReadWithItsHolder()
export class ItemReviewerIsAuthorType {
  @Field(() => ItemDraftType) readonly draft!: ItemDraftType;
}

@ObjectType('ItemDraftNotInReview', { description: 'Nobody asked for it to be read, or it changed meanwhile.' })
@ReadWithItsHolder()
export class ItemDraftNotInReviewType {
  @Field(() => ItemDraftStateEnum) readonly state!: ItemDraftState;
}

@ObjectType('ItemReviewSaysNothing', { description: 'A question that is sent back takes a few words.' })
@ReadWithItsHolder()
export class ItemReviewSaysNothingType {
  @Field(() => Int) readonly shortest!: number;
}

const resolveType = ({ kind }: { kind: string }) => kind;
export const SaveItemDraftResult = createUnionType({ name: 'SaveItemDraftResult', types: () => [ItemDraftSavedType, ItemDraftChangedType, ItemDraftClosedType] as const, resolveType });
export const AskItemReviewResult = createUnionType({ name: 'AskItemReviewResult', types: () => [ItemReviewAskedType, ItemDraftFaultyType, ItemDraftClosedType] as const, resolveType });
export const DecideItemReviewResult = createUnionType({
  name: 'DecideItemReviewResult',
  types: () => [ItemAcceptedType, ItemReturnedType, ItemReviewerIsAuthorType, ItemDraftNotInReviewType, ItemDraftChangedType, ItemReviewSaysNothingType, ItemMovedOnType, ItemDraftFaultyType] as const,
  resolveType,
});

@InputType()
export class BeginItemDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'The question whose next version is begun, or that is copied.' }) @IsOptional() @Length(2, 120) readonly itemId?: ItemId;
  @Field(() => ID, { nullable: true, description: 'The draft that is copied.' }) @IsOptional() @IsUUID() readonly draftId?: ItemDraftId;
  @Field(() => ID, { nullable: true, description: 'The competency of a question begun from nothing.' }) @IsOptional() @Length(2, 80) readonly competencyId?: CompetencyId;
  @Field({ description: 'As a question of its own.' }) @IsBoolean() readonly copy!: boolean;
}

@InputType()
export class SaveItemDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: ItemDraftId;
  @Field(() => Int, { description: 'The revision that was read.' }) @IsInt() @Min(1) readonly expectedRevision!: number;
  @Field(() => JsonScalar, { description: 'As `ItemDraft.written`.' }) @IsObject() readonly written!: object;
}

@InputType()
export class ArchiveItemDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: ItemDraftId;
  @Field({ description: 'False takes it out again.' }) @IsBoolean() readonly archived!: boolean;
}

@InputType()
export class AskItemReviewInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: ItemDraftId;
  @Field({ description: 'A word to the reader; may be empty.' }) @MaxLength(ITEM_REMARKS_LENGTH) readonly word!: string;
}

@InputType()
export class DecideItemReviewInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: ItemDraftId;
  @Field(() => Int, { description: 'The revision that was read.' }) @IsInt() @Min(1) readonly revision!: number;
  @Field(() => ItemReviewOutcomeEnum) @IsIn(ITEM_REVIEW_OUTCOMES) readonly outcome!: ItemReviewOutcome;
  @Field() @MaxLength(ITEM_REMARKS_LENGTH) readonly words!: string;
}
