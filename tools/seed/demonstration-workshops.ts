import { instantInQuebec, isWorkingDay, quebecTimeOf } from '@passerelle/learning-domain';
import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import { seededRandom } from './random.ts';

interface Planned {
  readonly title: string;
  readonly about: string;
  readonly course: string | null;
  readonly competency: string | null;
  /** Working day at or after so many days from the installation; before it, when negative. */
  readonly inDays: number;
  readonly time: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly seats: number;
  readonly seated: number;
  readonly waiting: number;
  readonly by: 'manager' | 'designer';
}

const WORKSHOPS: readonly Planned[] = [
  { title: 'Relire à deux une lettre préparée par l’outil', about: 'Apportez une lettre récente, sans renseignement personnel. On cherche ensemble ce que l’outil a inventé, oublié ou mal dit.', course: 'verifier-et-ameliorer', competency: 'verifier-texte-ia', inDays: 8, time: '09:30', minutes: 90, place: 'Salle 2.14', link: null, seats: 6, seated: 4, waiting: 0, by: 'manager' },
  { title: 'Questions et réponses : l’IA et les renseignements personnels', about: 'Une heure pour vos cas réels, avec une personne de l’équipe de la protection des renseignements.', course: 'proteger-et-decider', competency: 'proteger-renseignements', inDays: 13, time: '13:30', minutes: 60, place: null, link: 'https://visio.exemple.quebec/atelier-renseignements', seats: 8, seated: 8, waiting: 3, by: 'designer' },
  { title: 'Premiers pas : comprendre ce que fait un modèle de langue', about: 'Démonstration commentée, puis essais sur des textes inventés.', course: 'comprendre-ia-au-travail', competency: 'comprendre-ia', inDays: -9, time: '10:00', minutes: 75, place: 'Salle 2.14', link: null, seats: 8, seated: 6, waiting: 0, by: 'manager' },
];
const CAME = ['present', 'present', 'present', 'excused', 'present', 'absent'] as const;

/** Workshops of the team and of the organization, to come, full and past; the employee of the demonstration is invited to one. */
export async function writeWorkshops(client: pg.Client, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, employee: InventedPerson, managerName: string, designerName: string, now: Date): Promise<void> {
  const random = seededRandom(3122);
  const manager = people.find(({ id }) => id === regular.managerId) as InventedPerson;
  const { rows: [designer] } = await client.query<{ id: string }>('select id from trust.account where organization_id = $1 and display_name = $2', [organizationId, designerName]);
  const team = people.filter(({ managerId, id }) => managerId === manager.id && id !== regular.id && id !== employee.id);
  for (const [index, one] of WORKSHOPS.entries()) {
    const id = random.uuid();
    const byManager = one.by === 'manager';
    const [account, name] = byManager ? [manager.accountId, managerName] : [designer?.id, designerName];
    await client.query(
      `insert into learning.workshop (organization_id, id, title, about, course_id, competency_id, starts_at, duration_minutes, place, video_url, seats, audience, facilitator, planned_by, planned_by_name, manager_id, planned_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13, $15, $16, $16)`,
      [organizationId, id, one.title, one.about, one.course, one.competency, startOf(one, now), one.minutes, one.place, one.link, one.seats, byManager ? 'team' : 'organization', name, account, byManager ? manager.id : null, daysBefore(now, 20)],
    );
    const from = byManager ? team : people.filter((person) => person.managerId !== manager.id && !person.manages);
    const comers = [...(byManager ? [regular] : []), ...from.slice(index * 4)].slice(0, one.seated + one.waiting);
    for (const [order, person] of comers.entries()) {
      const seated = order < one.seated;
      const attendance = seated && one.inDays < 0 ? (CAME[order] ?? null) : null;
      await client.query(
        `insert into learning.workshop_place (organization_id, workshop_id, employee_id, account_id, state, seats, seat, arrival, changed_at, attendance, attendance_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $10::text is null then null else $9::timestamptz end)`,
        [organizationId, id, person.id, person.accountId, seated ? 'seated' : 'waiting', one.seats, seated ? order + 1 : null, order + 1, daysBefore(now, one.inDays < 0 ? 8 : 6), attendance],
      );
    }
    if (index > 0) continue;
    await client.query(`insert into learning.workshop_place (organization_id, workshop_id, employee_id, account_id, state, seats, invited_by, changed_at) values ($1, $2, $3, $4, 'invited', $5, $6, $7)`, [organizationId, id, employee.id, employee.accountId, one.seats, managerName, daysBefore(now, 2)]);
  }
}

function startOf({ inDays, time }: Planned, now: Date): Date {
  for (let days = inDays; ; days += 1) {
    const { day } = quebecTimeOf(daysBefore(now, -days));
    const at = isWorkingDay(day) ? instantInQuebec({ day, time }) : null;
    if (at) return at;
  }
}

/** Working time that the manager set free: for the regular, some for a colleague's course, and some that was ended. */
export async function writeLearningTime(client: pg.Client, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, employee: InventedPerson, managerName: string, now: Date): Promise<void> {
  const random = seededRandom(3123);
  const day = (days: number) => quebecTimeOf(daysBefore(now, -days)).day;
  const [first, second] = people.filter(({ managerId, id }) => managerId === regular.managerId && id !== regular.id && id !== employee.id);
  const grant = (person: InventedPerson | undefined, granted: object, word: string, ended: object = {}) =>
    client.query(
      `insert into learning.learning_time (organization_id, id, employee_id, kind, minutes_per_week, from_on, to_on, course_id, minutes, word, manager_id, granted_by, granted_at, ended_at, end_word)
       select $1, $2, $3, g.kind, g.minutes_per_week, g.from_on, g.to_on, g.course_id, g.minutes, $4, $5, $6, $7, g.ended_at, g.end_word
       from jsonb_to_record($8::jsonb) as g (kind text, minutes_per_week int, from_on date, to_on date, course_id text, minutes int, ended_at timestamptz, end_word text)`,
      [organizationId, random.uuid(), person?.id, word, regular.managerId, managerName, daysBefore(now, 15), JSON.stringify({ ...granted, ...ended })],
    );
  await grant(regular, { kind: 'weekly', minutes_per_week: 120, from_on: day(-14), to_on: day(56) }, 'Le jeudi matin, sans téléphone : les lettres du printemps le demanderont.');
  await grant(first, { kind: 'course', course_id: 'verifier-et-ameliorer', minutes: 300 }, 'Prenez ces heures avant la relève de janvier.');
  await grant(second, { kind: 'weekly', minutes_per_week: 60, from_on: day(-40), to_on: day(20) }, 'Une heure par semaine pour la base commune.', { ended_at: daysBefore(now, 4), end_word: 'La formation est terminée : merci de l’avoir partagée avec l’équipe.' });
}
