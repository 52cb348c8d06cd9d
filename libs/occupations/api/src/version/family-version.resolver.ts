import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { JobFamilyId } from '@passerelle/kernel';
import { checkFamily, compareVersions } from '@passerelle/occupations-domain';
import { CurrentViewer, InvalidInput, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { describeVersion } from '../family/describe-version.js';
import { JobFamilies } from '../family/job-families.js';
import { FamilyVersionType } from '../family/job-family.type.js';
import { DiscardFamilyDraft } from './discard-family-draft.js';
import { SaveFamilyDraftInput } from './family-draft.input.js';
import { describeFault, DiscardFamilyDraftInput, FamilyDifferenceType, FamilyDraftDiscardedType, PublishFamilyVersionInput, PublishFamilyVersionResult, SaveFamilyDraftResult } from './family-version.type.js';
import { PublishFamilyVersion } from './publish-family-version.js';
import { SaveFamilyDraft } from './save-family-draft.js';

@Resolver()
export class FamilyVersionResolver {
  constructor(
    private readonly families: JobFamilies,
    private readonly save: SaveFamilyDraft,
    private readonly publish: PublishFamilyVersion,
    private readonly discard: DiscardFamilyDraft,
  ) {}

  @Query(() => [FamilyVersionType], { description: 'Drafts under way, the latest touched first.' })
  @Requires('catalogue:edit')
  async familyDrafts(@CurrentViewer() viewer: Viewer) {
    return (await this.families.drafts(viewer)).map(describeVersion);
  }

  @Query(() => FamilyDifferenceType, { description: 'What a family’s draft changes in the version in force.' })
  @Requires('catalogue:edit')
  async familyDifference(@CurrentViewer() viewer: Viewer, @Args('familyId', { type: () => ID }) familyId: JobFamilyId) {
    const [family, draft] = [await this.families.find(viewer, familyId), await this.families.draft(viewer, familyId)];
    if (!family || !draft) throw new NotFound('There is no draft of this family.');
    const current = await this.families.version(viewer, family.currentId);
    return { family, ...compareVersions(current.content, draft.content), faults: checkFamily(draft.content).map(describeFault) };
  }

  @Mutation(() => SaveFamilyDraftResult, { description: 'Begins or changes a family’s draft.' })
  @Requires('catalogue:edit')
  async saveFamilyDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveFamilyDraftInput) {
    const outcome = await this.save.run(viewer, input);
    return outcome.kind === 'FamilyDraftSaved' ? { ...outcome, family: await this.families.find(viewer, outcome.familyId) } : outcome;
  }

  @Mutation(() => PublishFamilyVersionResult, { description: 'Publishes a family’s draft as its new version in force.' })
  @Requires('catalogue:publish')
  async publishFamilyVersion(@CurrentViewer() viewer: Viewer, @Args('input') { familyId, rationale, idempotencyKey }: PublishFamilyVersionInput) {
    if (rationale.fr.trim().length < 10 || rationale.en.trim().length < 10) throw new InvalidInput('The rationale says why, in both languages, in ten characters or more.');
    const outcome = await this.publish.run(viewer, familyId, { fr: rationale.fr, en: rationale.en }, idempotencyKey);
    if (outcome.kind === 'FamilyDraftFaulty') return { ...outcome, faults: outcome.faults.map(describeFault) };
    return { ...outcome, family: await this.families.find(viewer, familyId) };
  }

  @Mutation(() => FamilyDraftDiscardedType, { description: 'Throws a draft away.' })
  @Requires('catalogue:edit')
  async discardFamilyDraft(@CurrentViewer() viewer: Viewer, @Args('input') { familyId, idempotencyKey }: DiscardFamilyDraftInput) {
    await this.discard.run(viewer, familyId, idempotencyKey);
    return { family: await this.families.find(viewer, familyId) };
  }
}
