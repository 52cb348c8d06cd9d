import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { Course } from '@passerelle/learning-domain';

const COURSE = 'proteger-et-decider';
const FIELDS = 'id code holderName courseTitle { fr } courseVersion durationMinutes assessed { fr } verifiable revokedAt revocationReason';
const VERIFY = 'query ($code: String!) { verifyCredential(code: $code) { __typename ... on CredentialHolds { holderName courseTitle { fr } organizationName { fr } issuedAt } ... on CredentialRevoked { holderName revokedAt } ... on VerificationThrottled { retryAfterMinutes } } }';

interface Seen {
  readonly id: string;
  readonly code: string;
  readonly holderName: string;
  readonly verifiable: boolean;
  readonly revocationReason: string | null;
}

describe('attestations', () => {
  let api: TestApi;
  let employee: TestClient;
  let enrolmentId: string;
  let course: Course;
  beforeAll(async () => {
    api = await startTestApi();
    employee = await api.as('employee');
    const { enrolInCourse } = await employee.read<{ enrolInCourse: { course: { enrolment: { id: string } } } }>('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { enrolment { id } } } }', { input: { idempotencyKey: intention(), courseId: COURSE } });
    enrolmentId = enrolInCourse.course.enrolment.id;
    course = (await api.owner<{ content: Course }>('select content from learning.course_version where course_id = $1 limit 1', [COURSE]))[0]!.content;
  }, 60_000);
  afterAll(() => api.stop());

  const issue = (client = employee) => client.execute<{ issueCredential: { __typename: string; credential?: Seen; minutesLeft?: number } }>(`mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { __typename ... on CredentialIssued { credential { ${FIELDS} } } ... on CourseNotCompleted { minutesLeft } } }`, { input: { idempotencyKey: intention(), enrolmentId } });
  const mine = async (client = employee) => (await client.read<{ myCredentials: Seen[] }>(`{ myCredentials { ${FIELDS} } }`)).myCredentials;
  const verify = async (code: string, client = api.anonymous) => (await client.read<{ verifyCredential: { __typename: string } }>(VERIFY, { code })).verifyCredential;
  const show = (id: string, verifiable: boolean, client = employee) => client.execute('mutation ($input: ChooseCredentialVerificationInput!) { chooseCredentialVerification(input: $input) { credential { verifiable } } }', { input: { idempotencyKey: intention(), id, verifiable } });
  const revoke = (code: string, client: TestClient) => client.execute<{ revokeCredential: { __typename: string } }>('mutation ($input: RevokeCredentialInput!) { revokeCredential(input: $input) { __typename } }', { input: { idempotencyKey: intention(), code, reason: 'Émise pour une autre personne.' } });
  /** Done as the seed does it: what is tried here is what follows from it. */
  const readEverything = () =>
    api.owner(`insert into learning.progress_record (organization_id, id, enrolment_id, activity_id, recorded_at) select e.organization_id, gen_random_uuid(), e.id, a, now() from learning.enrolment e, unnest($2::text[]) a where e.id = $1`, [enrolmentId, course.modules.flatMap(({ lessons }) => lessons.flatMap(({ activities }) => activities.map(({ id }) => id)))]);
  const passQuiz = () =>
    employee.read('mutation ($input: SubmitQuizInput!) { submitQuiz(input: $input) { __typename } }', { input: { idempotencyKey: intention(), enrolmentId, version: course.version, answers: course.quiz.items.map(({ id, choices }) => ({ itemId: id, chosen: choices.filter(({ correct }) => correct).map((choice) => choice.id) })) } });

  it('are not issued before the course is completed', async () => {
    expect((await issue()).data?.issueCredential).toMatchObject({ __typename: 'CourseNotCompleted' });
    await readEverything();
    expect((await issue()).data?.issueCredential).toEqual({ __typename: 'CourseNotCompleted', minutesLeft: course.quiz.durationMinutes });
    expect(await mine()).toEqual([]);
  });

  it('are issued by themselves when the quiz is passed, once, with what held that day', async () => {
    await passQuiz();
    const [first, ...others] = await mine();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ holderName: 'Mireille Côté', courseTitle: { fr: course.title.fr }, courseVersion: 1, durationMinutes: course.durationMinutes, verifiable: true });
    expect((first as unknown as { assessed: unknown[] }).assessed.length).toBeGreaterThan(0);
    await passQuiz();
    expect((await issue()).data?.issueCredential.credential?.code).toBe(first!.code);
    expect(await mine()).toHaveLength(1);
  });

  it('are verified by anybody who has the code, who learns a name, a course, a date and a body', async () => {
    const [{ code }] = (await mine()) as [Seen];
    expect(await verify(code.toLowerCase().replaceAll('-', ' '))).toEqual({ __typename: 'CredentialHolds', holderName: 'Mireille Côté', courseTitle: { fr: course.title.fr }, organizationName: { fr: expect.stringContaining('Agence') }, issuedAt: expect.any(String) });
    expect(await verify('00000-00000-00000-00000-00000-0')).toEqual({ __typename: 'CredentialUnknown' });
    expect(await verify('')).toEqual({ __typename: 'CredentialUnknown' });
  });

  it('are no longer shown once their holder has decided so', async () => {
    const [{ id, code }] = (await mine()) as [Seen];
    await show(id, false);
    expect(await verify(code)).toEqual({ __typename: 'CredentialUnknown' });
    await show(id, true);
    expect((await verify(code)).__typename).toBe('CredentialHolds');
  });

  it('are their holder’s alone, within the wall', async () => {
    const [{ id, code }] = (await mine()) as [Seen];
    for (const other of [await api.as('manager'), await api.fromOutside('employee')]) {
      expect((await show(id, false, other)).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await mine(other)).map((one) => one.code)).not.toContain(code);
      expect((await issue(other)).errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await revoke(code, other)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const asked of ['{ myCredentials { code } }', '{ courses { enrolment { credential { code } } } }']) expect(await api.anonymous.refusal(asked)).toBe('UNAUTHENTICATED');
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as { credentials: Seen[] };
    expect(copy.credentials.map((one) => one.code)).toEqual([code]);
  });

  it('are revoked once, with a reason that the holder reads', async () => {
    const [{ code }] = (await mine()) as [Seen];
    const designer = await api.as('learningDesigner');
    expect((await revoke(code, designer)).data?.revokeCredential.__typename).toBe('CredentialWithdrawn');
    expect((await revoke(code, designer)).data?.revokeCredential.__typename).toBe('CredentialAlreadyWithdrawn');
    expect(await verify(code)).toMatchObject({ __typename: 'CredentialRevoked', holderName: 'Mireille Côté' });
    expect((await mine())[0]?.revocationReason).toBe('Émise pour une autre personne.');
    expect(JSON.stringify(await employee.read('{ myNotices(first: 5) { edges { node { kind path } } } }'))).toContain('credentialRevoked');
  });

  it('are verified thirty times in ten minutes from one address, then one waits', async () => {
    for (let times = 0; times < 30; times++) await verify('nul');
    expect(await verify('nul')).toEqual({ __typename: 'VerificationThrottled', retryAfterMinutes: 10 });
    await api.owner(`update learning.verification set asked_at = asked_at - interval '11 minutes'`);
    expect((await verify('nul')).__typename).toBe('CredentialUnknown');
    expect(await api.owner('select count(*)::int as count from learning.verification')).toEqual([{ count: 1 }]);
  });
});
