import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Grant { readonly id: string; readonly kind: string; readonly minutes: number; readonly word: string; readonly stands: boolean; readonly endWord: string | null }
interface Member { readonly employeeId: string; readonly minutesGranted: number; readonly minutesPlanned: number; readonly grants: Grant[] }

/** Twelve weeks, that begin next week. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const WEEKLY = { kind: 'weekly', minutesPerWeek: 120, fromOn: inDays(7), toOn: inDays(90) };
const WORD = 'Pour préparer la saison des lettres.';
const GRANT = 'id kind minutes word stands endWord';

describe('release time', () => {
  let api: TestApi;
  let manager: TestClient;
  let employee: TestClient;
  let employeeId: string;
  beforeAll(async () => {
    api = await startTestApi();
    [manager, employee] = [await api.as('manager'), await api.as('employee')];
    employeeId = (await api.owner<{ id: string }>(`select id from workforce.employee where first_name = 'Mireille' and last_name = 'Côté'`))[0]!.id;
    await api.owner('delete from learning.learning_time');
    await api.owner(`delete from trust.notice where kind in ('learningTimeGranted', 'learningTimeChanged')`);
  }, 60_000);
  afterAll(() => api.stop());

  const run = (name: string, input: object, client = manager) =>
    client.execute<Record<string, { __typename: string; why?: string }>>(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on LearningTimeRefused { why } } }`, { input: { idempotencyKey: intention(), ...input } });
  const mine = async () => (await employee.read<{ myLearningTime: { grants: Grant[] } }>(`{ myLearningTime { grants { ${GRANT} } } }`)).myLearningTime.grants;
  const member = async () => (await manager.read<{ teamLearningTime: Member[] }>(`{ teamLearningTime { employeeId minutesGranted minutesPlanned grants { ${GRANT} } } }`)).teamLearningTime.find((one) => one.employeeId === employeeId)!;
  const notices = () => api.owner<{ kind: string }>(`select kind from trust.notice where kind in ('learningTimeGranted', 'learningTimeChanged') order by created_at`);

  it('is granted with a word that the person reads, and paces their path', async () => {
    expect((await run('grantLearningTime', { employeeId, granted: WEEKLY, word: WORD })).data?.['grantLearningTime']).toEqual({ __typename: 'LearningTimeKept' });
    expect(await mine()).toMatchObject([{ kind: 'weekly', minutes: 1440, word: WORD, stands: true }]);
    const { myPath } = await employee.read<{ myPath: { pace: { minutesPerWeek: number; minutesToCome: number } } }>('{ myPath { pace { minutesPerWeek minutesToCome doneOn } } }');
    expect(myPath.pace).toMatchObject({ minutesPerWeek: 120, minutesToCome: 1440 });
    expect((await run('grantLearningTime', { employeeId, granted: WEEKLY, word: WORD })).data?.['grantLearningTime']).toEqual({ __typename: 'LearningTimeRefused', why: 'AlreadyGranted' });
    expect(await notices()).toEqual([{ kind: 'learningTimeGranted' }]);
  });

  it('is changed and ended, and its history stays', async () => {
    const [{ id }] = (await mine()) as [Grant];
    await run('changeLearningTime', { id, granted: { ...WEEKLY, minutesPerWeek: 60 }, word: 'Deux dossiers urgents nous attendent.' });
    expect(await mine()).toMatchObject([{ minutes: 720, stands: true }, { id, minutes: 1440, stands: false }]);
    const [changed] = await mine();
    await run('endLearningTime', { id: changed!.id, word: 'La formation est terminée.' });
    expect(await mine()).toMatchObject([{ stands: false, endWord: 'La formation est terminée.' }, { stands: false }]);
    expect((await run('endLearningTime', { id: changed!.id, word: 'La formation est terminée.' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await notices()).map(({ kind }) => kind)).toEqual(['learningTimeGranted', 'learningTimeChanged', 'learningTimeChanged']);
    expect((await employee.read<{ myPath: { pace: null } }>('{ myPath { pace { doneOn } } }')).myPath.pace).toBeNull();
  });

  it('is held against what was asked, whatever the person has done or can do', async () => {
    const before = (await member()).minutesPlanned;
    await run('grantLearningTime', { employeeId, granted: { kind: 'course', courseId: 'proteger-et-decider', minutes: 180 }, word: WORD });
    await manager.read('mutation ($input: RequestCourseInput!) { requestCourse(input: $input) { __typename } }', { input: { idempotencyKey: intention(), courseId: 'proteger-et-decider', employeeIds: [employeeId], obligation: 'obligatory', reason: WORD, dueOn: '2099-01-15' } });
    const held = await member();
    expect(held.minutesGranted).toBe(180);
    expect(held.minutesPlanned).toBeGreaterThan(before);
    await employee.read('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { id } } }', { input: { idempotencyKey: intention(), courseId: 'proteger-et-decider' } });
    expect(await member()).toEqual(held);
  });

  it('is granted for days that are right, whole, by the manager of that person', async () => {
    const why = async (granted: object) => (await run('grantLearningTime', { employeeId, granted, word: WORD })).data?.['grantLearningTime']?.why;
    expect(await why({ ...WEEKLY, fromOn: '2020-01-06', toOn: '2020-02-06' })).toBe('PeriodIsPast');
    expect(await why({ ...WEEKLY, fromOn: inDays(91) })).toBe('PeriodIsWrong');
    const code = async (input: object, client = manager) => (await run('grantLearningTime', { employeeId, granted: WEEKLY, word: WORD, ...input }, client)).errors[0]?.extensions.code;
    expect(await code({ granted: { kind: 'weekly', minutesPerWeek: 120 } })).toBe('BAD_USER_INPUT');
    expect(await code({ granted: { ...WEEKLY, toOn: '2027-02-30' } })).toBe('BAD_USER_INPUT');
    expect(await code({ word: '   court   ' })).toBe('BAD_REQUEST');
    expect(await code({}, employee)).toBe('FORBIDDEN');
    const [stranger] = await api.owner<{ id: string }>(`select e.id from workforce.employee e join workforce.employee m on m.id = $1 and m.organization_id = e.organization_id where e.manager_id is distinct from m.manager_id limit 1`, [employeeId]);
    expect(await code({ employeeId: stranger!.id })).toBe('NOT_FOUND');
  });
});
