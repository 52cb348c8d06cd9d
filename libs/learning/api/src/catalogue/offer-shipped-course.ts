import type { CourseDraftId, OrganizationId } from '@passerelle/kernel';
import { splitCourse } from '@passerelle/learning-domain';
import { newId, type Runner } from '@passerelle/platform-api';

import type { ShippedCourse } from './load-courses.js';

/** Whose hand is in what comes with the product: nobody's of the organization. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const PRODUCT = 'Passerelle';

/**
 * Offers a course that ships with the product, and that the organization has made its own since, as a draft to accept: its
 * own version stays in force. Once for each content.
 * @param base the organization's version in force
 */
export async function offerShippedCourse(runner: Runner, organizationId: OrganizationId, { course, files, media }: ShippedCourse, { hash, base, now }: { readonly hash: string; readonly base: number; readonly now: Date }): Promise<void> {
  const id = newId<CourseDraftId>();
  const begun = (await runner.query(
    `insert into learning.course_draft (organization_id, id, course_id, base_version, begun_by, begun_by_name, begun_at, changed_by_name, changed_at, shipped_hash)
     select $1, $2, $3, $4, $5, $6, $7, $6, $7, $8 where not exists (select 1 from learning.course_draft where organization_id = $1 and course_id = $3 and shipped_hash = $8) returning id`,
    [organizationId, id, course.id, base, NOBODY, PRODUCT, now, hash],
  )) as readonly unknown[];
  if (begun.length === 0) return;
  for (const { partId, content } of splitCourse(course)) {
    await runner.query('insert into learning.course_draft_part (organization_id, draft_id, part_id, content, revision, changed_by, changed_by_name, changed_at) values ($1, $2, $3, $4, 1, $5, $6, $7)', [organizationId, id, partId, JSON.stringify(content), NOBODY, PRODUCT, now]);
  }
  const own = [...Object.entries(files).map(([name, drawing]) => ({ name, mediaType: 'image/svg+xml', bytes: Buffer.from(drawing) })), ...Object.entries(media).map(([name, file]) => ({ name, ...file }))];
  for (const { name, mediaType, bytes } of own) await runner.query('insert into learning.course_draft_file (organization_id, draft_id, name, media_type, bytes, added_at) values ($1, $2, $3, $4, $5, $6)', [organizationId, id, name, mediaType, bytes, now]);
}
