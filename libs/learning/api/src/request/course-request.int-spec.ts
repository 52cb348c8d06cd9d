import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Step {
  readonly obligation: string;
  readonly course: { readonly id: string } | null;
  readonly request: { readonly id: string; readonly requestedBy: string; readonly reason: string; readonly dueOn: string } | null;
}

const COURSE = 'proteger-et-decider';
const REASON = 'Deux dossiers sur trois contiennent des renseignements sensibles.';

describe('a course asked by the manager', () => {
  let api: TestApi;
  let employee: TestClient;
  let manager: TestClient;
  let person: string;
  beforeAll(async () => {
    api = await startTestApi();
    [employee, manager] = [await api.as('employee'), await api.as('manager')];
    person = (await api.owner<{ id: string }>(`select e.id from workforce.employee e where e.first_name = 'Mireille' and e.last_name = 'Côté'`))[0]!.id;
    await api.owner('delete from learning.course_request');
  }, 60_000);
  afterAll(() => api.stop());

  const ask = (client: TestClient, over: object = {}, idempotencyKey = intention()) =>
    client.execute<{ requestCourse: { __typename: string; asked?: number; alreadyAsked?: number } }>('mutation ($input: RequestCourseInput!) { requestCourse(input: $input) { __typename ... on CourseRequested { asked alreadyAsked } } }', {
      input: { idempotencyKey, courseId: COURSE, employeeIds: [person], obligation: 'obligatory', reason: REASON, dueOn: '2099-01-15', ...over },
    });
  const step = async () => (await employee.read<{ myPath: { steps: Step[] } }>('{ myPath { steps { obligation course { id } request { id requestedBy reason dueOn } } } }')).myPath.steps.find(({ course }) => course?.id === COURSE);
  const followed = async () => (await manager.read<{ teamCourseRequests: { id: string; employeeId: string; state: string }[] }>('{ teamCourseRequests { id employeeId lastName courseId courseTitle { fr } state } }')).teamCourseRequests;

  it('is on the path of the person, with who asks, why and until when; asked twice, it is asked once, and told once', async () => {
    const key = intention();
    expect((await ask(manager, {}, key)).data?.requestCourse).toEqual({ __typename: 'CourseRequested', asked: 1, alreadyAsked: 0 });
    expect((await ask(manager, {}, key)).data?.requestCourse).toEqual({ __typename: 'CourseRequested', asked: 1, alreadyAsked: 0 });
    expect((await ask(manager)).data?.requestCourse).toEqual({ __typename: 'CourseRequested', asked: 0, alreadyAsked: 1 });
    expect(await step()).toMatchObject({ obligation: 'obligatory', request: { requestedBy: 'Nadia Tremblay', reason: REASON, dueOn: '2099-01-15' } });
    const { myNotices } = await employee.read<{ myNotices: { edges: { node: { kind: string } }[] } }>('{ myNotices(first: 20) { edges { node { kind } } } }');
    expect(myNotices.edges.filter(({ node }) => node.kind === 'pathAssigned')).toHaveLength(1);
    expect(await followed()).toMatchObject([{ employeeId: person, state: 'toDo' }]);
  });

  it('is seen as begun by whoever asked, and no finer', async () => {
    await employee.read('mutation ($input: EnrolInCourseInput!) { enrolInCourse(input: $input) { course { id } } }', { input: { idempotencyKey: intention(), courseId: COURSE } });
    expect(await followed()).toMatchObject([{ state: 'begun' }]);
  });

  it('is taken back', async () => {
    const [request] = await followed();
    await manager.read('mutation ($input: WithdrawCourseRequestInput!) { withdrawCourseRequest(input: $input) { id } }', { input: { idempotencyKey: intention(), id: request!.id } });
    expect(await followed()).toEqual([]);
    expect((await step())?.request ?? null).toBeNull();
  });

  it('is asked by a day to come, of somebody', async () => {
    expect((await ask(manager, { dueOn: '2020-01-15' })).data?.requestCourse.__typename).toBe('DueDateIsPast');
    expect((await ask(manager, { employeeIds: [] })).data?.requestCourse.__typename).toBe('NobodyToAsk');
  });

  it('is asked of one’s direct reports and of nobody else, here or in another organization', async () => {
    const others = await api.owner<{ id: string }>(
      `(select e.id from workforce.employee e join workforce.employee m on m.id = $1 and m.organization_id = e.organization_id where e.manager_id is distinct from m.manager_id limit 1)
       union all (select e.id from workforce.employee e join workforce.employee m on m.id = $1 and m.organization_id <> e.organization_id limit 1)`,
      [person],
    );
    expect(others).toHaveLength(2);
    for (const { id } of others) expect((await ask(manager, { employeeIds: [person, id] })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ask(employee)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await followed()).toEqual([]);
  });
});

describe('the gaps of a team', () => {
  let api: TestApi;
  let manager: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('manager');
    await api.owner('delete from learning.team_gap_follow_up');
  }, 60_000);
  afterAll(() => api.stop());

  interface Gap {
    readonly competency: { readonly id: string };
    readonly action: string;
    readonly state: string;
    readonly reason: string | null;
    readonly below: number;
    readonly near: number;
    readonly reaches: number;
    readonly effectLow: number;
    readonly effectHigh: number;
  }
  const gaps = async () => (await manager.read<{ teamGaps: Gap[] }>('{ teamGaps { competency { id } action state reason asked below near reaches effectLow effectHigh course { id from to durationMinutes } } }')).teamGaps;
  const follow = (client: TestClient, over: object) => client.execute('mutation ($input: FollowTeamGapInput!) { followTeamGap(input: $input) { state } }', { input: { idempotencyKey: intention(), ...over } });

  it('are three at most, each with an action that reaches people the manager sees', async () => {
    const read = await gaps();
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThanOrEqual(3);
    const { team } = await manager.read<{ team: { competencies: { competency: { id: string }; counts: { below: number; near: number } }[] } }>('{ team { competencies { competency { id } counts { below near } } } }');
    for (const { competency, below, near, reaches, effectLow, effectHigh } of read) {
      expect(team.competencies.find((column) => column.competency.id === competency.id)?.counts).toEqual({ below, near });
      expect([effectLow <= effectHigh, effectHigh <= reaches, reaches <= below + near]).toEqual([true, true, true]);
    }
  });

  it('keep what the manager makes of them, with the reason of what is set aside, and come back', async () => {
    const [{ competency, action }] = (await gaps()) as [Gap];
    const about = { competencyId: competency.id, action };
    expect((await follow(manager, { ...about, state: 'setAside' })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await follow(manager, { ...about, state: 'setAside', reason: 'Nous attendons la nouvelle directive.' });
    expect((await gaps())[0]).toMatchObject({ state: 'setAside', reason: 'Nous attendons la nouvelle directive.' });
    await follow(manager, { ...about, state: 'proposed' });
    expect((await gaps())[0]).toMatchObject({ state: 'proposed', reason: null });
    expect((await follow(await api.as('employee'), { ...about, state: 'done' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
