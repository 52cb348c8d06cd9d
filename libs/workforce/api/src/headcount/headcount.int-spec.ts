import { startTestApi, type TestApi } from '@passerelle/api/testing';

interface Count {
  readonly count: number | null;
  readonly suppressed: boolean;
}

interface Counted {
  readonly jobFamily: { readonly people: { readonly count: number | null }; readonly peopleByUnit: readonly { readonly name: string; readonly people: { readonly count: number | null } }[] };
}

const FAMILY = '{ jobFamily(id: "agent-bureau") { people { count } peopleByUnit { name people { count } } } }';

describe('the people counted for whoever plans', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi()), 60_000);
  afterAll(() => api.stop());

  const planner = async () => {
    const client = await api.as('hrPlanner');
    const { viewer } = await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
    return { client, accountId: viewer.accountId };
  };
  const reachOnly = (accountId: string, code: string) =>
    api.owner(
      `update trust.role_grant g set unit_id = u.id from workforce.unit u where u.organization_id = g.organization_id and g.account_id = $1 and g.role = 'hrPlanner' and u.code = $2`,
      [accountId, code],
    );

  it('are those of the unit and of all under it, for a planner of that unit', async () => {
    const { client, accountId } = await planner();
    const whole = (await client.read<Counted>(FAMILY)).jobFamily;
    const [top] = await api.owner<{ code: string; organization: string }>(
      `select u.code, u.organization_id as organization from workforce.unit u join trust.account a on a.organization_id = u.organization_id and a.id = $1
       where u.parent_id is not null and exists (select 1 from workforce.unit c where c.parent_id = u.id)
       order by (select count(*) from workforce.assignment s join workforce.unit c on c.id = s.unit_id where s.family_id = 'agent-bureau' and c.parent_id = u.id) desc limit 1`,
      [accountId],
    );
    const inside = await api.owner<{ name: string; count: number }>(
      `select u.name, count(distinct s.employee_id)::int as count from workforce.assignment s join workforce.unit u on u.id = s.unit_id join workforce.unit p on p.code = $1 and p.organization_id = $2
       where s.organization_id = $2 and s.family_id = 'agent-bureau' and (u.id = p.id or u.parent_id = p.id) and s.start_date <= current_date and (s.end_date is null or s.end_date >= current_date) group by u.name`,
      [top!.code, top!.organization],
    );
    await reachOnly(accountId, top!.code);
    const reached = (await client.read<Counted>(FAMILY)).jobFamily;
    expect(reached.people.count).toBe(inside.reduce((sum, { count }) => sum + count, 0));
    expect(reached.people.count).toBeLessThan(whole.people.count ?? 0);
    expect(reached.peopleByUnit.map(({ name }) => name).sort()).toEqual(inside.map(({ name }) => name).sort());
  });

  it('add up to the family, and never to a family that is hidden', async () => {
    const { client, accountId } = await planner();
    const parts = '{ name people { count suppressed } }';
    const read = async () => (await client.read<{ familyMap: { id: string; people: Count; peopleByRegion: { people: Count }[]; peopleByUnit: { people: Count }[] }[] }>(`{ familyMap { id people { count suppressed } peopleByRegion ${parts} peopleByUnit ${parts} } }`)).familyMap;
    const [smallest] = (await read()).filter(({ people }) => (people.count ?? 0) > 0).sort((a, b) => (a.people.count ?? 0) - (b.people.count ?? 0));
    // Three people are left in the smallest family: it hides, and another with it.
    await api.owner(
      `delete from workforce.assignment a using trust.account t where t.id = $1 and a.organization_id = t.organization_id and a.family_id = $2
         and a.employee_id not in (select employee_id from workforce.assignment where organization_id = t.organization_id and family_id = $2 and start_date <= current_date and end_date is null order by employee_id limit 3)`,
      [accountId, smallest!.id],
    );
    const familyMap = await read();
    expect(familyMap.filter(({ people }) => people.suppressed).length).toBeGreaterThanOrEqual(2);
    for (const { people, peopleByRegion, peopleByUnit } of familyMap) {
      for (const breakdown of [peopleByRegion, peopleByUnit]) {
        const sum = breakdown.reduce((total, part) => total + (part.people.count ?? 0), 0);
        if (people.suppressed) expect(breakdown).toEqual([]);
        else if (breakdown.every((part) => !part.people.suppressed) && breakdown.length > 0) expect(sum).toBe(people.count);
        else expect(sum).toBeLessThanOrEqual((people.count ?? 0) - (breakdown.length > 0 ? 5 : 0));
      }
    }
  });

  it('are nobody’s where the unit has nobody', async () => {
    const { client, accountId } = await planner();
    await api.owner(`insert into workforce.unit (organization_id, id, code, name) select organization_id, '01890000-0000-7000-8000-00000000abcd', 'VIDE', 'Unité vide' from trust.account where id = $1`, [accountId]);
    await reachOnly(accountId, 'VIDE');
    expect((await client.read<Counted>(FAMILY)).jobFamily).toEqual({ people: { count: 0 }, peopleByUnit: [] });
  });

  it('are, for every day to come, those whose assignments are in force that day, once a family, whatever was added, changed and withdrawn', async () => {
    const [{ organization }] = (await api.owner<{ organization: string }>('select organization_id as organization from workforce.assignment limit 1')) as [{ organization: string }];
    // Each statement gives three hundred assignments new beginnings and ends around today, in part touching or overlapping in one family; the same at each run.
    const upTo = (most: number, salt: string) => `(hashtext(id::text || '${salt}') & 65535) % ${most}`;
    const around = (salt: string) => `current_date - 20 + ${upTo(41, salt)}`;
    const some = (share: number, among = 'true') => `(select id from workforce.assignment where organization_id = $1 and ${among} order by md5(id::text || '${share}') limit 300)`;
    await api.owner(
      `insert into workforce.assignment (organization_id, id, employee_id, unit_id, family_id, start_date, end_date, region)
       select organization_id, gen_random_uuid(), employee_id, unit_id, family_id, ${around('start')}, ${around('start')} + ${upTo(30, 'days')}, region from workforce.assignment where id in ${some(1)}
       on conflict do nothing`,
      [organization],
    );
    await api.owner(`update workforce.assignment set end_date = start_date + ${upTo(9000, 'longer')} where organization_id = $1 and id in ${some(2)}`, [organization]);
    const alone = 'employee_id in (select employee_id from workforce.assignment where organization_id = $1 group by employee_id having count(*) = 1)';
    await api.owner(`update workforce.assignment set family_id = 'infirmiere', start_date = ${around('again')}, end_date = null where organization_id = $1 and id in ${some(3, alone)}`, [organization]);
    await api.owner(`delete from workforce.assignment where organization_id = $1 and id in ${some(4)}`, [organization]);
    const kept = await api.owner(`select d.day, h.family_id, sum(h.change)::int as count from (select current_date + n as day from generate_series(0, 45) n) d join workforce.headcount h on h.day <= d.day and h.organization_id = $1 group by 1, 2 having sum(h.change) <> 0 order by 1, 2`, [organization]);
    const counted = await api.owner(`select d.day, a.family_id, count(distinct a.employee_id)::int as count from (select current_date + n as day from generate_series(0, 45) n) d join workforce.assignment a on a.organization_id = $1 and a.start_date <= d.day and (a.end_date is null or a.end_date >= d.day) group by 1, 2 order by 1, 2`, [organization]);
    expect(kept.length).toBeGreaterThan(500);
    expect(kept).toEqual(counted);
  });
});
