import { randomBytes } from 'node:crypto';

import { hashPassword } from '@passerelle/trust-api';
import type pg from 'pg';

import { daysBefore } from './generate-organization.ts';
import type { Random } from './random.ts';

/** Most people have chosen a password, some have a link on its way, a few have left. Nobody knows the password. */
export async function writeAccountStates(client: pg.Client, random: Random, organizationId: string, now: Date): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from trust.account where organization_id = $1 and demonstration_hint is null order by email', [organizationId]);
  const drawn = rows.map(({ id }) => ({ id, state: random.next() }));
  const between = (least: number, most: number) => drawn.filter(({ state }) => state >= least && state < most).map(({ id }) => id);
  await client.query('update trust.account set password_hash = $3 where organization_id = $1 and id = any($2)', [organizationId, between(0, 0.8), await hashPassword(randomBytes(32).toString('base64url'))]);
  await client.query(
    `insert into trust.link (organization_id, id, account_id, purpose, token_hash, expires_at) select $1, gen_random_uuid(), id, 'invitation', sha256(gen_random_uuid()::text::bytea), $3 from unnest($2::uuid[]) as invited (id)`,
    [organizationId, between(0.8, 0.88), daysBefore(now, -3)],
  );
  await client.query(`update trust.account set closed_at = $3, closed_for = 'administrator' where organization_id = $1 and id = any($2)`, [organizationId, between(0.8, 0.805), daysBefore(now, 12)]);
}

/** Who was shown whose information: managers their teams, month after month, and the administrator a few records. */
export async function writeAccesses(client: pg.Client, random: Random, organizationId: string, now: Date): Promise<void> {
  const seen = await client.query<{ account: string; employee: string; role: string; what: string }>(
    `select a.id as account, e.id as employee, 'manager' as role, 'team' as what from workforce.employee e
     join workforce.employee m on m.organization_id = e.organization_id and m.id = e.manager_id join trust.account a on a.organization_id = m.organization_id and a.employee_id = m.id
     where e.organization_id = $1 and exists (select 1 from competencies.sharing s where s.organization_id = e.organization_id and s.employee_id = e.id)
     union all
     select g.account_id, e.id, 'administrator', 'personnel' from trust.role_grant g
     cross join lateral (select id from workforce.employee where organization_id = $1 order by number limit 6) e where g.organization_id = $1 and g.role = 'administrator'
     order by 1, 2`,
    [organizationId],
  );
  const entries = seen.rows.flatMap((row) => Array.from({ length: random.between(0, 3) }, () => ({ ...row, at: atWork(random, daysBefore(now, random.between(1, 90))) })));
  await client.query(
    `insert into trust.access_log (organization_id, id, at, account_id, role, employee_id, what) select $1, gen_random_uuid(), at, account, role, employee, what
     from unnest($2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[], $6::text[]) as entry (at, account, role, employee, what)`,
    [organizationId, entries.map(({ at }) => at), entries.map(({ account }) => account), entries.map(({ role }) => role), entries.map(({ employee }) => employee), entries.map(({ what }) => what)],
  );
  await writeShown(client, organizationId);
}

/** Which competencies those who opened the team's page saw: what each person shares. */
async function writeShown(client: pg.Client, organizationId: string): Promise<void> {
  await client.query(
    `insert into trust.shown (organization_id, employee_id, day, account_id, role, what, things, times, first_at, last_at)
     select l.organization_id, l.employee_id, (l.at at time zone 'America/Toronto')::date, l.account_id, l.role, l.what, s.things, count(*), min(l.at), max(l.at) from trust.access_log l
     join lateral (select array_agg(competency_id order by competency_id) as things from competencies.sharing where organization_id = l.organization_id and employee_id = l.employee_id and shared) s on s.things is not null
     where l.organization_id = $1 and l.what = 'team' group by 1, 2, 3, 4, 5, 6, 7`,
    [organizationId],
  );
}

/** The same day, at an hour when people work in Québec. */
function atWork(random: Random, day: Date): Date {
  const at = new Date(day);
  at.setUTCHours(random.between(13, 20), random.between(0, 59), random.between(0, 59));
  return at;
}
