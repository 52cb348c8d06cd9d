import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const COURSE = 'proteger-et-decider';
const LESSON = 'lesson/l1-reconnaitre';
const PART = 'partId content revision changedByName older { path language }';

interface Lesson {
  readonly id: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly activities: readonly { readonly id: string; readonly kind: string }[];
}
interface Part {
  readonly partId: string;
  readonly content: Lesson;
  readonly revision: number;
  readonly changedByName: string;
  readonly older: readonly { readonly path: string; readonly language: string }[];
}
interface Draft {
  readonly id: string;
  readonly courseId: string;
  readonly baseVersion: number | null;
  readonly state: string;
  readonly title: { readonly fr: string };
  readonly archivedAt: string | null;
  readonly parts: readonly Part[];
}
interface Saved {
  readonly __typename: string;
  readonly part?: Part;
  readonly current?: Part;
  readonly archived?: boolean;
}

describe('drafts of courses', () => {
  let api: TestApi;
  let designer: TestClient;
  let other: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    designer = await api.as('learningDesigner');
    other = await anotherDesigner();
  }, 60_000);
  afterAll(() => api.stop());

  /** Somebody of the same organization who is given the role. */
  async function anotherDesigner(): Promise<TestClient> {
    const [account] = await api.owner<{ organization: string; id: string }>(`select a.organization_id as organization, a.id from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id where g.role = 'learningDesigner' limit 1`);
    const [chosen] = await api.look<{ id: string }>(account!.organization, `select id from trust.account where organization_id = $1 and demonstration_hint is null and employee_id is not null order by email limit 1`, [account!.organization]);
    await api.look(account!.organization, `insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'learningDesigner')`, [account!.organization, chosen!.id]);
    return api.signIn(chosen!.id);
  }

  const begin = async (over: object, client = designer) =>
    (await client.read<{ beginCourseDraft: { draft: Draft } }>(`mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { id courseId baseVersion state title { fr } archivedAt parts { ${PART} } } } }`, { input: { idempotencyKey: intention(), ...over } })).beginCourseDraft.draft;
  const save = (input: object, client = designer) =>
    client.execute<{ saveCourseDraftPart: Saved }>(`mutation ($input: SaveCourseDraftPartInput!) { saveCourseDraftPart(input: $input) { __typename ... on CourseDraftPartSaved { part { ${PART} } } ... on CourseDraftPartChanged { current { ${PART} } } ... on CourseDraftClosed { archived } } }`, { input: { idempotencyKey: intention(), settled: [], ...input } });
  const archive = (draftId: string, archived: boolean) => designer.read('mutation ($input: ArchiveCourseDraftInput!) { archiveCourseDraft(input: $input) { draft { id archivedAt } } }', { input: { idempotencyKey: intention(), draftId, archived } });
  const archiveCourse = (archived: boolean) => designer.read('mutation ($input: ArchiveCourseInput!) { archiveCourse(input: $input) { course { id archived } } }', { input: { idempotencyKey: intention(), courseId: COURSE, archived } });
  const lessonOf = ({ parts }: Draft) => parts.find(({ partId }) => partId === LESSON)!;
  const renamed = ({ content }: Part, title: { fr?: string; en?: string }) => ({ ...content, title: { ...content.title, ...title } });

  it('begin from the published version, whole', async () => {
    const draft = await begin({ courseId: COURSE });
    expect(draft).toMatchObject({ courseId: COURSE, baseVersion: 1, state: 'writing', archivedAt: null });
    expect(draft.parts.map(({ partId }) => partId)).toEqual(expect.arrayContaining(['outline', 'quiz', LESSON]));
    const { courseDraftPreview } = await designer.read<{ courseDraftPreview: { durationMinutes: number; modules: { lessons: { id: string; activities: { __typename: string; address?: { fr: string } }[] }[] }[] } }>('query ($id: ID!) { courseDraftPreview(id: $id) { durationMinutes modules { lessons { id activities { __typename ... on ImageActivity { address { fr } } } } } } }', { id: draft.id });
    const { course } = await designer.read<{ course: { durationMinutes: number; lessonCount: number } }>('query ($id: ID!) { course(id: $id) { durationMinutes lessonCount } }', { id: COURSE });
    const lessons = courseDraftPreview.modules.flatMap((module) => module.lessons);
    expect([courseDraftPreview.durationMinutes, lessons.length]).toEqual([course.durationMinutes, course.lessonCount]);
    const drawing = lessons.flatMap(({ activities }) => activities.flatMap(({ address }) => address?.fr ?? []))[0]!;
    expect(drawing.startsWith(`/api/course-draft-files/${draft.id}/`)).toBe(true);
    expect((await designer.fetch(drawing)).headers.get('content-type')).toContain('image/svg+xml');
    expect([(await (await api.as('employee')).fetch(drawing)).status, (await api.anonymous.fetch(drawing)).status, (await designer.fetch(`${drawing}x`)).status]).toEqual([403, 401, 404]);
  });

  it('begin from nothing, and as copies with an id of their own', async () => {
    const empty = await begin({ title: { fr: 'Écrire une note claire', en: 'Write a clear note' } });
    expect(empty).toMatchObject({ courseId: 'ecrire-une-note-claire', baseVersion: null, title: { fr: 'Écrire une note claire' } });
    const copy = await begin({ draftId: empty.id, title: { fr: 'Écrire une note claire', en: 'Write a clear note' } });
    expect(copy.courseId).toBe('ecrire-une-note-claire-2');
    expect((await begin({ courseId: COURSE, title: { fr: 'Protéger (copie)', en: 'Protect (copy)' } })).parts).toHaveLength((await begin({ courseId: COURSE })).parts.length);
    expect(await designer.refusal('mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention() } })).toBe('BAD_USER_INPUT');
  });

  // Both took the id that was free when they looked.
  it('give new courses of one title, begun at once, an id each', async () => {
    const title = { fr: 'Tenir une rencontre', en: 'Hold a meeting' };
    const ids = (await Promise.all([begin({ title }), begin({ title }), begin({ title }, other)])).map(({ courseId }) => courseId);
    expect(ids.toSorted()).toEqual(['tenir-une-rencontre', 'tenir-une-rencontre-2', 'tenir-une-rencontre-3']);
  });

  it('are begun and written in as many statements, however long the course is', async () => {
    const statements = async (over: object) => { const { headers, errors } = await designer.execute('mutation ($input: BeginCourseDraftInput!) { beginCourseDraft(input: $input) { draft { id } } }', { input: { idempotencyKey: intention(), ...over } }); expect(errors).toEqual([]); return Number(/statements;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1]); };
    const title = { fr: 'Mesurer', en: 'Measure' };
    const short = await begin({ title });
    const long = await begin({ courseId: COURSE });
    expect(await statements({ draftId: long.id, title })).toBe(await statements({ draftId: short.id, title }));
  });

  it('keep each change as a revision, and say which language is behind', async () => {
    const draft = await begin({ courseId: COURSE });
    const first = (await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: renamed(lessonOf(draft), { fr: 'Reconnaître, autrement' }) })).data!.saveCourseDraftPart;
    expect(first).toMatchObject({ __typename: 'CourseDraftPartSaved', part: { revision: 2, older: [{ path: 'title', language: 'en' }] } });
    const second = (await save({ draftId: draft.id, partId: LESSON, expectedRevision: 2, content: renamed(first.part!, { en: 'Recognize, otherwise' }) })).data!.saveCourseDraftPart;
    expect(second.part).toMatchObject({ revision: 3, older: [] });
    const third = (await save({ draftId: draft.id, partId: LESSON, expectedRevision: 3, content: renamed(second.part!, { fr: 'Reconnaitre, autrement' }), settled: ['title'] })).data!.saveCourseDraftPart;
    expect(third.part).toMatchObject({ revision: 4, older: [] });
  });

  it('never overwrite words that were not read: whoever comes second reads whose they are', async () => {
    const draft = await begin({ courseId: COURSE });
    await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: renamed(lessonOf(draft), { fr: 'Les mots de l’une' }) }, other);
    const late = (await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: renamed(lessonOf(draft), { fr: 'Les mots de l’autre' }) })).data!.saveCourseDraftPart;
    expect(late).toMatchObject({ __typename: 'CourseDraftPartChanged', current: { revision: 2, content: { title: { fr: 'Les mots de l’une' } } } });
    expect(late.current!.changedByName).not.toBe('Marc-André Poulin');
    expect((await save({ draftId: draft.id, partId: LESSON, expectedRevision: 2, content: renamed(late.current!, { fr: 'Les mots des deux' }) })).data!.saveCourseDraftPart.part?.revision).toBe(3);
  });

  it('keep a change once for one intention, and two changes made at once apart', async () => {
    const draft = await begin({ courseId: COURSE });
    const idempotencyKey = intention();
    const once = { idempotencyKey, draftId: draft.id, partId: LESSON, expectedRevision: 1, content: renamed(lessonOf(draft), { fr: 'Une fois' }) };
    expect([await save(once), await save(once)].map(({ data }) => data!.saveCourseDraftPart.part?.revision)).toEqual([2, 2]);
    const both = await Promise.all(['Une', 'Autre'].map((fr) => save({ draftId: draft.id, partId: LESSON, expectedRevision: 2, content: renamed(lessonOf(draft), { fr }) })));
    expect(both.map(({ data }) => data!.saveCourseDraftPart.__typename).toSorted()).toEqual(['CourseDraftPartChanged', 'CourseDraftPartSaved']);
  });

  it('take a new lesson, and refuse what has not the form of one', async () => {
    const draft = await begin({ courseId: COURSE });
    const lesson = { id: 'l9-nouvelle', title: { fr: 'Leçon', en: '' }, objective: { fr: '', en: '' }, durationMinutes: 5, activities: [] };
    expect((await save({ draftId: draft.id, partId: 'lesson/l9-nouvelle', expectedRevision: 0, content: lesson })).data!.saveCourseDraftPart.part?.revision).toBe(1);
    for (const [partId, content] of [['lesson/l9-nouvelle', { ...lesson, title: 'Leçon' }], ['lesson/l9-nouvelle', { ...lesson, activities: [{ id: 'x', kind: 'script' }] }], ['ailleurs', lesson]] as const) {
      expect((await save({ draftId: draft.id, partId, expectedRevision: 1, content })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  // A lesson beyond the usual size of a request was refused before it was read.
  it('keep a long lesson, and say when one is too long', async () => {
    const draft = await begin({ courseId: COURSE });
    const { content } = lessonOf(draft);
    const texts = (count: number) => Array.from({ length: count }, (_, at) => ({ kind: 'text', id: `long-${at}`, markdown: { fr: 'é'.repeat(10_000), en: 'e'.repeat(10_000) } }));
    expect((await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: { ...content, activities: texts(8) } })).data!.saveCourseDraftPart.part?.revision).toBe(2);
    expect((await save({ draftId: draft.id, partId: LESSON, expectedRevision: 2, content: { ...content, activities: texts(32) } })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('let nothing in a text run, nor load anything from elsewhere', async () => {
    const draft = await begin({ courseId: COURSE });
    const { content } = lessonOf(draft);
    const markdown = { fr: '<script>alert(1)</script>[a](javascript:alert(1)) ![x](https://ailleurs.exemple/x.png) <img src=x onerror=alert(1)>', en: 'b' };
    await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: { ...content, activities: [{ kind: 'text', id: 'l1-t1', markdown }] } });
    const { courseDraftPreview } = await designer.read<{ courseDraftPreview: { modules: { lessons: { activities: { html: { fr: string } }[] }[] }[] } }>('query ($id: ID!) { courseDraftPreview(id: $id, lessonId: "l1-reconnaitre") { modules { lessons { activities { ... on TextActivity { html { fr } } } } } } }', { id: draft.id });
    const html = courseDraftPreview.modules[0]!.lessons[0]!.activities[0]!.html.fr;
    expect(html).not.toMatch(/<(script|img)|href="javascript/);
  });

  it('take files of their own, known by their content, shown to those who write and to nobody else', async () => {
    const draft = await begin({ courseId: COURSE });
    const put = async (name: string, body: string, client = designer, id = draft.id) => (await client.fetch(`/api/course-draft-files/${id}/${name}`, { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream' } })).status;
    expect(await put('etape.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h10"/></svg>')).toBe(200);
    expect((await designer.fetch(`/api/course-draft-files/${draft.id}/etape.svg`)).headers.get('content-type')).toContain('image/svg+xml');
    const { courseDraft } = await designer.read<{ courseDraft: { files: { name: string; mediaType: string }[] } }>('query ($id: ID!) { courseDraft(id: $id) { files { name mediaType } } }', { id: draft.id });
    expect(courseDraft.files).toContainEqual({ name: 'etape.svg', mediaType: 'image/svg+xml' });
    expect(courseDraft.files.length).toBeGreaterThan(1);
    expect([await put('x.svg', '<svg><script>alert(1)</script></svg>'), await put('x.png', '<html>'), await put('..%2Fx.svg', '<svg/>'), await put('y.vtt', 'WEBVTT\n\n')]).toEqual([415, 415, 400, 200]);
    expect([await put('x.svg', '<svg/>', await api.as('employee')), await put('x.svg', '<svg/>', api.anonymous), await put('x.svg', '<svg/>', designer, '00000000-0000-7000-8000-000000000000')]).toEqual([403, 401, 404]);
  });

  it('are put away and taken out again; nothing is written in them meanwhile', async () => {
    const draft = await begin({ courseId: COURSE });
    await archive(draft.id, true);
    expect((await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: lessonOf(draft).content })).data!.saveCourseDraftPart).toMatchObject({ __typename: 'CourseDraftClosed', archived: true });
    await archive(draft.id, false);
    expect((await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: lessonOf(draft).content })).data!.saveCourseDraftPart.__typename).toBe('CourseDraftPartSaved');
  });

  it('stay within their wall: not an employee, not another body', async () => {
    const draft = await begin({ courseId: COURSE });
    for (const query of ['{ courseDrafts { id } }', '{ designedCourses { id } }', `{ courseDraft(id: "${draft.id}") { id } }`]) expect(await (await api.as('employee')).refusal(query)).toBe('FORBIDDEN');
    const rows = await api.owner<{ organization: string }>(`select organization_id as organization from learning.course_draft where id = '${draft.id}'`);
    const [outside] = await api.owner<{ organization: string; id: string }>(`select organization_id as organization, id from trust.account where organization_id <> '${rows[0]!.organization}' and employee_id is not null limit 1`);
    await api.look(outside!.organization, `insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'learningDesigner')`, [outside!.organization, outside!.id]);
    const stranger = await api.signIn(outside!.id);
    expect(await stranger.refusal(`{ courseDraft(id: "${draft.id}") { id } }`)).toBe('NOT_FOUND');
    expect((await save({ draftId: draft.id, partId: LESSON, expectedRevision: 1, content: lessonOf(draft).content }, stranger)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await stranger.read<{ courseDrafts: Draft[] }>('{ courseDrafts { id } }')).courseDrafts).toEqual([]);
  });

  it('and a course that is put away is begun by nobody, and finished by whoever began it', async () => {
    const employee = await api.as('employee');
    const listed = async (client: TestClient) => (await client.read<{ courses: { id: string }[] }>('{ courses { id } }')).courses.some(({ id }) => id === COURSE);
    const enrol = (client: TestClient) => client.execute('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { id } } }', { input: { idempotencyKey: intention(), courseId: COURSE } });
    expect((await enrol(other)).errors).toEqual([]);
    await archiveCourse(true);
    expect([await listed(employee), await listed(other)]).toEqual([false, true]);
    expect((await enrol(employee)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await archiveCourse(false);
    expect(await listed(employee)).toBe(true);
  });
});
