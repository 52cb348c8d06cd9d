import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { OrganizationId } from '@passerelle/kernel';
import { loadCourses, readCourses } from '@passerelle/learning-api';

const COURSE = 'verifier-et-ameliorer';
const LESSON = 'lesson/l1-ou-se-cachent';

interface Part {
  readonly partId: string;
  readonly revision: number;
  readonly content: { readonly title: { readonly fr: string; readonly en: string }; readonly activities: readonly unknown[] };
}
interface Draft {
  readonly id: string;
  readonly state: string;
  readonly parts: readonly Part[];
  readonly mayReview: boolean;
  readonly authorNames: readonly string[];
  readonly reviews: readonly { readonly id: string; readonly outcome: string | null; readonly reviewerName: string | null; readonly words: string | null }[];
  readonly remarks: readonly { readonly id: string; readonly partId: string; readonly words: string; readonly settledAt: string | null }[];
}
interface Course {
  readonly version: number;
  readonly modules: readonly { readonly lessons: readonly { readonly id: string; readonly title: { readonly fr: string } }[] }[];
  readonly enrolment: { readonly id: string; readonly newerVersion: { readonly version: number; readonly rationale: { readonly fr: string } } | null } | null;
}

const DRAFT = 'id state mayReview authorNames parts { partId revision content } reviews { id outcome reviewerName words } remarks { id partId words settledAt }';
const RATIONALE = { fr: 'Un exemple tiré du terrain.', en: 'An example from the field.' };

describe('the reading of a draft by a second person, and its publication', () => {
  let api: TestApi;
  let designer: TestClient;
  let reader: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
    reader = await anotherDesigner();
  }, 60_000);
  afterAll(() => api.stop());

  async function anotherDesigner(): Promise<TestClient> {
    const [account] = await api.owner<{ organization: string }>(`select a.organization_id as organization from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id where g.role = 'learningDesigner' limit 1`);
    const [chosen] = await api.look<{ id: string }>(account!.organization, `select id from trust.account where organization_id = $1 and demonstration_hint is null and employee_id is not null order by email limit 1`, [account!.organization]);
    await api.look(account!.organization, `insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'learningDesigner')`, [account!.organization, chosen!.id]);
    return api.signIn(chosen!.id);
  }

  const begin = async (client = designer, courseId = COURSE) => (await client.read<{ beginCourseDraft: { draft: Draft } }>(`mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { ${DRAFT} } } }`, { input: { idempotencyKey: intention(), courseId } })).beginCourseDraft.draft;
  const read = async (id: string, client = designer) => (await client.read<{ courseDraft: Draft }>(`query ($id: ID!) { courseDraft(id: $id) { ${DRAFT} } }`, { id })).courseDraft;
  const save = async (draft: Draft, title: { fr?: string; en?: string }, client = designer) => {
    const part = (await read(draft.id, client)).parts.find(({ partId }) => partId === LESSON)!;
    await client.read('mutation ($input: SaveCourseDraftPartInput!) { saveCourseDraftPart(input: $input) { __typename } }', { input: { idempotencyKey: intention(), settled: [], draftId: draft.id, partId: LESSON, expectedRevision: part.revision, content: { ...part.content, title: { ...part.content.title, ...title } } } });
  };
  const ask = async (draftId: string, client = designer) => (await client.read<{ askCourseReview: { __typename: string; faults?: { kind: string; blocks: boolean; partId: string; path: string; language: string }[] } }>('mutation ($input: AskCourseReviewInput!) { askCourseReview(input: $input) { __typename ... on CourseDraftFaulty { faults { kind blocks partId path language } } } }', { input: { idempotencyKey: intention(), draftId, word: 'Surtout la première leçon.' } })).askCourseReview;
  const reviewIn = async (draftId: string) => (await read(draftId)).reviews[0]?.id ?? draftId;
  const decide = async (draftId: string, outcome: string, words = '', client = reader, reviewId?: string) => (await client.read<{ decideCourseReview: { __typename: string } }>('mutation ($input: DecideCourseReviewInput!) { decideCourseReview(input: $input) { __typename } }', { input: { idempotencyKey: intention(), draftId, reviewId: reviewId ?? (await reviewIn(draftId)), outcome, words } })).decideCourseReview.__typename;
  const archive = (draftId: string, archived: boolean) => designer.read('mutation ($input: ArchiveCourseDraftInput!) { archiveCourseDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), draftId, archived } });
  const copy = async (draftId: string, client: TestClient) => (await client.read<{ beginCourseDraft: { draft: Draft } }>(`mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { ${DRAFT} } } }`, { input: { idempotencyKey: intention(), draftId, title: { fr: 'Une copie', en: 'A copy' } } })).beginCourseDraft.draft;
  const publish = (draftId: string, client = reader, rationale: object = RATIONALE) => client.execute<{ publishCourseDraft: { __typename: string; version?: number } }>('mutation ($input: PublishCourseDraftInput!) { publishCourseDraft(input: $input) { __typename ... on CourseVersionPublished { version } ... on CourseMovedOn { version } } }', { input: { idempotencyKey: intention(), draftId, rationale } });
  const course = async (client: TestClient) => (await client.read<{ course: Course }>('query ($id: ID!) { course(id: $id) { version modules { lessons { id title { fr } } } enrolment { id newerVersion { version rationale { fr } } } } }', { id: COURSE })).course;
  const enrol = (client: TestClient) => client.read('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { id } } }', { input: { idempotencyKey: intention(), courseId: COURSE } });
  const notices = async (client: TestClient) => (await client.read<{ myNotices: { edges: { node: { kind: string; path: string } }[] } }>('{ myNotices(first: 20) { edges { node { kind path } } } }')).myNotices.edges.map(({ node }) => node);
  const firstTitle = ({ modules }: Course) => modules[0]!.lessons[0]!.title.fr;

  it('waits until nothing stands in the way, and says what does', async () => {
    const draft = await begin();
    await save(draft, { en: '' });
    expect((await ask(draft.id)).faults).toContainEqual({ kind: 'TextMissing', blocks: true, partId: LESSON, path: 'title', language: 'en' });
    await save(draft, { en: 'Where errors hide' });
    expect((await ask(draft.id)).__typename).toBe('CourseReviewAsked');
    expect(await notices(reader)).toContainEqual({ kind: 'courseReviewAsked', path: `/conception/${draft.id}` });
  });

  it('is never by whoever wrote a word of it; sent back, it says what to do', async () => {
    const draft = await begin();
    await ask(draft.id);
    expect(await decide(draft.id, 'approved', '', designer)).toBe('ReviewerIsAuthor');
    expect(await decide(draft.id, 'returned', 'non')).toBe('ReviewSaysNothing');
    expect(await decide(draft.id, 'returned', 'Le deuxième exemple manque de source.')).toBe('CourseReviewDecided');
    expect(await read(draft.id)).toMatchObject({ state: 'writing', reviews: [{ outcome: 'returned', words: 'Le deuxième exemple manque de source.' }], mayReview: false });
    expect(await notices(designer)).toContainEqual({ kind: 'courseReviewDecided', path: `/conception/${draft.id}` });
    await save(draft, { fr: 'Un mot de la lectrice' }, reader);
    await ask(draft.id);
    expect(await decide(draft.id, 'approved')).toBe('ReviewerIsAuthor');
    expect((await read(draft.id)).authorNames).toHaveLength(2);
  });

  it('lapses when a word changes: nothing is published unread', async () => {
    const draft = await begin();
    await ask(draft.id);
    await decide(draft.id, 'approved');
    await save(draft, { fr: 'Changé après la lecture' });
    expect((await publish(draft.id)).data?.publishCourseDraft.__typename).toBe('CourseDraftNotApproved');
    await ask(draft.id);
    await save(draft, { fr: 'Changé pendant la lecture' });
    expect((await read(draft.id)).reviews.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'approved']);
    expect(await decide(draft.id, 'approved')).toBe('CourseDraftNotInReview');
  });

  // Asked again after a change, an agreement to the words before counted for the words after.
  it('is of the words that were read: an agreement to those that were asked about before does not count', async () => {
    const draft = await begin();
    await ask(draft.id);
    const before = await reviewIn(draft.id);
    await save(draft, { fr: 'Changé pendant la lecture' });
    await ask(draft.id);
    expect(await decide(draft.id, 'approved', '', reader, before)).toBe('CourseReviewLapsed');
    expect(await read(draft.id)).toMatchObject({ state: 'inReview', reviews: [{ outcome: null }, { outcome: 'withdrawn' }] });
    expect(await decide(draft.id, 'approved')).toBe('CourseReviewDecided');
  });

  // The database refused it, and the page said that something had broken.
  it('is not given by whoever asked for it', async () => {
    const draft = await begin();
    await ask(draft.id, reader);
    expect((await read(draft.id, reader)).mayReview).toBe(false);
    expect(await decide(draft.id, 'approved')).toBe('ReviewerAsked');
  });

  // Through a colleague's copy, an author found their own words good.
  it('is not of one’s own words in the copy of a colleague', async () => {
    const draft = await begin();
    await save(draft, { fr: 'Mes mots', en: 'My words' });
    const copied = await copy(draft.id, reader);
    expect(copied).toMatchObject({ mayReview: false });
    expect(copied.authorNames).toHaveLength(2);
    await ask(copied.id, reader);
    expect((await read(copied.id)).mayReview).toBe(false);
    expect(await decide(copied.id, 'approved', '', designer)).toBe('ReviewerIsAuthor');
  });

  it('is not given, nor followed by a publication, once the draft is put away', async () => {
    const draft = await begin();
    await ask(draft.id);
    await archive(draft.id, true);
    expect(await decide(draft.id, 'approved')).toBe('CourseDraftClosed');
    await archive(draft.id, false);
    await decide(draft.id, 'approved');
    await archive(draft.id, true);
    expect((await publish(draft.id)).data?.publishCourseDraft.__typename).toBe('CourseDraftClosed');
  });

  it('carries remarks on its parts, settled once', async () => {
    const draft = await begin();
    await reader.read('mutation ($input: RemarkOnCourseDraftInput!) { remarkOnCourseDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), draftId: draft.id, partId: LESSON, words: 'Un exemple de plus aiderait.' } });
    const [remark] = (await read(draft.id)).remarks;
    expect(await reader.refusal('mutation ($input: RemarkOnCourseDraftInput!) { remarkOnCourseDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), draftId: draft.id, partId: LESSON, words: '   ' } })).toBe('BAD_REQUEST');
    expect(remark).toMatchObject({ partId: LESSON, words: 'Un exemple de plus aiderait.', settledAt: null });
    await designer.read('mutation ($input: SettleCourseDraftRemarkInput!) { settleCourseDraftRemark(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), draftId: draft.id, id: remark!.id } });
    expect((await read(draft.id)).remarks[0]?.settledAt).not.toBeNull();
    expect((await read(draft.id, reader)).mayReview).toBe(true);
  });

  it('publishes a version that newcomers begin; whoever began the other finishes it, unless they move', async () => {
    const [before, newcomer] = [await api.as('employee'), reader];
    await enrol(before);
    const began = await course(before);
    const [draft, late] = [await begin(), await begin()];
    await save(draft, { fr: 'Où se cachent les erreurs, vraiment', en: 'Where errors really hide' });
    for (const { id } of [draft, late]) { await ask(id); await decide(id, 'approved'); }
    expect((await publish(draft.id, reader, { fr: 'a', en: 'b' })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await publish(draft.id)).data?.publishCourseDraft).toEqual({ __typename: 'CourseVersionPublished', version: began.version + 1 });
    expect((await publish(late.id)).data?.publishCourseDraft).toEqual({ __typename: 'CourseMovedOn', version: began.version + 1 });
    await enrol(newcomer);
    expect(firstTitle(await course(newcomer))).toBe('Où se cachent les erreurs, vraiment');
    const still = await course(before);
    expect([still.version, firstTitle(still)]).toEqual([began.version, firstTitle(began)]);
    expect(still.enrolment?.newerVersion).toEqual({ version: began.version + 1, rationale: { fr: RATIONALE.fr } });
    const move = (version: number) => before.read<{ moveToLatestVersion: { course: { version: number } } }>('mutation ($input: MoveToLatestVersionInput!) { moveToLatestVersion(input: $input) { course { version } } }', { input: { idempotencyKey: intention(), enrolmentId: still.enrolment!.id, version } });
    expect((await move(began.version + 9)).moveToLatestVersion.course.version).toBe(began.version);
    expect((await move(began.version + 1)).moveToLatestVersion.course.version).toBe(began.version + 1);
    expect((await course(before)).enrolment?.newerVersion).toBeNull();
  });

  // Both read the version in force before either wrote the next one: the second broke on the database's key.
  it('publishes one of two drafts that are published at once, and tells the other', async () => {
    const drafts = [await begin(), await begin()];
    for (const { id } of drafts) { await ask(id); await decide(id, 'approved'); }
    const answers = await Promise.all(drafts.map(({ id }) => publish(id)));
    expect(answers.map(({ data }) => data?.publishCourseDraft.__typename).toSorted()).toEqual(['CourseMovedOn', 'CourseVersionPublished']);
  });

  it('takes as many statements for many drafts as for one', async () => {
    const statements = async (query: string, variables = {}) => { const { headers, errors } = await designer.execute(query, variables); expect(errors).toEqual([]); return Number(/statements;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1]); };
    const [few, many] = [await statements(`query ($id: ID!) { courseDraft(id: $id) { ${DRAFT} files { name } } }`, { id: (await begin()).id }), await statements(`{ courseDrafts { ${DRAFT} files { name } } }`)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(8);
    // One of these courses shows a film with its captions, the other two drawings.
    const published: number[] = [];
    for (const courseId of ['comprendre-ia-au-travail', 'proteger-et-decider']) {
      const { id } = await begin(designer, courseId);
      await ask(id);
      await decide(id, 'approved');
      published.push(Number(/statements;desc="(\d+)"/.exec((await publish(id)).headers.get('server-timing') ?? '')?.[1]));
    }
    expect(published[0]).toBe(published[1]);
  });

  it('stays in force when the product ships another version, which arrives as a draft to accept, once', async () => {
    const [row] = await api.owner<{ organization: OrganizationId }>(`select organization_id as organization from learning.course_version where course_id = '${COURSE}' and published_by_name is not null limit 1`);
    const runner = { query: (sql: string, parameters?: unknown[]) => api.look(row!.organization, sql, parameters) };
    const latest = async () => (await api.look<{ version: number; own: boolean }>(row!.organization, 'select version, published_by_name is not null as own from learning.course_version where course_id = $1 and organization_id = $2 order by version desc limit 1', [COURSE, row!.organization]))[0];
    const before = await latest();
    const shipped = (await readCourses()).filter(({ course: { id } }) => id === COURSE);
    await loadCourses(runner, row!.organization, shipped, new Date());
    const drafts = async () => (await designer.read<{ courseDrafts: { changedByName: string; baseVersion: number }[] }>('{ courseDrafts { changedByName baseVersion } }')).courseDrafts.filter(({ changedByName }) => changedByName === 'Passerelle');
    expect([await latest(), await drafts()]).toEqual([before, []]);
    const changed = shipped.map((one) => ({ ...one, course: { ...one.course, audience: { fr: 'Tout le personnel, revu', en: 'All staff, revised' } } }));
    for (let time = 0; time < 2; time += 1) await loadCourses(runner, row!.organization, changed, new Date());
    expect([await latest(), await drafts()]).toEqual([before, [{ changedByName: 'Passerelle', baseVersion: before!.version }]]);
  });

  it('is for those who design courses, within their organization', async () => {
    const draft = await begin();
    for (const client of [await api.as('employee'), await api.as('manager')]) expect((await publish(draft.id, client)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await publish(draft.id, await api.fromOutside('employee'))).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
