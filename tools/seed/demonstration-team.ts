import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import type { Random } from './random.ts';

interface Asked {
  readonly course: string;
  readonly obligation: 'obligatory' | 'recommended';
  readonly reason: string;
  readonly dueInDays: number;
  readonly daysAgo: number;
  /** How many colleagues, beside the regular. */
  readonly people: number;
}

const ASKED: readonly Asked[] = [
  { course: 'verifier-et-ameliorer', obligation: 'obligatory', dueInDays: 24, daysAgo: 5, people: 4, reason: 'Les accusés de réception seront préparés par l’outil dès janvier : chacune et chacun doit savoir quoi y vérifier.' },
  { course: 'proteger-et-decider', obligation: 'recommended', dueInDays: 45, daysAgo: 12, people: 2, reason: 'Utile pour les dossiers sensibles que vous traitez en relève cet hiver.' },
  { course: 'comprendre-ia-au-travail', obligation: 'obligatory', dueInDays: -3, daysAgo: 40, people: 3, reason: 'La base commune du service, avant l’atelier de décembre.' },
];

/** What the manager asks of her team: to come, recommended, and past its last day. */
export async function writeCourseRequests(client: pg.Client, random: Random, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, requestedBy: string, now: Date): Promise<void> {
  const colleagues = people.filter(({ managerId, id }) => managerId === regular.managerId && id !== regular.id);
  for (const [index, { course, obligation, reason, dueInDays, daysAgo, people: count }] of ASKED.entries()) {
    const asked = [...(index === 0 ? [regular] : []), ...colleagues.slice(index * 3, index * 3 + count)];
    for (const { id } of asked) {
      await client.query(
        `insert into learning.course_request (organization_id, id, employee_id, course_id, obligation, reason, due_on, manager_id, requested_by, requested_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [organizationId, random.uuid(), id, course, obligation, reason, daysBefore(now, -dueInDays).toISOString().slice(0, 10), regular.managerId, requestedBy, daysBefore(now, daysAgo)],
      );
    }
  }
}

/** Around today: somebody who came three weeks ago, somebody who comes in nine days, and somebody of whom a course is asked who leaves in a month. */
export async function writeMovements(client: pg.Client, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, now: Date): Promise<void> {
  const colleagues = people.filter(({ managerId, id }) => managerId === regular.managerId && id !== regular.id);
  const day = (days: number) => daysBefore(now, -days).toISOString().slice(0, 10);
  const move = (person: InventedPerson | undefined, column: 'start_date' | 'end_date', days: number) =>
    client.query(`update workforce.assignment set ${column} = $3 where organization_id = $1 and employee_id = $2`, [organizationId, person?.id, day(days)]);
  await move(colleagues.at(-1), 'start_date', -21);
  await move(colleagues.at(-2), 'start_date', 9);
  await move(colleagues[7], 'end_date', 31);
}
