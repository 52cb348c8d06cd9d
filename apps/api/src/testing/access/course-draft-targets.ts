import { randomUUID } from 'node:crypto';

import { type Course, splitCourse } from '@passerelle/learning-domain';

import type { Subject } from './targets.js';

type Look = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/** A part of a course in which one language is behind. */
const OLDER = JSON.stringify({ title: 'en' });

interface DraftTargets {
  /** Of the organization's first course; the person had a hand in it. */
  readonly courseDraftId: string;
  readonly remarkId: string;
  /** The same, by nobody in particular: read by a second person, and found good by one. */
  readonly reviewedDraftId: string;
  readonly courseReviewId: string;
  readonly approvedDraftId: string;
}

/** Drafts of the organization's first course. */
export async function writeCourseDrafts(look: Look, subject: Subject): Promise<DraftTargets> {
  const [courseDraftId, reviewedDraftId, courseReviewId, approvedDraftId, remarkId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { organizationId, accountId } = subject;
  await writeDraft(look, subject, courseDraftId, 'writing');
  await look(`insert into learning.course_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, 'Camille Roy', now())`, [organizationId, courseDraftId, accountId]);
  await look(`insert into learning.course_draft_remark (organization_id, id, draft_id, part_id, words, author_id, author_name, written_at, settled_at, settled_by_name) values ($1, $2, $3, 'outline', 'Un mot de plus.', $4, 'Camille Roy', now(), now(), 'Camille Roy')`, [organizationId, remarkId, courseDraftId, accountId]);
  await look(`insert into learning.course_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word, reviewer_id, reviewer_name, words, outcome, ended_at) values ($1, gen_random_uuid(), $2, $3, 'Camille Roy', now(), '', gen_random_uuid(), 'Luc Fortin', 'À revoir ensemble.', 'returned', now())`, [organizationId, courseDraftId, accountId]);
  await writeDraft(look, subject, reviewedDraftId, 'inReview');
  await look(`insert into learning.course_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word) values ($1, $3, $2, gen_random_uuid(), 'Camille Roy', now(), '')`, [organizationId, reviewedDraftId, courseReviewId]);
  await writeDraft(look, subject, approvedDraftId, 'approved');
  return { courseDraftId, remarkId, reviewedDraftId, courseReviewId, approvedDraftId };
}

async function writeDraft(look: Look, { organizationId, accountId }: Subject, id: string, state: string): Promise<void> {
  const [course] = await look<{ id: string; version: number; content: Course }>('select course_id as id, version, content from learning.course_version where organization_id = $1 order by course_id, version limit 1', [organizationId]);
  if (!course) return;
  await look(`insert into learning.course_draft (organization_id, id, course_id, base_version, files_course_id, files_version, state, begun_by, begun_by_name, begun_at, changed_by_name, changed_at) values ($1, $2, $3, $4, $3, $4, $6, $5, 'Camille Roy', now(), 'Camille Roy', now())`, [organizationId, id, course.id, course.version, accountId, state]);
  for (const { partId, content } of splitCourse(course.content)) await look(`insert into learning.course_draft_part (organization_id, draft_id, part_id, content, revision, older, changed_by, changed_by_name, changed_at) values ($1, $2, $3, $4, 1, $5, $6, 'Camille Roy', now())`, [organizationId, id, partId, JSON.stringify(content), OLDER, accountId]);
}
