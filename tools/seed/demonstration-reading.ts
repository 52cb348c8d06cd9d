import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import { seededRandom } from './random.ts';

interface Said {
  readonly lesson: number;
  readonly feedback: 'clear' | 'unclear' | 'error';
  readonly words: string;
  readonly daysAgo: number;
  readonly answer?: string;
}

/** What people say of the first course: the first by the regular, the others by colleagues. */
const SAID: readonly Said[] = [
  { lesson: 1, feedback: 'unclear', words: 'Je ne vois pas bien la différence entre « inventer » et « se tromper ». Un exemple de lettre aiderait.', daysAgo: 12, answer: 'Bonne question, d’autres l’ont posée. Un exemple de lettre est ajouté dans la prochaine version.' },
  { lesson: 0, feedback: 'clear', words: '', daysAgo: 9 },
  { lesson: 2, feedback: 'error', words: 'Le troisième exemple parle d’un formulaire retiré au printemps. Il vaudrait mieux prendre le nouveau.', daysAgo: 4 },
  { lesson: 2, feedback: 'unclear', words: 'Quand deux réponses sont bonnes, on ne sait pas laquelle est attendue.', daysAgo: 3 },
  { lesson: 4, feedback: 'unclear', words: 'La consigne de l’exercice est longue : je l’ai lue trois fois.', daysAgo: 1 },
];

const NOTES: readonly (readonly [lesson: number, words: string])[] = [
  [1, 'Vérifier : dates, montants, noms, numéros de dossier. Demander à Luc si le délai de dix jours vaut aussi pour les duplicatas.'],
  [2, 'À montrer à l’équipe : la question à se poser avant d’ouvrir l’outil.'],
];

/** The regular's place, time, notes and bookmarks in the first course; what people say of its lessons. */
export async function writeReading(client: pg.Client, organizationId: string, people: readonly InventedPerson[], regular: InventedPerson, now: Date): Promise<void> {
  const { rows } = await client.query<{ id: string; course: string; version: number; lessons: { id: string; title: { fr: string; en: string }; activities: { id: string }[] }[] }>(
    `select e.id, e.course_id as course, e.version, jsonb_path_query_array(v.content, '$.modules[*].lessons[*]') as lessons from learning.enrolment e
     join learning.course_version v on v.organization_id = e.organization_id and v.course_id = e.course_id and v.version = e.version where e.organization_id = $1 and e.employee_id = $2 order by e.course_id limit 1`,
    [organizationId, regular.id],
  );
  const [enrolment] = rows;
  if (!enrolment) throw new Error('The regular takes no course.');
  const { lessons } = enrolment;
  const random = seededRandom(500);
  const designer = (await client.query<{ id: string }>(`select account_id as id from trust.role_grant where organization_id = $1 and role = 'learningDesigner' limit 1`, [organizationId])).rows[0];
  await writeOwn(client, organizationId, enrolment, now);
  for (const [index, { lesson, feedback, words, daysAgo, answer }] of SAID.entries()) {
    const author = index === 0 ? regular : (people[random.between(0, people.length - 1)] ?? regular);
    await client.query(
      `insert into learning.lesson_feedback (organization_id, id, author_id, course_id, version, lesson_id, lesson_title, feedback, words, sent_at, state, answer, settled_by, settled_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [organizationId, random.uuid(), author.accountId, enrolment.course, enrolment.version, lessons[lesson]?.id, JSON.stringify(lessons[lesson]?.title), feedback, words, daysBefore(now, daysAgo), answer ? 'answered' : 'waiting', answer ?? null, answer ? designer?.id : null, answer ? daysBefore(now, daysAgo - 2) : null],
    );
  }
}

async function writeOwn(client: pg.Client, organizationId: string, { id, lessons }: { id: string; lessons: readonly { id: string; activities: readonly { id: string }[] }[] }, now: Date): Promise<void> {
  for (const [place, minutes] of [9, 11, 6].entries()) await client.query('insert into learning.time_spent (organization_id, enrolment_id, lesson_id, seconds) values ($1, $2, $3, $4)', [organizationId, id, lessons[place]?.id, minutes * 60 + 20]);
  for (const [lesson, words] of NOTES) await client.query('insert into learning.private_note (organization_id, enrolment_id, activity_id, words, written_at) values ($1, $2, $3, $4, $5)', [organizationId, id, lessons[lesson]?.id, words, daysBefore(now, 6 - lesson)]);
  for (const placeId of [lessons[0]?.activities[1]?.id, lessons[2]?.id]) await client.query('insert into learning.bookmark (organization_id, enrolment_id, place_id, placed_at) values ($1, $2, $3, $4)', [organizationId, id, placeId, daysBefore(now, 5)]);
  const here = lessons[3];
  await client.query('insert into learning.reading_place (organization_id, enrolment_id, lesson_id, activity_id, share_above, reached_at) values ($1, $2, $3, $4, 0.1, $5)', [organizationId, id, here?.id, here?.activities[1]?.id, daysBefore(now, 2)]);
}
