import type pg from 'pg';
import { v7 } from 'uuid';

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
    // What is told of those that are over has been read long ago.
    if (to < 0) continue;
    await client.query(
      `insert into trust.notice (organization_id, id, account_id, kind, data, event, created_at)
       select $1, $6, a.id, 'interimNamed', $3, $4, $5 from trust.account a where a.organization_id = $1 and a.employee_id = $2`,
      [organizationId, delegate.id, JSON.stringify({ managerName: nameOf(away.id), startsOn: day(from), endsOn: day(to) }), id, daysBefore(now, -named), v7({ msecs: daysBefore(now, -named).getTime(), random: Uint8Array.from({ length: 16 }, () => random.between(0, 255)) })],
    );
  }
}
