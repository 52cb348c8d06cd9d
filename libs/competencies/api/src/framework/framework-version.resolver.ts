import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { checkFramework, compareFrameworks, type FrameworkFault, type FrameworkMapping } from '@passerelle/competencies-domain';
import { OccupationsReader } from '@passerelle/occupations-api';
import { CurrentViewer, InvalidInput, Requires, type Viewer } from '@passerelle/platform-api';

import { DiscardFrameworkDraft } from './discard-framework-draft.js';
import { changeOf, DiscardFrameworkDraftInput, PublishFrameworkVersionInput, SaveFrameworkDraftInput } from './framework-draft.input.js';
import { FrameworkDrafts } from './framework-drafts.js';
import { FrameworkDraftDiscardedType, FrameworkDraftType, FrameworkVersionType, PublishFrameworkVersionResult, SaveFrameworkDraftResult } from './framework-version.type.js';
import { Frameworks } from './frameworks.js';
import { PublishFrameworkVersion } from './publish-framework-version.js';
import { SaveFrameworkDraft } from './save-framework-draft.js';

/** Shortest reason that says something, in characters. */
const LEAST_REASON = 10;

@Resolver()
export class FrameworkVersionResolver {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly drafts: FrameworkDrafts,
    private readonly occupations: OccupationsReader,
    private readonly save: SaveFrameworkDraft,
    private readonly publish: PublishFrameworkVersion,
    private readonly discard: DiscardFrameworkDraft,
  ) {}

  @Query(() => [FrameworkVersionType], { description: 'Published versions of the competency framework, the latest first.' })
  @Requires('catalogue:edit')
  frameworkVersions(@CurrentViewer() viewer: Viewer) {
    return this.drafts.published(viewer);
  }

  @Query(() => FrameworkDraftType, { nullable: true, description: 'The next version, being written: what it changes, whom it concerns, and what keeps it from being published.' })
  @Requires('catalogue:edit')
  async frameworkDraft(@CurrentViewer() viewer: Viewer): Promise<FrameworkDraftType | null> {
    const draft = await this.drafts.find(viewer);
    if (!draft) return null;
    const { competencies } = await this.frameworks.inForce(viewer);
    const differences = compareFrameworks(competencies, draft.content, draft.moves);
    const concerned = new Map(differences.flatMap(({ from }) => from.map((competency) => [competency.id, competency] as const)));
    const profiles = await this.drafts.requirements(viewer);
    const families = profiles.flatMap(({ familyId, requirements }) => {
      const asked = requirements.flatMap(({ competency }) => concerned.get(competency) ?? []);
      return asked.length > 0 ? [{ familyId, competencies: asked }] : [];
    });
    return {
      ...draft,
      competencies: draft.content,
      moves: draft.moves.map(describeMove),
      differences: [...differences],
      families: await Promise.all(families.map(async ({ familyId, competencies: asked }) => ({ family: await this.occupations.family(viewer, familyId), competencies: asked }))),
      faults: checkFramework(competencies, draft.content, draft.moves).map(describeFault),
    };
  }

  @Mutation(() => SaveFrameworkDraftResult, { description: 'Begins or changes the draft of the framework.' })
  @Requires('catalogue:edit')
  async saveFrameworkDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveFrameworkDraftInput) {
    const outcome = await this.save.run(viewer, changeOf(input));
    return outcome.kind === 'FrameworkDraftSaved' ? { ...outcome, draft: await this.frameworkDraft(viewer) } : outcome;
  }

  @Mutation(() => PublishFrameworkVersionResult, { description: 'Publishes the draft as the framework in force; what people share and what job families ask for follow.' })
  @Requires('catalogue:publish')
  async publishFrameworkVersion(@CurrentViewer() viewer: Viewer, @Args('input') { rationale, readAt, idempotencyKey }: PublishFrameworkVersionInput) {
    const [fr, en] = [rationale.fr.trim(), rationale.en.trim()];
    if (fr.length < LEAST_REASON || en.length < LEAST_REASON) throw new InvalidInput('The rationale says why, in both languages, in ten characters or more.');
    const outcome = await this.publish.run(viewer, { rationale: { fr, en }, readAt, idempotencyKey });
    return outcome.kind === 'FrameworkDraftFaulty' ? { ...outcome, faults: outcome.faults.map(describeFault) } : outcome;
  }

  @Mutation(() => FrameworkDraftDiscardedType, { description: 'Throws the draft of the framework away.' })
  @Requires('catalogue:edit')
  discardFrameworkDraft(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey }: DiscardFrameworkDraftInput) {
    return this.discard.run(viewer, idempotencyKey);
  }
}

function describeMove({ from, to }: FrameworkMapping[number]) {
  return { from, to: to.map(({ competency, levels }) => ({ competencyId: competency, levels: levels?.map(([lowest, highest]) => ({ lowest, highest })) ?? null })) };
}

function describeFault(fault: FrameworkFault) {
  return { kind: fault.kind, competencyId: 'from' in fault ? fault.from : null };
}
