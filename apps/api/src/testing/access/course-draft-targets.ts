import { randomUUID } from 'node:crypto';

import { type Course, splitCourse } from '@passerelle/learning-domain';

import type { Subject } from './targets.js';

/** A part of a course in which one language is behind, and who wrote it. */
const OLDER = JSON.stringify({ title: 'en' });

/** A draft of the organization's first course, which the person had a hand in. */
export async function writeCourseDraft(look: <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>, { organizationId, accountId }: Subject): Promise<string> {
  const courseDraftId = randomUUID();
  const [course] = await look<{ id: string; version: number; content: Course }>('select course_id as id, version, content from learning.course_version where organization_id = $1 order by course_id, version limit 1', [organizationId]);
  if (!course) return courseDraftId;
  await look(`insert into learning.course_draft (organization_id, id, course_id, base_version, files_course_id, files_version, begun_by, begun_by_name, begun_at, changed_by_name, changed_at, archived_at) values ($1, $2, $3, $4, $3, $4, $5, 'Camille Roy', now(), 'Camille Roy', now(), null)`, [organizationId, courseDraftId, course.id, course.version, accountId]);
  for (const { partId, content } of splitCourse(course.content)) await look(`insert into learning.course_draft_part (organization_id, draft_id, part_id, content, revision, older, changed_by, changed_by_name, changed_at) values ($1, $2, $3, $4, 1, $5, $6, 'Camille Roy', now())`, [organizationId, courseDraftId, partId, JSON.stringify(content), OLDER, accountId]);
  await look(`insert into learning.course_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, 'Camille Roy', now())`, [organizationId, courseDraftId, accountId]);
  return courseDraftId;
}
