import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Feedback {
  readonly id: string;
  readonly lessonId: string;
  readonly lessonTitle: { readonly fr: string };
  readonly feedback: string;
  readonly words: string;
  readonly state: string;
  readonly answer: string | null;
}

const FIELDS = 'id lessonId lessonTitle { fr } feedback words state answer';
const WORDS = 'Le deuxième exemple parle d’un formulaire que je ne connais pas.';

describe('feedback on a lesson', () => {
  let api: TestApi;
  let employee: TestClient;
  let designer: TestClient;
  let enrolmentId: string;
  beforeAll(async () => {
    api = await startTestApi();
    [employee, designer] = [await api.as('employee'), await api.as('learningDesigner')];
    const { enrolInCourse } = await employee.read<{ enrolInCourse: { course: { enrolment: { id: string } } } }>('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { enrolment { id } } } }', { input: { idempotencyKey: intention(), courseId: 'comprendre-ia-au-travail' } });
    enrolmentId = enrolInCourse.course.enrolment.id;
  }, 60_000);
  afterAll(() => api.stop());

  const send = (over: object = {}, client = employee) =>
    client.execute<{ sendLessonFeedback: { __typename: string; sent?: Feedback; shortest?: number } }>(`mutation ($input: SendLessonFeedbackInput!) { sendLessonFeedback(input: $input) { __typename ... on LessonFeedbackSent { sent { ${FIELDS} } } ... on FeedbackSaysNothing { shortest } } }`, {
      input: { idempotencyKey: intention(), enrolmentId, lessonId: 'l1-deux-familles', feedback: 'unclear', words: WORDS, ...over },
    });
  const settle = (id: string, answer: string | null, client = designer) =>
    client.execute<{ settleLessonFeedback: { __typename: string; settled: Feedback } }>(`mutation ($input: SettleLessonFeedbackInput!) { settleLessonFeedback(input: $input) { __typename ... on LessonFeedbackSettled { settled { ${FIELDS} } } ... on LessonFeedbackAlreadySettled { settled { ${FIELDS} } } } }`, { input: { idempotencyKey: intention(), id, answer } });
  const inbox = async () => (await designer.read<{ lessonFeedback: Feedback[] }>(`{ lessonFeedback { ${FIELDS} } }`)).lessonFeedback;
  const notices = async (client: TestClient) => (await client.read<{ myNotices: { edges: { node: { kind: string; path: string } }[] } }>('{ myNotices(first: 20) { edges { node { kind path } } } }')).myNotices.edges.map(({ node }) => node);

  it('reaches whoever designs the courses, who answers; its author reads the answer', async () => {
    const { sent } = (await send()).data!.sendLessonFeedback;
    expect(await inbox()).toContainEqual(expect.objectContaining({ id: sent!.id, words: WORDS, state: 'waiting' }));
    expect(await notices(designer)).toContainEqual({ kind: 'lessonFeedbackSent', path: '/commentaires' });
    expect((await settle(sent!.id, 'Merci, l’exemple sera récrit pour tous les services.')).data?.settleLessonFeedback.settled.state).toBe('answered');
    const { myLessonFeedback } = await employee.read<{ myLessonFeedback: Feedback[] }>(`{ myLessonFeedback { ${FIELDS} } }`);
    expect(myLessonFeedback).toContainEqual(expect.objectContaining({ id: sent!.id, answer: 'Merci, l’exemple sera récrit pour tous les services.' }));
    expect(await notices(employee)).toContainEqual({ kind: 'lessonFeedbackAnswered', path: '/formations/comprendre-ia-au-travail/lecon/l1-deux-familles' });
  });

  it('is sent once for one intention', async () => {
    const idempotencyKey = intention();
    const ids = [await send({ idempotencyKey }), await send({ idempotencyKey })].map(({ data }) => data!.sendLessonFeedback.sent!.id);
    expect(new Set(ids).size).toBe(1);
  });

  it('wants words where something must be mended, and none where all is clear', async () => {
    expect((await send({ feedback: 'error', words: 'faux' })).data?.sendLessonFeedback).toEqual({ __typename: 'FeedbackSaysNothing', shortest: 10 });
    expect((await send({ feedback: 'clear', words: '' })).data?.sendLessonFeedback.__typename).toBe('LessonFeedbackSent');
  });

  it('is settled once; closed, it says nothing more to anybody', async () => {
    const { sent } = (await send()).data!.sendLessonFeedback;
    expect((await settle(sent!.id, null)).data?.settleLessonFeedback.settled).toMatchObject({ state: 'closed', answer: null });
    expect((await settle(sent!.id, 'Une seconde réponse, trop tard.')).data?.settleLessonFeedback).toMatchObject({ __typename: 'LessonFeedbackAlreadySettled', settled: { state: 'closed' } });
  });

  it('does not name its author to those who answer', async () => {
    const { errors } = await designer.execute('{ lessonFeedback { authorId } }');
    expect(errors[0]?.message).toContain('Cannot query field');
  });

  it('stays within its wall: not a manager, not another body, not another author', async () => {
    const { sent } = (await send()).data!.sendLessonFeedback;
    expect((await (await api.as('manager')).execute('{ lessonFeedback { id } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await settle(sent!.id, 'Une réponse de quelqu’un d’autre.', employee)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await send({}, await api.fromOutside('employee'))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await (await api.fromOutside('employee')).read<{ myLessonFeedback: Feedback[] }>(`{ myLessonFeedback { ${FIELDS} } }`)).myLessonFeedback).toEqual([]);
  });
});
