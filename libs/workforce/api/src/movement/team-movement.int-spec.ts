import { jest } from '@jest/globals';
import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { daysAfter, quebecDay } from '@passerelle/kernel';
import { Clock } from '@passerelle/platform-api';

interface Movement {
  readonly employeeId: string;
  readonly kind: string;
  readonly on: string;
  readonly hasAccount: boolean;
  readonly waitingValidations: number;
  readonly openCourseRequests: number;
}

const TODAY = quebecDay(new Date());
const FIELDS = 'employeeId kind on hasAccount waitingValidations openCourseRequests';

describe('people who come to a team and leave it', () => {
  let api: TestApi;
  let manager: TestClient;
  let managerId: string;
  let leaving: string;
  let coming: string;

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('manager');
    managerId = (await api.owner<{ id: string }>(`select employee_id as id from trust.account where display_name = 'Nadia Tremblay'`))[0]!.id;
    const people = await api.owner<{ id: string }>('select e.id from workforce.employee e where e.manager_id = $1 order by e.id limit 2', [managerId]);
    [leaving, coming] = people.map(({ id }) => id) as [string, string];
    await api.owner(`update workforce.assignment set start_date = '2020-01-06', end_date = null where employee_id in (select id from workforce.employee where manager_id = $1)`, [managerId]);
    await api.owner('update workforce.assignment set end_date = $2 where employee_id = $1', [leaving, daysAfter(TODAY, 20)]);
    await api.owner('update workforce.assignment set start_date = $2 where employee_id = $1', [coming, daysAfter(TODAY, 10)]);
  }, 60_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => api.stop());

  const at = (day: string, time: string) => void jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(new Date(`${day}T${time}`));
  const movements = async () => (await manager.read<{ teamMovements: Movement[] }>(`{ teamMovements { ${FIELDS} } }`)).teamMovements;
  const members = async () => (await manager.read<{ team: { members: { employeeId: string }[] } }>('{ team { members { employeeId } } }')).team.members.map(({ employeeId }) => employeeId);

  it('are told by day, with what remains open', async () => {
    await api.owner('delete from competencies.validation_request where employee_id = $1', [leaving]);
    await api.owner('delete from learning.course_request where employee_id = $1', [leaving]);
    await api.owner(`insert into competencies.validation_request (organization_id, id, employee_id, competency_id, words, asked_at) select organization_id, gen_random_uuid(), id, 'verifier-texte-ia', 'Une lettre relue et corrigée, avec ses sources.', now() from workforce.employee where id = $1`, [leaving]);
    expect(await movements()).toMatchObject([
      { employeeId: coming, kind: 'arriving', on: daysAfter(TODAY, 10) },
      { employeeId: leaving, kind: 'leaving', on: daysAfter(TODAY, 20), waitingValidations: 1, openCourseRequests: 0 },
    ]);
  });

  it('are of the team from midnight in Québec of the first day to the end of the last', async () => {
    const seen: string[] = [];
    // Half past four in Greenwich is before midnight in Québec, half past five after, in winter; a summer day is an hour earlier.
    const late = (day: string) => at(day, '03:30:00Z');
    const early = (day: string) => at(day, '05:30:00Z');
    const look = async (id: string) => void seen.push((await members()).includes(id) ? 'in' : 'out');
    late(daysAfter(TODAY, 10));
    await look(coming);
    early(daysAfter(TODAY, 10));
    await look(coming);
    late(daysAfter(TODAY, 21));
    await look(leaving);
    early(daysAfter(TODAY, 21));
    await look(leaving);
    expect(seen).toEqual(['out', 'in', 'in', 'out']);
  });

  it('are nobody’s business but of whoever leads the team', async () => {
    expect(await (await api.as('employee')).refusal('{ teamMovements { employeeId } }')).toBe('FORBIDDEN');
    const [other] = await api.owner<{ id: string }>('select manager_id as id from workforce.employee where manager_id <> $1 limit 1', [managerId]);
    expect(await manager.refusal('query ($managerId: ID) { teamMovements(managerId: $managerId) { employeeId } }', { managerId: other!.id })).toBe('NOT_FOUND');
  });

  it('take as many statements, however many move', async () => {
    const statements = async () => Number(/statements;desc="(\d+)"/.exec((await manager.execute(`{ teamMovements { ${FIELDS} } }`)).headers.get('server-timing') ?? '')?.[1]);
    const few = await statements();
    await api.owner('update workforce.assignment set end_date = $2 where employee_id in (select id from workforce.employee where manager_id = $1)', [managerId, daysAfter(TODAY, 30)]);
    expect((await movements()).length).toBeGreaterThan(5);
    expect(await statements()).toBe(few);
  });
});
