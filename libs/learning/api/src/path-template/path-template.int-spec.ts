import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Draft {
  readonly updatedAt: string;
  readonly steps: readonly { readonly courseId: string; readonly obligation: string }[];
  readonly faults: readonly { readonly kind: string; readonly courseId: string | null }[];
}

const NOTE = { fr: 'Pour relire les lettres.', en: 'To proofread letters.' };
const WHY = { fr: 'Relevé de l’automne.', en: 'Survey of the autumn.' };
const TITLE = { fr: 'Agent de bureau, vers le rôle transformé', en: 'Office agent, towards the transformed role' };
const step = (courseId: string, obligation = 'recommended', note = NOTE) => ({ courseId, obligation, note });
const SAVE = 'mutation ($input: SavePathTemplateDraftInput!) { savePathTemplateDraft(input: $input) { __typename ... on PathTemplateDraftChanged { changedAt } ... on PathTemplateDraftSaved { draft { updatedAt steps { courseId obligation } faults { kind courseId } } } } }';
const PUBLISH = 'mutation ($input: PublishPathTemplateInput!) { publishPathTemplate(input: $input) { __typename ... on PathTemplatePublished { version } ... on PathTemplateDraftFaulty { faults { kind courseId } } } }';

describe('a path template', () => {
  let api: TestApi;
  let planner: TestClient;
  let manager: TestClient;
  let id: string;
  beforeAll(async () => {
    api = await startTestApi();
    [planner, manager] = [await api.as('hrPlanner'), await api.as('manager')];
    id = await begin();
  }, 60_000);
  afterAll(() => api.stop());

  const begin = async (client = planner) => (await client.read<{ beginPathTemplate: { id: string } }>('mutation ($input: BeginPathTemplateInput!) { beginPathTemplate(input: $input) { id } }', { input: { idempotencyKey: intention() } })).beginPathTemplate.id;
  const save = async (over: object, readAt: string | null, client = planner) =>
    (await client.read<{ savePathTemplateDraft: { __typename: string; draft?: Draft } }>(SAVE, { input: { idempotencyKey: intention(), id, readAt, title: TITLE, familyId: 'agent-bureau', steps: [], ...over } })).savePathTemplateDraft;
  const publish = async (readAt: string, client = planner) => (await client.read<{ publishPathTemplate: { __typename: string; version?: number; faults?: Draft['faults'] } }>(PUBLISH, { input: { idempotencyKey: intention(), id, readAt, rationale: WHY } })).publishPathTemplate;
  const draft = async (client = planner) => (await client.read<{ pathTemplate: { draft: Draft | null } }>('query ($id: ID!) { pathTemplate(id: $id) { draft { updatedAt steps { courseId obligation } faults { kind courseId } } } }', { id })).pathTemplate.draft;
  const listed = async (client: TestClient) => (await client.read<{ pathTemplates: { id: string; title: { fr: string }; familyTitle: { fr: string } | null; inForce: { version: number; steps: { courseId: string }[] } | null }[] }>('{ pathTemplates { id title { fr } familyTitle { fr } inForce { version steps { courseId } } } }')).pathTemplates;

  it('begins empty, for those who write alone, and says what it lacks', async () => {
    expect((await draft())?.faults.map(({ kind }) => kind)).toEqual(['TitleMissing', 'StepMissing']);
    expect((await listed(planner)).map((one) => one.id)).toContain(id);
    expect((await listed(manager)).map((one) => one.id)).not.toContain(id);
    expect((await manager.execute('query ($id: ID!) { pathTemplate(id: $id) { id } }', { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is not published while something lacks', async () => {
    const { draft: kept } = await save({ steps: [step('nulle-part'), step('proteger-et-decider', 'obligatory', { fr: 'Oui', en: '' })] }, (await draft())!.updatedAt);
    expect(kept?.steps.map(({ courseId }) => courseId)).toEqual(['nulle-part', 'proteger-et-decider']);
    expect(await publish(kept!.updatedAt)).toMatchObject({ __typename: 'PathTemplateDraftFaulty', faults: [{ kind: 'CourseUnknown', courseId: 'nulle-part' }, { kind: 'NoteMissing', courseId: 'proteger-et-decider' }] });
  });

  it('is not overwritten, nor published, by whoever read an older draft', async () => {
    const old = (await draft())!.updatedAt;
    const designer = await api.as('learningDesigner');
    await save({ steps: [step('proteger-et-decider', 'obligatory')] }, old, designer);
    expect(await save({ steps: [] }, old)).toMatchObject({ __typename: 'PathTemplateDraftChanged' });
    expect((await publish(old)).__typename).toBe('PathTemplateDraftChanged');
  });

  it('is told of the words of somebody else when the same save is sent again after them', async () => {
    const [idempotencyKey, readAt] = [intention(), (await draft())!.updatedAt];
    const { draft: kept } = await save({ idempotencyKey, steps: [step('proteger-et-decider', 'obligatory')] }, readAt);
    expect((await save({ idempotencyKey, steps: [step('proteger-et-decider', 'obligatory')] }, readAt)).draft?.updatedAt).toBe(kept!.updatedAt);
    const { draft: theirs } = await save({ steps: [step('proteger-et-decider', 'obligatory')] }, kept!.updatedAt, await api.as('learningDesigner'));
    expect(await save({ idempotencyKey, steps: [step('proteger-et-decider', 'obligatory')] }, readAt)).toEqual({ __typename: 'PathTemplateDraftChanged', changedAt: theirs!.updatedAt });
  });

  it('is published as a version that never changes; the next one begins from it', async () => {
    expect(await publish((await draft())!.updatedAt)).toEqual({ __typename: 'PathTemplatePublished', version: 1 });
    expect((await listed(manager)).find((one) => one.id === id)).toMatchObject({ title: { fr: TITLE.fr }, familyTitle: { fr: expect.any(String) }, inForce: { version: 1, steps: [{ courseId: 'proteger-et-decider' }] } });
    const { draft: same } = await save({ steps: [step('proteger-et-decider', 'obligatory')] }, null);
    expect(await publish(same!.updatedAt)).toMatchObject({ faults: [{ kind: 'NothingChanges' }] });
    const { draft: next } = await save({ steps: [step('comprendre-ia-au-travail'), step('proteger-et-decider')] }, same!.updatedAt);
    expect(await publish(next!.updatedAt)).toEqual({ __typename: 'PathTemplatePublished', version: 2 });
    await expect(api.owner(`insert into learning.path_template_version select organization_id, template_id, version, content, rationale, published_at, published_by_name from learning.path_template_version where template_id = $1`, [id])).rejects.toThrow('path_template_version_once');
    const { pathTemplate } = await planner.read<{ pathTemplate: { history: { version: number; rationale: { fr: string } }[] } }>('query ($id: ID!) { pathTemplate(id: $id) { history { version rationale { fr } } } }', { id });
    expect(pathTemplate.history).toEqual([{ version: 2, rationale: { fr: WHY.fr } }, { version: 1, rationale: { fr: WHY.fr } }]);
  });

  it('is not begun again from what was read before it was published or discarded', async () => {
    const { draft: kept } = await save({ steps: [step('proteger-et-decider')] }, null);
    await publish(kept!.updatedAt);
    expect(await save({ steps: [] }, kept!.updatedAt)).toEqual({ __typename: 'PathTemplateDraftChanged', changedAt: null });
    expect(await draft()).toBeNull();
  });

  it('loses its draft, and goes with it where it was never published', async () => {
    const discard = async (one: string) => (await planner.read<{ discardPathTemplateDraft: { removed: boolean } }>('mutation ($input: DiscardPathTemplateDraftInput!) { discardPathTemplateDraft(input: $input) { removed } }', { input: { idempotencyKey: intention(), id: one } })).discardPathTemplateDraft.removed;
    await save({ steps: [] }, null);
    expect(await discard(id)).toBe(false);
    expect((await listed(planner)).map((one) => one.id)).toContain(id);
    const other = await begin();
    expect(await discard(other)).toBe(true);
    expect((await listed(planner)).map((one) => one.id)).not.toContain(other);
  });

  it('is written by planners and designers alone, read within its organization alone', async () => {
    for (const client of [manager, await api.as('employee')]) expect((await client.execute(SAVE, { input: { idempotencyKey: intention(), id, title: TITLE, steps: [] } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const outside = await api.fromOutside('hrPlanner');
    expect(await listed(outside)).toEqual([]);
    expect((await outside.execute(SAVE, { input: { idempotencyKey: intention(), id, title: TITLE, steps: [] } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
