import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Seen {
  readonly id: string;
  readonly place: { readonly lessonId: string | null; readonly activityId: string | null; readonly offset: number } | null;
  readonly timeSpent: readonly { readonly lessonId: string; readonly seconds: number }[];
}

const COURSE = 'comprendre-ia-au-travail';
const READING = 'id place { lessonId activityId offset } timeSpent { lessonId seconds }';
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('where one reads and for how long', () => {
  let api: TestApi;
  let employee: TestClient;
  let enrolmentId: string;
  beforeAll(async () => {
    api = await startTestApi();
    employee = await api.as('employee');
    const { enrolInCourse } = await employee.read<{ enrolInCourse: { course: { enrolment: { id: string } } } }>('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { enrolment { id } } } }', { input: { idempotencyKey: intention(), courseId: COURSE } });
    enrolmentId = enrolInCourse.course.enrolment.id;
  }, 60_000);
  afterAll(() => api.stop());

  const input = (over: object) => ({ input: { idempotencyKey: intention(), enrolmentId, lessonId: 'l1-deux-familles', activityId: 'l1-t2', offset: 0.25, seconds: 30, reachedAt: minutesAgo(1), ...over } });
  const record = (variables: object, client = employee) => client.execute<{ recordReading: { enrolment: Seen } }>(`mutation ($input: RecordReadingInput!) { recordReading(input: $input) { enrolment { ${READING} } } }`, variables as Record<string, unknown>);
  const seen = async (client = employee) => (await client.read<{ course: { enrolment: Seen | null } }>(`{ course(id: "${COURSE}") { enrolment { ${READING} } } }`)).course.enrolment;

  it('knows nothing before one has read', async () => expect(await seen()).toMatchObject({ place: null, timeSpent: [] }));

  it('takes one back to the very place, and adds the time up', async () => {
    await record(input({}));
    await record(input({ activityId: 'l1-t2', offset: 0.75, seconds: 45, reachedAt: minutesAgo(0) }));
    expect(await seen()).toEqual({ id: enrolmentId, place: { lessonId: 'l1-deux-familles', activityId: 'l1-t2', offset: 0.75 }, timeSpent: [{ lessonId: 'l1-deux-familles', seconds: 75 }] });
  });

  it('never counts a record twice, however often it is sent', async () => {
    const same = input({ seconds: 10, reachedAt: minutesAgo(0) });
    await Promise.all([record(same), record(same), record(same)]);
    await record(same);
    expect((await seen())?.timeSpent).toEqual([{ lessonId: 'l1-deux-familles', seconds: 85 }]);
  });

  it('keeps the latest place, not the last to arrive: a phone may send late what it kept', async () => {
    await record(input({ lessonId: null, activityId: null, offset: 0, seconds: 0, reachedAt: minutesAgo(0) }));
    await record(input({ seconds: 5, reachedAt: minutesAgo(300) }));
    expect(await seen()).toMatchObject({ place: { lessonId: null }, timeSpent: [{ seconds: 90 }] });
  });

  it('refuses a place that the course does not have, and times that nobody reads', async () => {
    expect((await record(input({ activityId: 'l2-t1' }))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    for (const impossible of [{ seconds: -1 }, { seconds: 100_000 }, { offset: 1.5 }]) expect((await record(input(impossible))).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('is for that person alone: not their manager, not another body', async () => {
    expect((await record(input({}), await api.as('manager'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await record(input({}), await api.fromOutside('employee'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await seen(await api.as('manager'))).toBeNull();
    expect((await record(input({}), api.anonymous)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is part of the copy of what is held', async () => {
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as { learning: { course_id: string; seconds_read: object; place: object }[] };
    expect(copy.learning.find(({ course_id }) => course_id === COURSE)).toMatchObject({ seconds_read: { 'l1-deux-familles': 90 }, place: { lesson: null } });
  });
});
