import { splitCourse } from '@passerelle/learning-domain';
import type pg from 'pg';

import { daysBefore } from './generate-organization.ts';
import type { ShippedCatalogue } from './load-organization-catalogue.ts';

/** The lesson that is being reworded. */
const LESSON = 'lesson/l3-source';

/** The next version of a course, half written: a title that the English has not followed, and a remark to settle. */
export async function writeCourseDraft(client: pg.Client, id: string, organizationId: string, courses: ShippedCatalogue['courses'], now: Date): Promise<void> {
  const course = courses.find((one) => one.course.id === 'verifier-et-ameliorer')?.course;
  const designer = (await client.query<{ id: string; name: string }>(`select a.id, a.display_name as name from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id where a.organization_id = $1 and g.role = 'learningDesigner' order by a.display_name desc limit 1`, [organizationId])).rows[0];
  if (!course || !designer) return;
  const [begun, changed] = [daysBefore(now, 6), daysBefore(now, 1)];
  await client.query('insert into learning.course_draft (organization_id, id, course_id, base_version, files_course_id, files_version, begun_by, begun_by_name, begun_at, changed_by_name, changed_at) values ($1, $2, $3, 1, $3, 1, $4, $5, $6, $5, $7)', [organizationId, id, course.id, designer.id, designer.name, begun, changed]);
  for (const { partId, content } of splitCourse(course)) {
    const reworded = partId === LESSON && 'activities' in content ? { ...content, title: { ...content.title, fr: 'Remonter à la source avant de répondre' } } : content;
    await client.query('insert into learning.course_draft_part (organization_id, draft_id, part_id, content, revision, older, changed_by, changed_by_name, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [organizationId, id, partId, JSON.stringify(reworded), partId === LESSON ? 2 : 1, partId === LESSON ? JSON.stringify({ title: 'en' }) : '{}', designer.id, designer.name, partId === LESSON ? changed : begun]);
  }
  await client.query('insert into learning.course_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, $4, $5)', [organizationId, id, designer.id, designer.name, begun]);
  await client.query(`insert into learning.course_draft_remark (organization_id, id, draft_id, part_id, words, author_id, author_name, written_at) select $1, gen_random_uuid(), $2, $3, 'L’exemple du règlement parle mieux au personnel des régions.', a.id, a.display_name, $4 from trust.account a where a.organization_id = $1 and a.display_name = 'Fatoumata Diallo'`, [organizationId, id, LESSON, changed]);
}
