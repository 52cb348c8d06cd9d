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

  it('does not depend on the number of families of the map, nor of their parts', async () => {
    const planner = await api.as('hrPlanner');
    const one = await statementsOf(planner, '{ jobFamily(id: "agent-bureau") { people { count } peopleByRegion { name people { count } } current { exposureMean } } }');
    const all = await statementsOf(planner, '{ familyMap { people { count } peopleByRegion { name people { count } } current { exposureMean } } }');
    expect(all).toBe(one);
  });

  it('stays small for the home page', async () => {
    const home = '{ myAssignments { family { id current { tasks { id } } } } myStandings { competency { id } transformed { status } evidence { id } } myPath { minutesLeft steps { id course { id enrolment { id } } } } }';
    expect(await statementsOf(await api.as('employee'), home)).toBeLessThanOrEqual(16);
  });
});
