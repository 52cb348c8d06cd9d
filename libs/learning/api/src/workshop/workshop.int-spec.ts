import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

import { RemindWorkshop } from './remind-workshop.js';

interface Seen {
  readonly id: string;
  readonly taken: number;
  readonly waiting: number;
  readonly time: string;
  readonly videoUrl: string | null;
  readonly calendar: string | null;
  readonly myPlace: { readonly state: string; readonly rank: number | null; readonly attendance: string | null; readonly invitedBy: string | null } | null;
}

type Result = { readonly __typename: 'WorkshopKept'; readonly workshop: Seen } | { readonly __typename: 'WorkshopRefused'; readonly why: string };

const FIELDS = 'id taken waiting time videoUrl calendar myPlace { state rank attendance invitedBy }';
const PLAN = {
  title: 'Relire une lettre à deux', about: 'Apportez une lettre.', competencyId: 'verifier-texte-ia', day: '2099-12-02', time: '09:30', durationMinutes: 90,
  place: 'Salle 2.14', videoUrl: 'https://visio.exemple.quebec/relire', seats: 2, audience: 'team', facilitator: 'Nadia Tremblay',
};

describe('a workshop', () => {
  let api: TestApi;
  let [manager, designer, mireille, samuel, outside]: TestClient[] = [];
  let people: Map<string, { readonly account: string; readonly employee: string }>;
  beforeAll(async () => {
    api = await startTestApi();
    const rows = await api.owner<{ name: string; account: string; employee: string }>(
      `select e.first_name || ' ' || e.last_name as name, a.id as account, e.id as employee from trust.account a join workforce.employee e on e.organization_id = a.organization_id and e.id = a.employee_id
       where e.manager_id = (select employee_id from trust.account where display_name = 'Nadia Tremblay') or a.display_name = 'Nadia Tremblay' order by 1`,
    );
    people = new Map(rows.map((row) => [row.name, row]));
    [manager, designer, outside] = [await api.as('manager'), await api.as('learningDesigner'), await api.fromOutside('employee')];
    [mireille, samuel] = await Promise.all(['Mireille Côté', 'Samuel Nguyen'].map((name) => api.signIn(people.get(name)!.account)));
  }, 60_000);
  afterAll(() => api.stop());

  const run = async (client: TestClient, name: string, input: object) => {
    const type = name === 'takeWorkshopPlace' || name === 'leaveWorkshop' ? 'WorkshopPlaceInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await client.execute<Record<string, Result>>(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on WorkshopKept { workshop { ${FIELDS} } } ... on WorkshopRefused { why } } }`, { input: { idempotencyKey: intention(), ...input } });
    return { result: data?.[name], code: errors[0]?.extensions.code };
  };
  const planned = async (over: object = {}, client: TestClient = manager!) => {
    const { result } = await run(client, 'planWorkshop', { ...PLAN, ...over });
    if (result?.__typename !== 'WorkshopKept') throw new Error(JSON.stringify(result));
    return result.workshop.id;
  };
  const see = async (client: TestClient, id: string) => (await client.read<{ workshop: Seen }>(`query ($id: ID!) { workshop(id: $id) { ${FIELDS} } }`, { id })).workshop;
  const told = async (account: string, kind: string, about: string) =>
    (await api.owner<{ count: number }>(`select count(*)::int as count from trust.notice where account_id = $1 and kind = $2 and data->>'workshopId' = $3`, [account, kind, about]))[0]!.count;
  const accountOf = (name: string) => people.get(name)!.account;

  it('never has more people than places: twenty at once for five of them give exactly five, and a line of fifteen', async () => {
    const id = await planned({ audience: 'organization', seats: 5 }, designer!);
    const accounts = await api.owner<{ id: string }>(`select a.id from trust.account a join trust.account d on d.organization_id = a.organization_id and d.display_name = 'Marc-André Poulin' where a.employee_id is not null and a.closed_at is null and a.demonstration_hint is null order by a.id limit 20`);
    const clients = await Promise.all(accounts.map((account) => api.signIn(account.id)));
    const results = await Promise.all(clients.map((client) => run(client, 'takeWorkshopPlace', { id })));
    const states = results.map(({ result }) => (result?.__typename === 'WorkshopKept' ? result.workshop.myPlace?.state : result?.why));
    expect([states.filter((state) => state === 'seated').length, states.filter((state) => state === 'waiting').length]).toEqual([5, 15]);
    expect(await api.owner('select count(*)::int as count, count(distinct seat)::int as seats, max(seat) as last from learning.workshop_place where workshop_id = $1 and seat is not null', [id])).toEqual([{ count: 5, seats: 5, last: 5 }]);
    expect((await api.owner<{ arrival: number }>('select arrival from learning.workshop_place where workshop_id = $1 order by 1', [id])).map(({ arrival }) => arrival)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  }, 60_000);

  it('finds people to invite by their names alone, as lists write them and without the accents, never by number nor address', async () => {
    const candidates = async (client: TestClient, search: string) => (await client.read<{ workshopCandidates: { firstName: string; lastName: string; unitName: string }[] }>('query ($search: String!) { workshopCandidates(search: $search) { firstName lastName unitName } }', { search })).workshopCandidates;
    const [samuelHeld] = await api.owner<{ number: string; email: string }>('select number, email from workforce.employee where id = $1', [people.get('Samuel Nguyen')!.employee]);
    for (const client of [manager!, designer!]) {
      expect(await candidates(client, 'Nguyen, Samuel')).toEqual([expect.objectContaining({ firstName: 'Samuel', lastName: 'Nguyen' })]);
      expect(await candidates(client, 'cote mireille')).toContainEqual(expect.objectContaining({ firstName: 'Mireille', lastName: 'Côté' }));
      for (const words of [samuelHeld!.number, samuelHeld!.email]) expect(await candidates(client, words)).toEqual([]);
    }
    expect((await candidates(manager!, '')).length).toBeGreaterThan(1);
    expect(await candidates(designer!, '')).toEqual([]);
  });

  it('tells whoever is invited again of it, even where they had no account the first time', async () => {
    const [id, employee] = [await planned(), people.get('Samuel Nguyen')!.employee];
    await api.owner(`insert into learning.workshop_place (organization_id, workshop_id, employee_id, state, seats, changed_at) select organization_id, id, $2, 'withdrawn', seats, now() from learning.workshop where id = $1`, [id, employee]);
    await run(manager!, 'inviteToWorkshop', { id, employeeIds: [employee] });
    expect(await told(accountOf('Samuel Nguyen'), 'workshopInvited', id)).toBe(1);
  });

  it('cannot be oversold even by a statement written by hand', async () => {
    const id = await planned({ seats: 1 });
    await run(mireille!, 'takeWorkshopPlace', { id });
    const write = (seat: number) => api.owner(`insert into learning.workshop_place (organization_id, workshop_id, employee_id, state, seats, seat, arrival, changed_at) select organization_id, id, gen_random_uuid(), 'seated', seats, $2, 9, now() from learning.workshop where id = $1`, [id, seat]);
    await expect(write(1)).rejects.toThrow('workshop_seat_is_given_once');
    await expect(write(2)).rejects.toThrow('workshop_place_is_not_oversold');
    await expect(api.owner(`update learning.workshop_place set seats = 9 where workshop_id = $1`, [id])).rejects.toThrow('workshop_place_workshop');
  });

  it('gives a place back to the first who waits, and tells them once', async () => {
    const id = await planned({ seats: 1 });
    await run(mireille!, 'takeWorkshopPlace', { id });
    const waits = await run(samuel!, 'takeWorkshopPlace', { id });
    expect(waits.result).toMatchObject({ workshop: { taken: 1, waiting: 1, videoUrl: null, calendar: null, myPlace: { state: 'waiting', rank: 1 } } });
    expect((await run(samuel!, 'takeWorkshopPlace', { id })).result).toMatchObject({ workshop: { waiting: 1 } });
    expect((await run(mireille!, 'leaveWorkshop', { id })).result).toMatchObject({ workshop: { myPlace: { state: 'withdrawn' } } });
    expect(await see(samuel!, id)).toMatchObject({ taken: 1, waiting: 0, videoUrl: PLAN.videoUrl, myPlace: { state: 'seated' } });
    expect((await see(samuel!, id)).calendar).toContain('DTSTART:20991202T143000Z');
    expect(await told(accountOf('Samuel Nguyen'), 'workshopPlaceGiven', id)).toBe(1);
    expect((await run(mireille!, 'takeWorkshopPlace', { id })).result).toMatchObject({ workshop: { myPlace: { state: 'waiting', rank: 1 } } });
    // More seats go to those who wait; fewer than are taken are refused.
    expect((await run(manager!, 'changeWorkshop', { ...PLAN, id, seats: 2 })).result).toMatchObject({ workshop: { taken: 2, waiting: 0 } });
    expect((await run(manager!, 'changeWorkshop', { ...PLAN, id, seats: 1 })).result).toEqual({ __typename: 'WorkshopRefused', why: 'TooFewSeats' });
    await run(samuel!, 'leaveWorkshop', { id });
    expect((await run(manager!, 'changeWorkshop', { ...PLAN, id, seats: 1 })).result).toMatchObject({ workshop: { taken: 1 } });
    expect(await told(accountOf('Mireille Côté'), 'workshopMoved', id)).toBe(0);
  });

  it('tells of a new time, of the cancelling and, the working day before, reminds, never twice', async () => {
    const id = await planned();
    await run(mireille!, 'takeWorkshopPlace', { id });
    await run(manager!, 'changeWorkshop', { ...PLAN, id, time: '13:30' });
    expect(await told(accountOf('Mireille Côté'), 'workshopMoved', id)).toBe(1);
    const [row] = await api.owner<{ organizationId: string }>('select organization_id as "organizationId" from learning.workshop where id = $1', [id]);
    const remind = () => api.app.get(RemindWorkshop, { strict: false }).remind({ organizationId: row!.organizationId as never, subjectId: id });
    await remind();
    expect(await told(accountOf('Mireille Côté'), 'workshopReminder', id)).toBe(0);
    await api.owner(`update learning.workshop set starts_at = now() + interval '2 hours' where id = $1`, [id]);
    await remind();
    await remind();
    expect(await told(accountOf('Mireille Côté'), 'workshopReminder', id)).toBe(1);
    expect((await run(manager!, 'cancelWorkshop', { id, reason: 'Salle inondée.' })).result?.__typename).toBe('WorkshopKept');
    await run(manager!, 'cancelWorkshop', { id, reason: 'Salle inondée.' });
    expect(await told(accountOf('Mireille Côté'), 'workshopCancelled', id)).toBe(1);
    expect((await run(samuel!, 'takeWorkshopPlace', { id })).code).toBe('NOT_FOUND');
    expect((await run(mireille!, 'leaveWorkshop', { id })).result).toMatchObject({ why: 'WorkshopCancelled' });
  });

  it('leaves an invitation to whoever is invited', async () => {
    const id = await planned();
    const employee = people.get('Mireille Côté')!.employee;
    await run(manager!, 'inviteToWorkshop', { id, employeeIds: [employee] });
    await run(manager!, 'inviteToWorkshop', { id, employeeIds: [employee] });
    expect(await told(accountOf('Mireille Côté'), 'workshopInvited', id)).toBe(1);
    expect(await see(mireille!, id)).toMatchObject({ taken: 0, myPlace: { state: 'invited', invitedBy: 'Nadia Tremblay' } });
    expect((await mireille!.read<{ myWorkshops: { id: string }[] }>('{ myWorkshops { id } }')).myWorkshops.map((one) => one.id)).toContain(id);
    expect((await run(mireille!, 'leaveWorkshop', { id })).result).toMatchObject({ workshop: { myPlace: { state: 'declined' } } });
    await run(manager!, 'inviteToWorkshop', { id, employeeIds: [employee] });
    expect((await see(mireille!, id)).myPlace?.state).toBe('declined');
    const [stranger] = await api.owner<{ id: string }>(`select e.id from workforce.employee e join workforce.employee m on m.id = $1 and m.organization_id = e.organization_id where e.manager_id is distinct from m.manager_id limit 1`, [employee]);
    expect((await run(manager!, 'inviteToWorkshop', { id, employeeIds: [stranger!.id] })).code).toBe('NOT_FOUND');
  });

  it('has attendance marked by whoever planned it, once it has begun, and shown to the person; no evidence comes of it', async () => {
    const id = await planned();
    const { employee: employeeId } = people.get('Mireille Côté')!;
    await run(mireille!, 'takeWorkshopPlace', { id });
    expect((await run(manager!, 'markWorkshopAttendance', { id, employeeId, attendance: 'present' })).result).toMatchObject({ why: 'NotBegun' });
    await api.owner(`update learning.workshop set starts_at = now() - interval '3 hours' where id = $1`, [id]);
    const evidence = () => api.owner('select count(*) from competencies.evidence where employee_id = $1', [employeeId]);
    const before = await evidence();
    await run(manager!, 'markWorkshopAttendance', { id, employeeId, attendance: 'present' });
    expect((await see(mireille!, id)).myPlace?.attendance).toBe('present');
    expect(await evidence()).toEqual(before);
    await run(manager!, 'markWorkshopAttendance', { id, employeeId, attendance: null });
    expect((await see(mireille!, id)).myPlace?.attendance).toBeNull();
    expect((await run(designer!, 'markWorkshopAttendance', { id, employeeId, attendance: 'absent' })).code).toBe('NOT_FOUND');
    expect((await run(manager!, 'markWorkshopAttendance', { id, employeeId: people.get('Samuel Nguyen')!.employee, attendance: 'absent' })).code).toBe('NOT_FOUND');
    expect((await run(mireille!, 'leaveWorkshop', { id })).result).toMatchObject({ why: 'WorkshopBegun' });
    const { workshops } = await mireille!.read<{ workshops: { edges: { node: { id: string } }[] } }>('{ workshops(when: past) { edges { node { id } } } }');
    expect(workshops.edges.map(({ node }) => node.id)).toContain(id);
  });

  it('is seen by those to whom it is open and by nobody else', async () => {
    const id = await planned();
    const ask = (client: TestClient) => client.refusal('query ($id: ID!) { workshop(id: $id) { id } }', { id });
    const [other] = await api.owner<{ id: string }>(`select a.id from trust.account a join workforce.employee e on e.id = a.employee_id join workforce.employee m on m.id = $1 and m.organization_id = e.organization_id where e.manager_id is distinct from m.manager_id and a.closed_at is null and a.employee_id <> m.manager_id limit 1`, [people.get('Mireille Côté')!.employee]);
    expect(await Promise.all([ask(mireille!), ask(manager!), ask(await api.signIn(other!.id)), ask(designer!), ask(outside!)])).toEqual([undefined, undefined, 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await mireille!.refusal('query ($id: ID!) { workshopParticipants(id: $id) { state } }', { id })).toBe('FORBIDDEN');
    expect(await designer!.refusal('query ($id: ID!) { workshopParticipants(id: $id) { state } }', { id })).toBe('NOT_FOUND');
  });

  it('is planned somewhere, for something, at a time to come, with a link that is safe, for an audience of one’s own', async () => {
    const why = async (over: object) => (await run(manager!, 'planWorkshop', { ...PLAN, ...over })).result;
    expect(await why({ day: '2020-01-06' })).toMatchObject({ why: 'TimeIsPast' });
    expect(await why({ day: '2027-03-14', time: '02:30' })).toMatchObject({ why: 'NoSuchTime' });
    expect(await why({ competencyId: null })).toMatchObject({ why: 'ServesNothing' });
    expect(await why({ place: ' ', videoUrl: null })).toMatchObject({ why: 'NowhereToGo' });
    const code = async (client: TestClient, over: object) => (await run(client, 'planWorkshop', { ...PLAN, ...over })).code;
    expect(await code(manager!, { videoUrl: 'http://visio.exemple.quebec/a' })).toBe('BAD_REQUEST');
    expect(await code(manager!, { videoUrl: 'javascript:alert(1)' })).toBe('BAD_REQUEST');
    expect(await code(manager!, { competencyId: 'inconnue' })).toBe('NOT_FOUND');
    expect(await code(manager!, { audience: 'organization' })).toBe('FORBIDDEN');
    expect(await code(designer!, {})).toBe('FORBIDDEN');
    expect(await code(mireille!, {})).toBe('FORBIDDEN');
  });

  it('is listed page by page, with as many statements for one as for forty', async () => {
    const list = 'query ($first: Int!, $after: String) { workshops(when: toCome, first: $first, after: $after) { totalCount edges { node { id title taken course { id } competency { id } myPlace { state } } } pageInfo { endCursor hasNextPage } } }';
    const statements = async (first: number) => {
      const { headers, data } = await mireille!.execute<{ workshops: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string } } }>(list, { first });
      return { count: /statements;desc="(\d+)"/.exec(headers.get('server-timing') ?? '')?.[1], ...data!.workshops };
    };
    for (let index = 0; index < 40; index += 1) await planned({ day: `2098-0${1 + (index % 9)}-15`, title: `Atelier ${index}` });
    const [one, forty] = [await statements(1), await statements(40)];
    expect(forty.edges).toHaveLength(40);
    expect(forty.count).toBe(one.count);
    expect(Number(one.count)).toBeLessThanOrEqual(8);
    const { workshops: next } = await mireille!.read<{ workshops: { edges: { node: { id: string } }[] } }>(list, { first: 1, after: one.pageInfo.endCursor });
    expect(next.edges[0]?.node.id).toBe(forty.edges[1]?.node.id);
  });
});
