import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { writeArchive } from '@passerelle/platform-api';

const COURSE = 'proteger-et-decider';
const [FIRST, SECOND] = ['lesson/l1-reconnaitre', 'quiz'] as const;

interface Part {
  readonly partId: string;
  readonly revision: number;
  readonly content: { readonly title: { readonly fr: string }; readonly [field: string]: unknown };
}
interface Draft {
  readonly id: string;
  readonly baseVersion: number;
  readonly latestVersion: number;
  readonly state: string;
  readonly parts: readonly Part[];
  readonly baseParts: readonly Part[];
  readonly latestParts: readonly Part[];
}

describe('a draft beside what is published', () => {
  let api: TestApi;
  let designer: TestClient;
  let reader: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
    const [account] = await api.owner<{ organization: string }>(`select a.organization_id as organization from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id where g.role = 'learningDesigner' limit 1`);
    const [chosen] = await api.look<{ id: string }>(account!.organization, `select id from trust.account where organization_id = $1 and demonstration_hint is null and employee_id is not null order by email limit 1`, [account!.organization]);
    await api.look(account!.organization, `insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'learningDesigner')`, [account!.organization, chosen!.id]);
    reader = await api.signIn(chosen!.id);
  }, 60_000);
  afterAll(() => api.stop());

  const WHOLE = 'id baseVersion latestVersion state parts { partId revision content }';
  const begin = async () => (await designer.read<{ beginCourseDraft: { draft: Draft } }>(`mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { ${WHOLE} } } }`, { input: { idempotencyKey: intention(), courseId: COURSE } })).beginCourseDraft.draft;
  const read = async (id: string) => (await designer.read<{ courseDraft: Draft }>(`query ($id: ID!) { courseDraft(id: $id) { ${WHOLE} baseParts { partId content } latestParts { partId content } } }`, { id })).courseDraft;
  const title = (parts: readonly Part[], id: string) => parts.find(({ partId }) => partId === id)?.content.title.fr;
  const rename = async (draftId: string, partId: string, words: string) => {
    const part = (await read(draftId)).parts.find((one) => one.partId === partId)!;
    await designer.read('mutation ($input: SaveCourseDraftPartInput!) { saveCourseDraftPart(input: $input) { __typename } }', { input: { idempotencyKey: intention(), settled: [], draftId, partId, expectedRevision: part.revision, content: { ...part.content, title: { fr: words, en: words } } } });
  };
  const take = async (draftId: string, version: number, client = designer) => client.execute<{ takeNewerVersion: { __typename: string; version?: number; taken?: string[]; kept?: string[]; aside?: string[]; draft?: { baseVersion: number } } }>('mutation ($input: TakeNewerVersionInput!) { takeNewerVersion(input: $input) { __typename ... on CourseMovedOn { version } ... on CourseVersionTaken { taken kept aside draft { baseVersion } } } }', { input: { idempotencyKey: intention(), draftId, version } });
  const publish = async (draftId: string) => {
    await designer.read('mutation ($input: AskCourseReviewInput!) { askCourseReview(input: $input) { __typename } }', { input: { idempotencyKey: intention(), draftId, word: '' } });
    const { reviews } = (await designer.read<{ courseDraft: { reviews: { id: string }[] } }>('query ($id: ID!) { courseDraft(id: $id) { reviews { id } } }', { id: draftId })).courseDraft;
    await reader.read('mutation ($input: DecideCourseReviewInput!) { decideCourseReview(input: $input) { __typename } }', { input: { idempotencyKey: intention(), draftId, reviewId: reviews[0]!.id, outcome: 'approved', words: '' } });
    return (await reader.read<{ publishCourseDraft: { __typename: string; version?: number } }>('mutation ($input: PublishCourseDraftInput!) { publishCourseDraft(input: $input) { __typename ... on CourseVersionPublished { version } } }', { input: { idempotencyKey: intention(), draftId, rationale: { fr: 'Un titre plus clair.', en: 'A clearer title.' } } })).publishCourseDraft;
  };

  it('has the version it was begun from, and the one in force', async () => {
    const { baseVersion, latestVersion, parts, baseParts, latestParts } = await read((await begin()).id);
    expect(latestVersion).toBe(baseVersion);
    expect(baseParts).toHaveLength(parts.length);
    expect(latestParts).toEqual(baseParts);
  });

  it('takes what it did not touch of a version published since, keeps its own words, and can be published then', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    await rename(mine.id, SECOND, 'Mes mots');
    for (const [partId, words] of [[FIRST, 'Leur leçon'], [SECOND, 'Leur évaluation']] as const) await rename(theirs.id, partId, words);
    const { version = 0 } = await publish(theirs.id);
    expect(version).toBe(mine.baseVersion + 1);
    const moved = await read(mine.id);
    expect([moved.baseVersion, moved.latestVersion, title(moved.baseParts, FIRST) === 'Leur leçon', title(moved.latestParts, FIRST)]).toEqual([version - 1, version, false, 'Leur leçon']);
    expect((await take(mine.id, version - 1)).data?.takeNewerVersion).toEqual({ __typename: 'CourseMovedOn', version });
    expect((await take(mine.id, version)).data?.takeNewerVersion).toEqual({ __typename: 'CourseVersionTaken', taken: [FIRST], kept: [SECOND], aside: [], draft: { baseVersion: version } });
    const after = await read(mine.id);
    expect([title(after.parts, FIRST), title(after.parts, SECOND)]).toEqual(['Leur leçon', 'Mes mots']);
    expect((await take(mine.id, version)).data?.takeNewerVersion).toMatchObject({ taken: [], kept: [] });
    expect(await publish(mine.id)).toMatchObject({ __typename: 'CourseVersionPublished', version: version + 1 });
    expect((await take(mine.id, version + 1)).data?.takeNewerVersion.__typename).toBe('CourseDraftClosed');
  });

  // A drawing of the older version was gone as soon as the draft went on from one that does not show it.
  it('keeps the drawings that its own parts show, when the newer version has them no more', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const drawn = mine.parts.find(({ content }) => JSON.stringify(content).includes('l2-tamis.fr.svg'))!;
    await rename(mine.id, drawn.partId, 'Ma leçon avec son dessin');
    const { content, revision } = (await read(theirs.id)).parts.find(({ partId }) => partId === drawn.partId)!;
    await designer.read('mutation ($input: SaveCourseDraftPartInput!) { saveCourseDraftPart(input: $input) { __typename } }', { input: { idempotencyKey: intention(), settled: [], draftId: theirs.id, partId: drawn.partId, expectedRevision: revision, content: { ...content, activities: (content['activities'] as { kind: string }[]).filter(({ kind }) => kind !== 'image') } } });
    const { version = 0 } = await publish(theirs.id);
    expect((await take(mine.id, version)).data?.takeNewerVersion).toMatchObject({ kept: [drawn.partId] });
    expect((await designer.fetch(`/api/course-draft-files/${mine.id}/l2-tamis.fr.svg`)).status).toBe(200);
  });

  it('is of those who write courses; an archive that never was published has nothing beside it', async () => {
    const draft = await begin();
    for (const client of [await api.as('employee'), await api.as('manager')]) expect((await take(draft.id, 1, client)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const empty = await writeArchive(new Map([['course.json', JSON.stringify({ title: { fr: 'Neuve', en: 'New' }, summary: { fr: '', en: '' }, audience: { fr: '', en: '' }, competencies: [], prerequisites: [], modules: [], quiz: { id: 'evaluation', title: { fr: '', en: '' }, durationMinutes: 5, items: [] } })]]));
    const { draftId } = (await (await designer.fetch(`/api/course-folders/drafts?key=${intention()}`, { method: 'PUT', body: new Uint8Array(empty), headers: { 'content-type': 'application/octet-stream' } })).json()) as { draftId: string };
    expect(await read(draftId)).toMatchObject({ latestVersion: null, baseParts: [], latestParts: [] });
    expect((await take(draftId, 1)).data?.takeNewerVersion).toEqual({ __typename: 'CourseMovedOn', version: 0 });
  });
});
