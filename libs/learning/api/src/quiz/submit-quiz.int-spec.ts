import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { OrganizationId } from '@passerelle/kernel';
import { loadCourses, readCourses } from '@passerelle/learning-api';
import type { Course } from '@passerelle/learning-domain';

const COURSE = 'verifier-et-ameliorer';

interface Taken {
  readonly completedAt: string | null;
  readonly quizResult: { readonly correct: number; readonly total: number; readonly items: readonly { readonly itemId: string }[] } | null;
}

interface Version {
  readonly version: number;
  readonly content: Course;
}

describe('the final quiz, when the course has a newer version', () => {
  let api: TestApi;
  let learner: TestClient;
  let enrolmentId: string;
  let organization: OrganizationId;
  let first: Version;
  let second: Version;
  beforeAll(async () => {
    api = await startTestApi();
    learner = await api.as('employee');
    enrolmentId = (await learner.read<{ enrolInCourse: { course: { enrolment: { id: string } } } }>('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { enrolment { id } } } }', { input: { idempotencyKey: intention(), courseId: COURSE } })).enrolInCourse.course.enrolment.id;
    organization = (await api.owner<{ id: OrganizationId }>('select organization_id as id from learning.enrolment where id = $1', [enrolmentId]))[0]!.id;
    first = await latest();
    await shipWithout(first.content.quiz.items[0]!.id);
    second = await latest();
  }, 60_000);
  afterAll(() => api.stop());

  const latest = async () => (await api.look<Version>(organization, 'select version, content from learning.course_version where organization_id = $1 and course_id = $2 order by version desc limit 1', [organization, COURSE]))[0]!;

  /** The product ships the course again, with one question fewer. */
  async function shipWithout(itemId: string): Promise<void> {
    const runner = { query: (sql: string, parameters?: unknown[]) => api.look(organization, sql, parameters) };
    const shipped = (await readCourses()).filter(({ course: { id } }) => id === COURSE);
    await loadCourses(runner, organization, shipped.map((one) => ({ ...one, course: { ...one.course, quiz: { ...one.course.quiz, items: one.course.quiz.items.filter(({ id }) => id !== itemId) } } })), new Date());
  }

  const submit = async ({ version, content: { quiz } }: Version, right: boolean) => {
    const answers = quiz.items.map(({ id, choices }) => ({ itemId: id, chosen: choices.filter(({ correct }) => correct === right).map((choice) => choice.id) }));
    return (await learner.read<{ submitQuiz: { __typename: string; version?: number; enrolment?: Taken } }>('mutation ($input: SubmitQuizInput!) { submitQuiz(input: $input) { __typename ... on QuizSubmitted { enrolment { completedAt } } ... on QuizOfAnotherVersion { version } } }', { input: { idempotencyKey: intention(), enrolmentId, version, answers } })).submitQuiz;
  };
  const move = (version: number) => learner.read('mutation ($input: MoveToLatestVersionInput!) { moveToLatestVersion(input: $input) { course { version } } }', { input: { idempotencyKey: intention(), enrolmentId, version } });
  const taken = async () => (await learner.read<{ course: { version: number; enrolment: Taken } }>('query ($id: ID!) { course(id: $id) { version enrolment { completedAt quizResult { correct total items { itemId } } } } }', { id: COURSE })).course;

  it('is that of the version one began, as long as one does not move', async () => {
    expect(second.version).toBe(first.version + 1);
    expect(await submit(second, true)).toEqual({ __typename: 'QuizOfAnotherVersion', version: first.version });
    expect((await submit(first, false)).__typename).toBe('QuizSubmitted');
    expect((await taken()).enrolment.quizResult).toMatchObject({ correct: 0, total: first.content.quiz.items.length });
  });

  it('is not answered yet once one moved: an attempt at the other one is not laid over it', async () => {
    await move(second.version);
    expect((await taken()).enrolment.quizResult).toBeNull();
  });

  it('scores nothing that was answered on the other one', async () => {
    expect(await submit(first, true)).toEqual({ __typename: 'QuizOfAnotherVersion', version: second.version });
    expect((await taken()).enrolment).toEqual({ completedAt: null, quizResult: null });
    expect((await submit(second, true)).enrolment?.completedAt).not.toBeNull();
    expect((await taken()).enrolment.quizResult?.items.map(({ itemId }) => itemId)).toEqual(second.content.quiz.items.map(({ id }) => id));
  });

  it('stays what it was once it is passed: the course is finished in that version', async () => {
    await shipWithout(first.content.quiz.items[1]!.id);
    const before = await taken();
    await move((await latest()).version);
    expect(await taken()).toEqual(before);
  });
});
