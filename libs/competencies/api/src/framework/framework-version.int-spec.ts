import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const DRAFT = 'baseVersion updatedAt competencies { id title { fr } } moves { from to { competencyId } } differences { kind from { id } to { id } indicators { level kind } } families { family { id people { count suppressed } } competencies { id } } faults { kind competencyId }';
const TEXT = (fr: string) => ({ fr, en: `${fr} (en)` });
const REASON = { fr: 'Relevé de l’automne, avec le comité.', en: 'Survey of the autumn, with the committee.' };

interface Draft {
  readonly updatedAt: string;
  readonly competencies: readonly { readonly id: string }[];
  readonly differences: readonly { readonly kind: string; readonly from: readonly { readonly id: string }[]; readonly to: readonly { readonly id: string }[]; readonly indicators: readonly object[] }[];
  readonly families: readonly { readonly family: { readonly id: string; readonly people: { readonly count: number | null } }; readonly competencies: readonly { readonly id: string }[] }[];
  readonly faults: readonly { readonly kind: string; readonly competencyId: string | null }[];
}
interface Competency { readonly id: string; readonly group: string; readonly levels: readonly { readonly level: number; readonly name: object; readonly indicators: readonly { readonly id: string; readonly text: { readonly fr: string; readonly en: string } }[] }[] }

describe('the versions of the framework, for whoever keeps it', () => {
  let api: TestApi;
  let steward: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    steward = await api.as('catalogueSteward');
  }, 60_000);
  afterAll(() => api.stop());

  const draft = async () => (await steward.read<{ frameworkDraft: Draft | null }>(`{ frameworkDraft { ${DRAFT} } }`)).frameworkDraft;
  const save = async (over: object, readAt: string | null = null) => (await steward.read<{ saveFrameworkDraft: { __typename: string; draft?: Draft } }>(`mutation ($input: SaveFrameworkDraftInput!) { saveFrameworkDraft(input: $input) { __typename ... on FrameworkDraftSaved { draft { ${DRAFT} } } } }`, { input: { idempotencyKey: intention(), readAt, put: [], removed: [], ...over } })).saveFrameworkDraft;
  const publish = async (readAt: string) => (await steward.read<{ publishFrameworkVersion: { __typename: string; version?: number; faults?: { kind: string }[] } }>('mutation ($input: PublishFrameworkVersionInput!) { publishFrameworkVersion(input: $input) { __typename ... on FrameworkVersionPublished { version } ... on FrameworkDraftFaulty { faults { kind } } } }', { input: { idempotencyKey: intention(), readAt, rationale: REASON } })).publishFrameworkVersion;
  const competency = async (id: string) => (await steward.read<{ competency: Competency }>('query ($id: ID!) { competency(id: $id) { id group title { fr en } short { fr en } description { fr en } halfLifeMonths levels { level name { fr en } indicators { id text { fr en } } } } }', { id })).competency;

  it('goes on from the draft of the demonstration, which says what is still to be said', async () => {
    expect(await draft()).toMatchObject({ faults: [{ kind: 'ChangeUndeclared', competencyId: 'nouveaux-medias' }], differences: [{ kind: 'changed', indicators: [{ level: 2, kind: 'reworded' }] }] });
    await steward.read('mutation ($input: DiscardFrameworkDraftInput!) { discardFrameworkDraft(input: $input) { discarded } }', { input: { idempotencyKey: intention() } });
  });

  it('begins from the version in force, and is not overwritten by whoever read it before', async () => {
    expect(await draft()).toBeNull();
    const one = await save({ put: [{ ...(await competency('adaptabilite')), title: TEXT('S’adapter') }] });
    expect(one.draft?.differences).toMatchObject([{ kind: 'renamed', from: [{ id: 'adaptabilite' }], to: [{ id: 'adaptabilite' }] }]);
    expect((await save({ removed: ['servir-public'] })).__typename).toBe('FrameworkDraftChanged');
    expect((await draft())?.competencies).toHaveLength(32);
  });

  it('says what a change of indicators asks: whether the levels still mean the same', async () => {
    const cyber = await competency('cybersecurite');
    const levels = cyber.levels.map((level) => (level.level === 3 ? { ...level, indicators: level.indicators.slice(1) } : level));
    const { draft: changed } = await save({ put: [{ ...cyber, levels }] }, (await draft())!.updatedAt);
    expect(changed?.differences.find(({ from }) => from[0]?.id === 'cybersecurite')).toMatchObject({ kind: 'changed', indicators: [{ level: 3, kind: 'removed' }] });
    expect(changed?.faults).toEqual([{ kind: 'ChangeUndeclared', competencyId: 'cybersecurite' }]);
  });

  it('names the families concerned, with the numbers of people that the map shows, and no other', async () => {
    const { families } = (await draft())!;
    expect(families.length).toBeGreaterThan(1);
    const { jobFamily } = await steward.read<{ jobFamily: { people: { count: number | null } } }>('query ($id: ID!) { jobFamily(id: $id) { people { count } } }', { id: families[0]!.family.id });
    expect(families[0]!.family.people.count).toBe(jobFamily.people.count);
  });

  it('is published once everything is declared: profiles and what people share follow, and levels are computed again', async () => {
    const { courses: before } = await steward.read<{ courses: { id: string; competenciesTaught: { competency: { id: string } }[] }[] }>('{ courses { id competenciesTaught { competency { id } } } }');
    const taughtBefore = before.filter(({ competenciesTaught }) => competenciesTaught.some(({ competency: { id } }) => id === 'formuler-consigne' || id === 'verifier-texte-ia')).map(({ id }) => id);
    const waiting = '01890000-0000-7000-8000-0000000000aa';
    await api.owner(`insert into competencies.validation_request (organization_id, id, employee_id, competency_id, words, asked_at) select organization_id, $1, gen_random_uuid(), 'verifier-texte-ia', 'Une lettre relue avec soin, source par source.', now() from trust.account where display_name = 'Élise Fournier'`, [waiting]);
    const merged = { ...(await competency('formuler-consigne')), id: 'dialoguer-ia', title: TEXT('Dialoguer avec une IA') };
    const moves = [{ from: 'cybersecurite', to: [{ competencyId: 'cybersecurite' }] }, { from: 'formuler-consigne', to: [{ competencyId: 'dialoguer-ia' }] }, { from: 'verifier-texte-ia', to: [{ competencyId: 'dialoguer-ia' }] }];
    const faulty = await save({ removed: ['formuler-consigne', 'verifier-texte-ia'], moves: moves.slice(0, 2) }, (await draft())!.updatedAt);
    expect(faulty.draft?.faults.map(({ kind }) => kind).sort()).toEqual(['DisappearsUndeclared', 'TargetUnknown']);
    expect(await publish(faulty.draft!.updatedAt)).toMatchObject({ __typename: 'FrameworkDraftFaulty' });
    const sound = await save({ put: [merged], moves }, faulty.draft!.updatedAt);
    expect(sound.draft?.faults).toEqual([]);
    expect(sound.draft?.differences.map(({ kind }) => kind)).toEqual(['merged', 'renamed', 'changed']);
    expect(await publish(faulty.draft!.updatedAt)).toEqual({ __typename: 'FrameworkDraftChanged' });
    expect(await publish(sound.draft!.updatedAt)).toEqual({ __typename: 'FrameworkVersionPublished', version: 2 });
    expect(await draft()).toBeNull();
    const { jobFamily } = await steward.read<{ jobFamily: { requirements: { competency: { id: string }; transformed: number }[] } }>('{ jobFamily(id: "agent-bureau") { requirements { competency { id } transformed } } }');
    expect(jobFamily.requirements.find(({ competency: { id } }) => id === 'dialoguer-ia')?.transformed).toBe(3);
    const carried = await api.owner<{ count: number }>(`select count(*)::int as count from competencies.sharing where competency_id = 'dialoguer-ia' and shared and carried_by = 2`);
    expect(carried[0]?.count).toBeGreaterThan(20);
    const { courses } = await steward.read<{ courses: { id: string; competenciesTaught: { competency: { id: string } }[] }[] }>('{ courses { id competenciesTaught { competency { id } } } }');
    expect(taughtBefore.length).toBeGreaterThan(0);
    expect(courses.filter(({ competenciesTaught }) => competenciesTaught.some(({ competency: { id } }) => id === 'dialoguer-ia')).map(({ id }) => id)).toEqual(taughtBefore);
    expect(await api.owner('select competency_id as id from competencies.validation_request where id = $1', [waiting])).toEqual([{ id: 'dialoguer-ia' }]);
    const { frameworkVersions } = await steward.read<{ frameworkVersions: { version: number; publishedByName: string | null; rationale: { fr: string } | null }[] }>('{ frameworkVersions { version publishedByName rationale { fr } } }');
    expect(frameworkVersions).toEqual([{ version: 2, publishedByName: 'Élise Fournier', rationale: { fr: REASON.fr } }, { version: 1, publishedByName: null, rationale: null }]);
  });

  it('can be thrown away, and is nobody else’s to see', async () => {
    await save({ put: [{ ...(await competency('adaptabilite')), halfLifeMonths: 24 }] });
    await steward.read('mutation ($input: DiscardFrameworkDraftInput!) { discardFrameworkDraft(input: $input) { discarded } }', { input: { idempotencyKey: intention() } });
    expect(await draft()).toBeNull();
    for (const role of ['employee', 'manager', 'hrPlanner', 'privacyOfficer', 'unionObserver'] as const) expect((await (await api.as(role)).execute('{ frameworkVersions { version } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await api.asApplication('select 1 from competencies.framework_draft')).toEqual([]);
  });
});
