import { Injectable } from '@nestjs/common';
import type { CourseDraftId, CourseId } from '@passerelle/kernel';
import type { CourseDraft, CourseDraftState } from '@passerelle/learning-domain';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { CourseReviews } from '../course-review/course-reviews.js';

/** A draft, and the published version whose drawings and films it shows. */
export interface CourseDraftRow extends CourseDraft {
  readonly files: { readonly courseId: CourseId; readonly version: number } | null;
}

const COLUMNS = `
  select d.id, d.course_id as "courseId", d.base_version as "baseVersion", d.state, o.content->'title' as title, d.begun_by_name as "begunByName", d.begun_at as "begunAt",
    d.changed_by_name as "changedByName", d.changed_at as "changedAt", d.archived_at as "archivedAt",
    case when d.files_course_id is null then null else jsonb_build_object('courseId', d.files_course_id, 'version', d.files_version) end as files
  from learning.course_draft d join learning.course_draft_part o on o.organization_id = d.organization_id and o.draft_id = d.id and o.part_id = 'outline'
  where d.organization_id = $1`;

/** Versions of courses that are being written. */
@Injectable()
export class CourseDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviews: CourseReviews,
  ) {}

  /** The latest touched first; published ones are versions by now, and left out. */
  async all(viewer: Viewer): Promise<readonly CourseDraftRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} and d.state <> 'published' order by d.changed_at desc, d.id limit 500`, [viewer.organizationId]);
  }

  /** For a change, `lock` keeps it until the transaction ends. */
  async find(viewer: Viewer, id: CourseDraftId, lock = false): Promise<CourseDraftRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and d.id = $2 ${lock ? 'for update of d' : ''}`, [viewer.organizationId, id]);
  }

  async add(viewer: Viewer, { id, courseId, baseVersion, files, at }: { id: CourseDraftId; courseId: CourseId; baseVersion: number | null; files: CourseDraftRow['files']; at: Date }): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.course_draft (organization_id, id, course_id, base_version, files_course_id, files_version, begun_by, begun_by_name, begun_at, changed_by_name, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $9)`,
      [viewer.organizationId, id, courseId, baseVersion, files?.courseId ?? null, files?.version ?? null, viewer.accountId, viewer.displayName, at],
    );
  }

  /** A newer version is what it goes on from. */
  async goOnFrom(viewer: Viewer, id: CourseDraftId, { courseId, version }: { readonly courseId: CourseId; readonly version: number }): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_draft set base_version = $4, files_course_id = $3, files_version = $4 where organization_id = $1 and id = $2', [viewer.organizationId, id, courseId, version]);
  }

  async become(viewer: Viewer, id: CourseDraftId, state: CourseDraftState): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_draft set state = $3 where organization_id = $1 and id = $2', [viewer.organizationId, id, state]);
  }

  /** Says who changed it last, and that they had a hand in it; a reading that was asked for speaks of words that are no longer there. */
  async touch(viewer: Viewer, id: CourseDraftId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`update learning.course_draft set changed_by_name = $3, changed_at = $4, state = 'writing' where organization_id = $1 and id = $2`, [viewer.organizationId, id, viewer.displayName, at]);
    await this.reviews.withdraw(viewer, id, at);
    await this.reviews.addAuthor(viewer, id, at);
  }

  /** @param at null takes it out again */
  async archive(viewer: Viewer, id: CourseDraftId, at: Date | null): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_draft set archived_at = $3 where organization_id = $1 and id = $2', [viewer.organizationId, id, at]);
  }

  /** Until the transaction ends, nobody else chooses the id of a new course. */
  async lockCourseIds(viewer: Viewer): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('course ids ' || $1::text, 0))`, [viewer.organizationId]);
  }

  /** Ids that a new course may not have: those of courses, and of drafts of courses. */
  async courseIds(viewer: Viewer): Promise<ReadonlySet<string>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: string }>('select course_id as id from learning.course_version where organization_id = $1 union select course_id from learning.course_draft where organization_id = $1', [viewer.organizationId]);
    return new Set(rows.map(({ id }) => id));
  }
}
