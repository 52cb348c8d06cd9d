import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Mark {
  readonly lessonId: string;
  readonly activityId: string | null;
  readonly words: string | null;
  readonly about: { readonly fr: string };
}

describe('notes and bookmarks', () => {
  let api: TestApi;
  let employee: TestClient;
  let enrolmentId: string;
  beforeAll(async () => {
    api = await startTestApi();
    employee = await api.as('employee');
    const { enrolInCourse } = await employee.read<{ enrolInCourse: { course: { enrolment: { id: string } } } }>('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { enrolment { id } } } }', { input: { idempotencyKey: intention(), courseId: 'comprendre-ia-au-travail' } });
    enrolmentId = enrolInCourse.course.enrolment.id;
  }, 60_000);
  afterAll(() => api.stop());

  const bookmark = (over: object, client = employee) =>
    client.execute<{ changeBookmark: { enrolment: { bookmarks: { placeId: string }[] } } }>('mutation ($input: ChangeBookmarkInput!) { changeBookmark(input: $input) { enrolment { bookmarks { placeId } } } }', { input: { idempotencyKey: intention(), enrolmentId, placeId: 'l1-t2', kept: true, ...over } });
  const note = (over: object, client = employee) =>
    client.execute<{ recordProgress: { enrolment: { share: number; notes: { activityId: string; words: string }[] } } }>('mutation ($input: RecordProgressInput!) { recordProgress(input: $input) { enrolment { share notes { activityId words } } } }', { input: { idempotencyKey: intention(), enrolmentId, activityId: 'l1-deux-familles', note: 'Demander à Luc.', ...over } });
  const marks = async (client = employee) => (await client.read<{ myStudyMarks: Mark[] }>('{ myStudyMarks { lessonId activityId words about { fr } } }')).myStudyMarks;

  it('lets one write about a lesson as a whole, which does not make it done', async () => {
    expect((await note({})).data?.recordProgress.enrolment).toEqual({ share: 0, notes: [{ activityId: 'l1-deux-familles', words: 'Demander à Luc.' }] });
  });

  it('asks for words: a lesson is not done by its id', async () => {
    expect((await note({ note: null })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('marks a place once, and lets it go', async () => {
    await bookmark({});
    expect((await bookmark({})).data?.changeBookmark.enrolment.bookmarks).toEqual([{ placeId: 'l1-t2' }]);
    await bookmark({ placeId: 'l3-t1' });
    expect((await bookmark({ placeId: 'l3-t1', kept: false })).data?.changeBookmark.enrolment.bookmarks).toEqual([{ placeId: 'l1-t2' }]);
  });

  it('refuses a place that the course does not have', async () => expect((await bookmark({ placeId: 'l9' })).errors[0]?.extensions.code).toBe('NOT_FOUND'));

  it('lists them all in the order of the course, with where each stands', async () => {
    const all = await marks();
    expect(all.map(({ lessonId, activityId, words }) => [lessonId, activityId, words])).toEqual([['l1-deux-familles', null, 'Demander à Luc.'], ['l1-deux-familles', 'l1-t2', null]]);
    expect(all[1]?.about.fr.length).toBeGreaterThan(5);
  });

  it('are for their author alone', async () => {
    expect((await bookmark({}, await api.as('manager'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await marks(await api.fromOutside('employee'))).toEqual([]);
    expect((await bookmark({}, await api.fromOutside('employee'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const [colleague] = await api.owner<{ id: string }>(`select a.id from trust.account a join trust.role_grant g on g.account_id = a.id and g.role = 'employee' where a.demonstration_hint is null and a.closed_at is null limit 1`);
    const other = await api.signIn(colleague!.id);
    expect((await bookmark({}, other)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await note({}, other)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are part of the copy of what is held', async () => {
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as { bookmarks: unknown[]; privateNotes: { words: string }[] };
    expect(copy.bookmarks).toEqual([expect.objectContaining({ lessonId: 'l1-deux-familles', activityId: 'l1-t2' })]);
    expect(copy.privateNotes.map(({ words }) => words)).toEqual(['Demander à Luc.']);
  });
});
