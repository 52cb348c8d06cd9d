import { jest } from '@jest/globals';
import { daysAfter, quebecDay } from '@passerelle/kernel';
import { Clock } from '@passerelle/platform-api';

import { intention, startTestApi, type TestApi, type TestClient } from './testing/index.js';

interface Person {
  readonly employee: string;
  readonly account: string;
  readonly name: string;
}

const TODAY = quebecDay(new Date());
const FIRST = daysAfter(TODAY, 10);
const LAST = daysAfter(TODAY, 20);
const PEOPLE = `select e.id as employee, a.id as account, a.display_name as name from workforce.employee e join trust.account a on a.organization_id = e.organization_id and a.employee_id = e.id`;
const TEAM = 'query ($managerId: ID) { team(managerId: $managerId) { managerId interimFor members { employeeId } } }';

interface Team {
  readonly managerId: string | null;
  readonly interimFor: string | null;
  readonly members: readonly { readonly employeeId: string }[];
}

describe('an interim', () => {
  let api: TestApi;
  let manager: TestClient;
  let delegate: TestClient;
  let absent: Person;
  /** One of the absent manager's own people, who stands in for her: the hardest case. */
  let standIn: Person;
  let colleague: Person;

  beforeAll(async () => {
    api = await startTestApi();
    await api.owner('truncate trust.interim, trust.interim_act, trust.access_log, trust.notice');
    await api.owner('delete from competencies.certificate');
    await api.owner('delete from competencies.validation_request');
    manager = await api.as('manager');
    absent = (await api.owner<Person>(`${PEOPLE} where a.display_name = 'Nadia Tremblay'`))[0]!;
    [standIn, colleague] = (await api.owner<Person>(`${PEOPLE} where e.manager_id = $1 and a.demonstration_hint is null and a.closed_at is null order by e.last_name, e.id limit 2`, [absent.employee])) as [Person, Person];
    delegate = await api.signIn(standIn.account);
  }, 60_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => api.stop());

  /** Noon in Québec of that day, or another moment of it. */
  const on = (day: string, time = '17:00:00Z') => void jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(new Date(`${day}T${time}`));
  const name = (client: TestClient, over: object = {}) =>
    client.execute<{ nameInterim: { __typename: string; interim?: { id: string } } }>('mutation ($input: NameInterimInput!) { nameInterim(input: $input) { __typename ... on InterimNamed { interim { id delegateName state } } ... on InterimDaysRefused { why } } }', {
      input: { idempotencyKey: intention(), delegateId: standIn.employee, startsOn: FIRST, endsOn: LAST, word: 'Les dossiers urgents sont dans le cahier.', ...over },
    });
  const end = (client: TestClient, id: string) => client.execute('mutation ($input: EndInterimInput!) { endInterim(input: $input) { interim { state } } }', { input: { idempotencyKey: intention(), id } });
  const kindsOf = async ({ account }: Person) => (await api.owner<{ kind: string }>('select kind from trust.notice where account_id = $1 order by id', [account])).map(({ kind }) => kind);
  const opens = async () => (await delegate.execute<{ team: Team }>(TEAM, {})).errors[0]?.extensions.code ?? 'open';
  let interimId: string;

  it('is named by a manager alone, told to whoever stands in and to the team, each once', async () => {
    expect((await name(delegate)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await name(manager);
    expect(data?.nameInterim).toMatchObject({ __typename: 'InterimNamed', interim: { delegateName: standIn.name, state: 'toCome' } });
    interimId = data!.nameInterim.interim!.id;
    expect(await kindsOf(standIn)).toEqual(['interimNamed']);
    expect(await kindsOf(colleague)).toEqual(['managerAway']);
    expect(await kindsOf(absent)).toEqual([]);
  });

  it('is one at a time for a team: refused in words, and by the database against whoever would go round them', async () => {
    expect((await name(manager, { startsOn: LAST, endsOn: daysAfter(LAST, 3) })).data?.nameInterim.__typename).toBe('InterimOverlaps');
    expect((await name(manager, { delegateId: absent.employee, startsOn: daysAfter(LAST, 1), endsOn: daysAfter(LAST, 2) })).data?.nameInterim.__typename).toBe('NobodyStandsInForThemselves');
    expect((await name(manager, { startsOn: daysAfter(TODAY, -1) })).data?.nameInterim).toMatchObject({ __typename: 'InterimDaysRefused', why: 'startsInThePast' });
    expect((await name(manager, { startsOn: '2027-02-30', endsOn: '2027-03-02' })).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    const again = api.owner(`insert into trust.interim (organization_id, id, manager_id, delegate_id, starts_on, ends_on, named_at) select organization_id, gen_random_uuid(), manager_id, $2, ends_on, ends_on + 3, now() from trust.interim where id = $1`, [interimId, colleague.employee]);
    await expect(again).rejects.toThrow('interims_of_a_manager_do_not_overlap');
  });

  it('never leaves the organization', async () => {
    const [outside] = await api.owner<Person>(`${PEOPLE} where e.organization_id <> (select organization_id from workforce.employee where id = $1) limit 1`, [absent.employee]);
    expect((await name(manager, { delegateId: outside!.employee, startsOn: daysAfter(LAST, 5), endsOn: daysAfter(LAST, 6) })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { colleagues } = await manager.read<{ colleagues: { employeeId: string }[] }>('query ($search: String!) { colleagues(search: $search) { employeeId firstName lastName unitName } }', { search: outside!.name });
    expect(colleagues.map(({ employeeId }) => employeeId)).not.toContain(outside!.employee);
  });

  it('opens on its first day at midnight in Québec and closes after the last, to the second', async () => {
    const moments: readonly (readonly [day: string, time: string])[] = [[daysAfter(FIRST, -1), '17:00:00Z'], [FIRST, '17:00:00Z'], [LAST, '23:59:59Z'], [daysAfter(LAST, 1), '12:00:00Z']];
    const seen: string[] = [];
    for (const [day, time] of moments) {
      on(day, time);
      seen.push(await opens());
    }
    expect(seen).toEqual(['FORBIDDEN', 'open', 'open', 'FORBIDDEN']);
  });

  it('shows the colleagues, never oneself, and says for whom', async () => {
    on(FIRST);
    const { team } = await delegate.read<{ team: Team }>(TEAM);
    expect(team).toMatchObject({ managerId: absent.employee, interimFor: absent.name });
    const members = team.members.map(({ employeeId }) => employeeId);
    expect([members.includes(colleague.employee), members.includes(standIn.employee)]).toEqual([true, false]);
    const { myTeams } = await delegate.read<{ myTeams: object[] }>('{ myTeams { managerId interimFor until } }');
    expect(myTeams).toEqual([{ managerId: absent.employee, interimFor: absent.name, until: LAST }]);
  });

  it('does not pass on the naming of somebody, nor another manager’s team', async () => {
    on(FIRST);
    expect((await name(delegate)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const [other] = await api.owner<Person>(`${PEOPLE} where exists (select 1 from workforce.employee r where r.manager_id = e.id) and e.id <> $1 limit 1`, [absent.employee]);
    expect((await delegate.execute(TEAM, { managerId: other!.employee })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('lets whoever stands in decide for the colleagues, under their own name and for whom; never for themselves', async () => {
    on(FIRST);
    await api.owner(`insert into trust.profiling_choice (organization_id, account_id, active, chosen_at) select organization_id, id, true, now() from trust.account where id = any($1)`, [[standIn.account, colleague.account]]);
    const ask = async (person: Person) =>
      (await (await api.signIn(person.account)).read<{ askValidation: { request: { id: string } } }>('mutation ($input: AskValidationInput!) { askValidation(input: $input) { ... on ValidationAsked { request { id } } } }', { input: { idempotencyKey: intention(), competencyId: 'verifier-texte-ia', words: 'Une lettre relue et corrigée, avec ses sources.' } })).askValidation.request.id;
    const [mine, theirs] = [await ask(standIn), await ask(colleague)];
    expect(await kindsOf(standIn)).toEqual(['interimNamed', 'validationAsked']);
    const { validationQueue } = await delegate.read<{ validationQueue: object[] }>('{ validationQueue { id personName interimFor } }');
    expect(validationQueue).toEqual([{ id: theirs, personName: colleague.name, interimFor: absent.name }]);
    const open = (id: string) => delegate.execute('mutation ($input: ValidationRequestInput!) { openValidation(input: $input) { request { id } } }', { input: { idempotencyKey: intention(), id } });
    const decide = (id: string) => delegate.execute('mutation ($input: DecideValidationInput!) { decideValidation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id, decision: 'returned', comment: 'Montrez-moi aussi la lettre de départ.', answers: [] } });
    expect((await open(mine)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await decide(mine)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await open(theirs);
    expect((await decide(theirs)).errors).toEqual([]);
    expect(await api.owner('select decided_by as account from competencies.validation_request where id = $1', [theirs])).toEqual([{ account: standIn.account }]);
    const { myInterims } = await manager.read<{ myInterims: { acts: object[] }[] }>('{ myInterims { id acts { kind personName } } }');
    expect(myInterims[0]?.acts).toEqual([{ kind: 'validationDecided', personName: colleague.name }]);
  });

  it('asks for courses in the same way', async () => {
    on(FIRST);
    await api.owner('delete from learning.course_request');
    await delegate.read('mutation ($input: RequestCourseInput!) { requestCourse(input: $input) { ... on CourseRequested { asked } } }', { input: { idempotencyKey: intention(), courseId: 'proteger-et-decider', employeeIds: [colleague.employee], obligation: 'recommended', reason: 'Pour les dossiers du printemps.', dueOn: daysAfter(LAST, 30) } });
    const { teamCourseRequests } = await manager.read<{ teamCourseRequests: object[] }>('{ teamCourseRequests { employeeId requestedBy requestedFor interimFor } }');
    expect(teamCourseRequests).toEqual([{ employeeId: colleague.employee, requestedBy: standIn.name, requestedFor: absent.name, interimFor: null }]);
  });

  it('says to the person who looked, and as what', async () => {
    const { myInformation, standInsOfMyManager } = await (await api.signIn(colleague.account)).read<{ myInformation: { accessLog: { who: string; whoRole: { fr: string } }[] }; standInsOfMyManager: object[] }>('{ myInformation { accessLog { who whoRole { fr } } } standInsOfMyManager { name startsOn endsOn } }');
    expect(myInformation.accessLog).toContainEqual({ who: standIn.name, whoRole: { fr: `Gestionnaire, par intérim pour ${absent.name}` } });
    expect(standInsOfMyManager).toEqual([{ name: standIn.name, startsOn: FIRST, endsOn: LAST }]);
  });

  it('passes on nothing of a manager who no longer is one', async () => {
    on(FIRST);
    const [grant] = await api.owner<{ organization_id: string }>(`delete from trust.role_grant where account_id = $1 and role = 'manager' returning organization_id`, [absent.account]);
    expect(await opens()).toBe('FORBIDDEN');
    await api.owner(`insert into trust.role_grant (organization_id, account_id, role) values ($1, $2, 'manager')`, [grant!.organization_id, absent.account]);
    expect(await opens()).toBe('open');
  });

  it('ends at once, by the manager alone, and the days are free again', async () => {
    on(FIRST);
    expect((await end(delegate, interimId)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await end(manager, interimId)).data).toEqual({ endInterim: { interim: { state: 'ended' } } });
    expect(await opens()).toBe('FORBIDDEN');
    expect((await kindsOf(standIn)).at(-1)).toBe('interimEnded');
    expect((await name(manager, { startsOn: FIRST, endsOn: FIRST })).data?.nameInterim.__typename).toBe('InterimNamed');
  });

  it('takes as many statements for a team of one’s own as for another’s', async () => {
    on(FIRST);
    const statements = async (client: TestClient) => Number(/statements;desc="(\d+)"/.exec((await client.execute(TEAM, {})).headers.get('server-timing') ?? '')?.[1]);
    expect(await statements(delegate)).toBe(await statements(manager));
  });
});
