import { randomBytes } from 'node:crypto';

import { assessedCompetencies, CODE_CHARACTERS, type Course, credentialCode } from '@passerelle/learning-domain';
import type pg from 'pg';

import { daysBefore, type InventedPerson } from './generate-organization.ts';
import { seededRandom } from './random.ts';

const COURSE = 'verifier-et-ameliorer';
const FINISHED_DAYS_AGO = 40;

/** A course that the regular has finished, with its attestation. */
export async function writeCredential(client: pg.Client, organizationId: string, organizationName: { readonly fr: string; readonly en: string }, regular: InventedPerson, now: Date): Promise<void> {
  const random = seededRandom(501);
  const { rows } = await client.query<{ content: Course; version: number }>('select content, version from learning.course_version where organization_id = $1 and course_id = $2 order by version desc limit 1', [organizationId, COURSE]);
  const [course] = rows;
  if (!course) throw new Error(`There is no course ${COURSE}.`);
  const { content, version } = course;
  const [enrolmentId, at] = [random.uuid(), daysBefore(now, FINISHED_DAYS_AGO)];
  await client.query('insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at, completed_at) values ($1, $2, $3, $4, $5, $6, $7, $7)', [organizationId, enrolmentId, regular.id, COURSE, version, daysBefore(now, FINISHED_DAYS_AGO + 9), at]);
  const activities = content.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.activities.map(({ id }) => id)));
  await client.query('insert into learning.progress_record (organization_id, id, enrolment_id, activity_id, recorded_at) select $1, gen_random_uuid(), $2, a, $3 from unnest($4::text[]) a', [organizationId, enrolmentId, at, activities]);
  const answers = Object.fromEntries(content.quiz.items.map(({ id, choices }) => [id, choices.filter(({ correct }) => correct).map((choice) => choice.id)]));
  await client.query('insert into learning.quiz_attempt (organization_id, id, enrolment_id, version, answers, correct, total, passed, taken_at) values ($1, $2, $3, $4, $5, $6, $6, true, $7)', [organizationId, random.uuid(), enrolmentId, version, JSON.stringify(answers), content.quiz.items.length, at]);
  const titles = await client.query<{ title: { fr: string; en: string } }>(`select c->'title' as title from competencies.framework, jsonb_array_elements(content) c where organization_id = $1 and c->>'id' = any($2)`, [organizationId, assessedCompetencies(content)]);
  await client.query(
    `insert into learning.credential (organization_id, id, employee_id, account_id, code, holder_name, organization_name, course_id, course_title, course_version, duration_minutes, assessed, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [organizationId, random.uuid(), regular.id, regular.accountId, credentialCode(randomBytes(CODE_CHARACTERS)), `${regular.firstName} ${regular.lastName}`, JSON.stringify(organizationName), COURSE, JSON.stringify(content.title), version, content.durationMinutes, JSON.stringify(titles.rows.map(({ title }) => title)), at],
  );
}
