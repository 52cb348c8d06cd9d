import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type BankFault, isBlocking, type ItemDraft } from '@passerelle/assessment-domain';
import type { ItemDraftId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { ArchiveItemDraft } from './archive-item-draft.js';
import { AskItemReview } from './ask-item-review.js';
import { BeginItemDraft } from './begin-item-draft.js';
import { DecideItemReview } from './decide-item-review.js';
import { FindItemFaults } from './find-item-faults.js';
import { ArchiveItemDraftInput, AskItemReviewInput, AskItemReviewResult, BeginItemDraftInput, DecideItemReviewInput, DecideItemReviewResult, ItemDraftBegunType, ItemDraftType, ItemFaultType, ItemReviewType, SaveItemDraftInput, SaveItemDraftResult } from './item-draft.type.js';
import { ItemDrafts } from './item-drafts.js';
import { ItemReviews } from './item-reviews.js';
import { SaveItemDraft } from './save-item-draft.js';

@Resolver(() => ItemDraftType)
export class ItemDraftResolver {
  constructor(
    private readonly drafts: ItemDrafts,
    private readonly allReviews: ItemReviews,
    private readonly allFaults: FindItemFaults,
    private readonly begin: BeginItemDraft,
    private readonly save: SaveItemDraft,
    private readonly archive: ArchiveItemDraft,
    private readonly ask: AskItemReview,
    private readonly decide: DecideItemReview,
  ) {}

  @Query(() => [ItemDraftType], { description: 'Versions of questions that are being written, the latest touched first.' })
  @Requires('item:write')
  async itemDrafts(@CurrentViewer() viewer: Viewer) {
    return (await this.drafts.all(viewer)).map(describeItemDraft);
  }

  @Query(() => ItemDraftType, { description: 'A version of a question that is being written.' })
  @Requires('item:write')
  itemDraft(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: ItemDraftId) {
    return this.read(viewer, id);
  }

  @ResolveField(() => [ItemReviewType], { description: 'Its readings by a second person, the latest first.' })
  reviews(@CurrentViewer() viewer: Viewer, @Parent() { id }: ItemDraftType) {
    return this.allReviews.of(viewer, id);
  }

  @ResolveField(() => [String], { description: 'Names of those who had a hand in it: none of them reviews it.' })
  async authorNames(@CurrentViewer() viewer: Viewer, @Parent() { id }: ItemDraftType) {
    return (await this.allReviews.authorsOf(viewer, id)).map(({ name }) => name);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may review it: they neither wrote in it nor asked for its review.' })
  async mayReview(@CurrentViewer() viewer: Viewer, @Parent() { id }: ItemDraftType) {
    return !(await this.allReviews.handsIn(viewer, id)).has(viewer.accountId);
  }

  @ResolveField(() => [ItemFaultType], { description: 'What the linter says of it, among the questions of its competency.' })
  async faults(@CurrentViewer() viewer: Viewer, @Parent() { competencyId, ...draft }: ItemDraftType) {
    return (await this.allFaults.of(viewer, { ...draft, competency: competencyId })).map(describeFault);
  }

  @Mutation(() => ItemDraftBegunType, { description: 'Begins to write: the next version of a question, a copy as a question of its own, or a question from nothing.' })
  @Requires('item:write')
  async beginItemDraft(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey, itemId, draftId, competencyId, copy }: BeginItemDraftInput) {
    const { id } = await this.begin.run(viewer, { idempotencyKey, itemId: itemId ?? null, draftId: draftId ?? null, competencyId: competencyId ?? null, copy });
    return { draft: await this.read(viewer, id) };
  }

  @Mutation(() => SaveItemDraftResult, { description: 'Keeps a change, made on the revision that was read; nobody’s words are overwritten unread.' })
  @Requires('item:write')
  async saveItemDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveItemDraftInput) {
    const outcome = await this.save.run(viewer, input);
    return outcome.kind === 'ItemDraftClosed' ? outcome : this.withDraft(viewer, outcome.kind, input.draftId);
  }

  @Mutation(() => ItemDraftBegunType, { description: 'Puts a draft away, or takes it out again.' })
  @Requires('item:write')
  async archiveItemDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveItemDraftInput) {
    const { id } = await this.archive.run(viewer, input);
    return { draft: await this.read(viewer, id) };
  }

  @Mutation(() => AskItemReviewResult, { description: 'Gives a question to be read by a second person, once nothing stands in its way.' })
  @Requires('item:write')
  async askItemReview(@CurrentViewer() viewer: Viewer, @Args('input') input: AskItemReviewInput) {
    const outcome = await this.ask.run(viewer, input);
    if (outcome.kind === 'ItemDraftFaulty') return { kind: outcome.kind, faults: outcome.faults.map(describeFault) };
    return outcome.kind === 'ItemReviewAsked' ? this.withDraft(viewer, outcome.kind, input.draftId) : outcome;
  }

  @Mutation(() => DecideItemReviewResult, { description: 'Accepts a question, which is then tried out, or sends it back with what to do; never by whoever wrote in it.' })
  @Requires('item:publish')
  async decideItemReview(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideItemReviewInput) {
    const outcome = await this.decide.run(viewer, input);
    if (outcome.kind === 'ItemDraftFaulty') return { kind: outcome.kind, faults: outcome.faults.map(describeFault) };
    return outcome.kind === 'ItemReturned' || outcome.kind === 'ItemReviewerIsAuthor' || outcome.kind === 'ItemDraftChanged' ? this.withDraft(viewer, outcome.kind, input.draftId) : outcome;
  }

  private async withDraft(viewer: Viewer, kind: string, id: ItemDraftId) {
    const draft = await this.read(viewer, id);
    return { kind, draft, current: draft };
  }

  private async read(viewer: Viewer, id: ItemDraftId): Promise<ItemDraftType> {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    return describeItemDraft(draft);
  }
}

/** Drafts as clients read them. */
export function describeItemDraft({ competency, ...draft }: ItemDraft): ItemDraftType {
  return { ...draft, competencyId: competency };
}

function describeFault(fault: BankFault): ItemFaultType {
  const text = 'text' in fault ? fault.text : 'words' in fault ? fault.words : null;
  return { kind: fault.kind, blocks: isBlocking(fault), language: 'language' in fault ? fault.language : null, text, other: 'other' in fault ? fault.other : null };
}
