import type pg from 'pg';

import { noticeId } from './demonstration-notices.ts';
import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { Random } from './random.ts';

/** The manager was away last month, will be again soon, and stands in these days for another manager. */
export async function writeInterims(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], manager: InventedPerson, now: Date): Promise<void> {
  const peers = people.filter(({ id, manages, managerId }) => manages && managerId === manager.managerId && id !== manager.id);
  const [absent, deputy] = [peers[0], peers[1] ?? peers[0]];
  if (!absent || !deputy) throw new Error('The manager has no peer to stand in for.');
  const day = (days: number) => daysBefore(now, -days).toISOString().slice(0, 10);
  const interims = [
    { manager, delegate: deputy, from: -40, to: -31, named: -50, word: 'Les accusés de réception en attente d’abord, merci.' },
    { manager, delegate: deputy, from: 16, to: 30, named: -2, word: 'Deux personnes attendent une validation : le cahier est sur mon bureau.' },
    { manager: absent, delegate: manager, from: -4, to: 10, named: -12, word: 'Merci de garder un œil sur les demandes de formation.' },
  ];
  const accounts = (await client.query<{ id: string; display_name: string }>('select employee_id as id, display_name from trust.account where organization_id = $1 and employee_id = any($2)', [organizationId, [manager.id, absent.id, deputy.id]])).rows;
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.display_name ?? '';
  for (const { manager: away, delegate, from, to, named, word } of interims) {
    const id = random.uuid();
    await client.query('insert into trust.interim (organization_id, id, manager_id, delegate_id, starts_on, ends_on, word, named_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [organizationId, id, away.id, delegate.id, day(from), day(to), word, daysBefore(now, -named)]);
    if (to < 0) {
      await writeActs(client, random, organizationId, { id, accountId: delegate.accountId, team: people.filter(({ managerId }) => managerId === away.id), on: daysBefore(now, -to) });
      // What is told of those that are over has been read long ago.
      continue;
    }
    if (from > 0) await tellTeam(client, random, organizationId, { id, away, delegate, data: { managerName: nameOf(away.id), delegateName: nameOf(delegate.id), startsOn: day(from), endsOn: day(to) }, at: daysBefore(now, -named) });
    await client.query(
      `insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at)
       select $1, $6, a.id, 'interimNamed', $3, $4, $5 from trust.account a where a.organization_id = $1 and a.employee_id = $2`,
      [organizationId, delegate.id, JSON.stringify({ managerName: nameOf(away.id), startsOn: day(from), endsOn: day(to) }), id, daysBefore(now, -named), noticeId(random, daysBefore(now, -named))],
    );
  }
}

interface Done {
  readonly id: string;
  readonly accountId: string;
  readonly team: readonly InventedPerson[];
  readonly on: Date;
}

/** What was done in the manager's name before its last day. */
async function writeActs(client: pg.Client, random: Random, organizationId: string, { id, accountId, team, on }: Done): Promise<void> {
  for (const [place, kind] of (['validationDecided', 'courseRequested', 'validationDecided'] as const).entries()) {
    await client.query('insert into trust.interim_act (organization_id, id, interim_id, account_id, kind, subject_id, employee_id, at) values ($1, $2, $3, $4, $5, $8, $6, $7)', [organizationId, random.uuid(), id, accountId, kind, team[place + 4]?.id, daysBefore(on, 2 * place + 1), random.uuid()]);
  }
}

interface Away {
  readonly id: string;
  readonly away: InventedPerson;
  readonly delegate: InventedPerson;
  readonly data: object;
  readonly at: Date;
}

/** Everybody of the team is told who will see what they share. */
async function tellTeam(client: pg.Client, random: Random, organizationId: string, { id, away, delegate, data, at }: Away): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select a.id from trust.account a join workforce.employee e on e.organization_id = a.organization_id and e.id = a.employee_id where a.organization_id = $1 and e.manager_id = $2 and e.id <> $3 order by a.id', [organizationId, away.id, delegate.id]);
  for (const account of rows) await client.query(`insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at) values ($1, $2, $3, 'managerAway', $4, $5, $6)`, [organizationId, noticeId(random, at), account.id, JSON.stringify(data), id, at]);
}
