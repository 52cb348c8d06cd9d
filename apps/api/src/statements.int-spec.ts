import { startTestApi, type TestApi, type TestClient } from './testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.stop());

/** Statements that an operation took, as the server tells in demonstration. */
async function statementsOf(client: TestClient, query: string): Promise<number> {
  const { headers, errors } = await client.execute(query);
  expect(errors).toEqual([]);
  return Number(/statements;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1]);
}

describe('the number of statements of a page', () => {
  it('does not depend on the size of a team', async () => {
    const team = '{ team { competencies { competency { id } counts { met } } members { lastName cells { status mean } } } }';
    const managers = await api.owner<{ account: string; people: number }>(
      `select a.id as account, count(*)::int as people from trust.account a join workforce.employee e on e.organization_id = a.organization_id and e.manager_id = a.employee_id group by a.id order by people`,
    );
    const [small, large] = [managers.find(({ people }) => people >= 2)!, managers.at(-1)!];
    expect(large.people).toBeGreaterThan(small.people * 2);
    const [few, many] = [await statementsOf(await api.signIn(small.account), team), await statementsOf(await api.signIn(large.account), team)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(10);
  });

  it.each([
    ['gaps of a team', '{ teamGaps { competency { id } action course { id } state } }'],
    ['obligatory steps of a team', '{ teamObligatorySteps { lastName steps { courseTitle { fr } origin state competencies { id } } } }'],
    ['time granted to a team', '{ teamLearningTime { lastName minutesGranted minutesPlanned grants { minutes courseTitle { fr } } } }'],
  ])('is the same for 3 people and for 40: %s', async (_, query) => {
    const accounts = await api.owner<{ account: string; manager: string; organization: string; people: number }>(
      `select a.id as account, a.employee_id as manager, a.organization_id as organization, count(*)::int as people from trust.account a join workforce.employee e on e.organization_id = a.organization_id and e.manager_id = a.employee_id group by a.id, a.employee_id, a.organization_id order by people desc, a.id limit 3`,
    );
    const [small, large, donor] = accounts as [(typeof accounts)[0], (typeof accounts)[0], (typeof accounts)[0]];
    const team = async ({ manager }: typeof small, people: number) => {
      await api.owner('update workforce.employee set manager_id = $2 where manager_id = $1', [manager, donor.manager]);
      await api.owner(`update workforce.employee set manager_id = $1 where id in (select e.id from workforce.employee e where e.organization_id = $2 and e.id <> all($3) and exists (select 1 from workforce.assignment w where w.employee_id = e.id and w.start_date <= current_date and w.end_date is null)
        and e.manager_id is distinct from $4 order by e.id limit $5)`, [manager, small.organization, accounts.map((one) => one.manager), small.manager, people]);
    };
    await team(small, 3);
    await team(large, 40);
    await api.owner('update competencies.estimation set due_since = null');
    const [few, many] = [await statementsOf(await api.signIn(small.account), query), await statementsOf(await api.signIn(large.account), query)];
    const [read] = await api.owner<{ few: number; many: number }>('select count(*) filter (where manager_id = $1)::int as few, count(*) filter (where manager_id = $2)::int as many from workforce.employee', [small.manager, large.manager]);
    expect(read).toEqual({ few: 3, many: 40 });
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(12);
  });

  it('is two more where levels wait for their job, however many wait', async () => {
    const team = '{ team { members { cells { status mean } } } }';
    const [largest] = await api.owner<{ account: string; manager: string }>(
      `select a.id as account, a.employee_id as manager from trust.account a join workforce.employee e on e.organization_id = a.organization_id and e.manager_id = a.employee_id group by a.id, a.employee_id order by count(*) desc, a.id limit 1`,
    );
    const manager = await api.signIn(largest!.account);
    const wait = (people: number) => api.owner('update competencies.estimation set due_since = now() where employee_id in (select e.id from workforce.employee e join competencies.estimation s on s.employee_id = e.id where e.manager_id = $1 order by e.id limit $2)', [largest!.manager, people]);
    const none = await statementsOf(manager, team);
    await wait(1);
    expect(await statementsOf(manager, team)).toBe(none + 2);
    await wait(1000);
    expect(await statementsOf(manager, team)).toBe(none + 2);
  });

  it('does not depend on the number of families of the map, nor of their parts', async () => {
    const planner = await api.as('hrPlanner');
    const one = await statementsOf(planner, '{ jobFamily(id: "agent-bureau") { people { count } peopleByRegion { name people { count } } current { exposureMean } } }');
    const all = await statementsOf(planner, '{ familyMap { people { count } peopleByRegion { name people { count } } current { exposureMean } } }');
    expect(all).toBe(one);
  });

  it('stays small for the home page, whatever the evidence', async () => {
    const home = '{ myAssignments { family { id current { tasks { id } } } } myStandings { competency { id } transformed { status } evidence { id } } myPath { minutesLeft steps { id course { id enrolment { id } } } } }';
    const people = await api.owner<{ account: string }>(
      `select a.id as account from trust.account a join competencies.evidence e on e.organization_id = a.organization_id and e.employee_id = a.employee_id
       join workforce.assignment w on w.organization_id = a.organization_id and w.employee_id = a.employee_id and w.family_id = 'agent-bureau' where a.closed_at is null and not exists (select 1 from learning.enrolment l where l.employee_id = a.employee_id) group by a.id order by count(*), a.id`,
    );
    const [few, many] = [await statementsOf(await api.signIn(people[0]!.account), home), await statementsOf(await api.signIn(people.at(-1)!.account), home)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(16);
  });
});
