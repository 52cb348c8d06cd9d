import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { PathTemplateId } from '@passerelle/kernel';
import { templateFaults } from '@passerelle/learning-domain';
import { CurrentViewer, InvalidInput, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';
import { isUUID } from 'class-validator';

import { Courses } from '../course/courses.js';
import { BeginPathTemplate } from './begin-path-template.js';
import { describeTemplate, describeTemplateFault, describeTemplateStep, describeVersion } from './describe-template.js';
import { DiscardPathTemplateDraft } from './discard-path-template-draft.js';
import { BeginPathTemplateInput, contentOf, DiscardPathTemplateDraftInput, PublishPathTemplateInput, SavePathTemplateDraftInput } from './path-template.input.js';
import { PathTemplateBegunType, PathTemplateDraftDiscardedType, PathTemplateType, PublishPathTemplateResult, SavePathTemplateDraftResult, TemplateDraftType, TemplateVersionType } from './path-template.type.js';
import { PathTemplates } from './path-templates.js';
import { PublishPathTemplate } from './publish-path-template.js';
import { SavePathTemplateDraft } from './save-path-template-draft.js';

/** Shortest reason that says something, in characters. */
const LEAST_REASON = 10;

@Resolver(() => PathTemplateType)
export class PathTemplateResolver {
  constructor(
    private readonly templates: PathTemplates,
    private readonly courses: Courses,
    private readonly workforce: WorkforceReader,
    private readonly begin: BeginPathTemplate,
    private readonly save: SavePathTemplateDraft,
    private readonly publish: PublishPathTemplate,
    private readonly discard: DiscardPathTemplateDraft,
  ) {}

  @Query(() => [PathTemplateType], { description: 'Path templates by title; those that were never published, for whoever writes them alone.' })
  @Requires('path-template:read')
  async pathTemplates(@CurrentViewer() viewer: Viewer): Promise<PathTemplateType[]> {
    const writes = viewer.permissions.has('path-template:write');
    const templates = (await this.templates.all(viewer)).filter(({ inForce }) => inForce !== null || writes);
    const [catalogue, families] = [await this.courses.catalogue(viewer), await this.workforce.familyTitles(viewer)];
    const { language } = viewer;
    return templates.map((template) => describeTemplate(template, catalogue, families)).sort((a, b) => a.title[language].localeCompare(b.title[language], language) || (a.id < b.id ? -1 : 1));
  }

  @Query(() => PathTemplateType, { description: 'One path template.' })
  @Requires('path-template:read')
  async pathTemplate(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: PathTemplateId): Promise<PathTemplateType> {
    const template = isUUID(id) ? await this.templates.find(viewer, id) : null;
    if (!template || (template.inForce === null && !viewer.permissions.has('path-template:write'))) throw new NotFound('No such template.');
    return describeTemplate(template, await this.courses.catalogue(viewer), await this.workforce.familyTitles(viewer));
  }

  @ResolveField(() => [TemplateVersionType], { description: 'Published versions, the latest first.' })
  async history(@CurrentViewer() viewer: Viewer, @Parent() { id }: PathTemplateType): Promise<TemplateVersionType[]> {
    const catalogue = await this.courses.catalogue(viewer);
    return (await this.templates.history(viewer, id)).map((version) => describeVersion(version, catalogue));
  }

  @ResolveField(() => TemplateDraftType, { nullable: true, description: 'The next version, for whoever writes it alone.' })
  async draft(@CurrentViewer() viewer: Viewer, @Parent() { id }: PathTemplateType): Promise<TemplateDraftType | null> {
    const template = viewer.permissions.has('path-template:write') ? await this.templates.find(viewer, id) : null;
    if (!template?.draft) return null;
    const { draft: { content, updatedAt, updatedByName }, inForce } = template;
    const catalogue = await this.courses.catalogue(viewer);
    const faults = templateFaults(content, new Set(catalogue.keys()), inForce?.content ?? null);
    return { title: content.title, familyId: content.familyId, updatedAt, updatedByName, steps: content.steps.map((step) => describeTemplateStep(step, catalogue)), faults: faults.map(describeTemplateFault) };
  }

  @Mutation(() => PathTemplateBegunType, { description: 'Begins a path template by an empty draft.' })
  @Requires('path-template:write')
  beginPathTemplate(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey }: BeginPathTemplateInput) {
    return this.begin.run(viewer, idempotencyKey);
  }

  @Mutation(() => SavePathTemplateDraftResult, { description: 'Begins or changes the draft of a path template.' })
  @Requires('path-template:write')
  async savePathTemplateDraft(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey, id, readAt = null, ...written }: SavePathTemplateDraftInput) {
    const content = contentOf(written);
    if (content.familyId !== null && !(await this.workforce.familyTitles(viewer)).has(content.familyId)) throw new InvalidInput('No such job family.');
    const outcome = await this.save.run(viewer, { idempotencyKey, id, readAt, content });
    if (outcome.kind === 'PathTemplateDraftChanged') return outcome;
    const draft = await this.draft(viewer, await this.pathTemplate(viewer, id));
    // The same intention sent again, once somebody else wrote after it, is told of their words rather than taken for the last.
    const isStanding = draft?.updatedAt.getTime() === new Date(outcome.updatedAt).getTime();
    return isStanding ? { kind: outcome.kind, draft } : { kind: 'PathTemplateDraftChanged', changedAt: draft?.updatedAt ?? null };
  }

  @Mutation(() => PublishPathTemplateResult, { description: 'Publishes the draft as the next version; nobody’s path moves until it is applied to each assignment.' })
  @Requires('path-template:write')
  async publishPathTemplate(@CurrentViewer() viewer: Viewer, @Args('input') { rationale, ...input }: PublishPathTemplateInput) {
    const [fr, en] = [rationale.fr.trim(), rationale.en.trim()];
    if (fr.length < LEAST_REASON || en.length < LEAST_REASON) throw new InvalidInput('The rationale says why, in both languages, in ten characters or more.');
    const outcome = await this.publish.run(viewer, { ...input, rationale: { fr, en } });
    return outcome.kind === 'PathTemplateDraftFaulty' ? { ...outcome, faults: outcome.faults.map(describeTemplateFault) } : outcome;
  }

  @Mutation(() => PathTemplateDraftDiscardedType, { description: 'Throws the draft away; the version in force stays, and a template that was never published goes.' })
  @Requires('path-template:write')
  discardPathTemplateDraft(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: DiscardPathTemplateDraftInput) {
    return this.discard.run(viewer, id, idempotencyKey);
  }
}
