import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import type { DraftAuthor, OpenReview, ReviewGiven, ReviewOutcome } from '@passerelle/learning-domain';
import { loaderFor, newId, Transactions, type Viewer } from '@passerelle/platform-api';

export interface CourseReviewRow extends OpenReview {
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly word: string;
  readonly reviewerName: string | null;
  readonly outcome: ReviewOutcome | 'withdrawn' | null;
  readonly words: string | null;
  readonly endedAt: Date | null;
}

export interface DraftRemarkRow {
  readonly id: string;
  readonly partId: string;
  readonly words: string;
  readonly authorName: string;
  readonly writtenAt: Date;
  readonly settledAt: Date | null;
  readonly settledByName: string | null;
}

const READINGS = `
  select id, draft_id as "draftId", asked_by as "askedBy", asked_by_name as "askedByName", asked_at as "askedAt", word, reviewer_name as "reviewerName", outcome, words, ended_at as "endedAt"
  from (select *, row_number() over (partition by draft_id order by asked_at desc, id desc) as place from learning.course_review where organization_id = $1 and draft_id = any($2::uuid[])) r where place <= 100 order by place`;
const REMARKS = `
  select id, draft_id as "draftId", part_id as "partId", words, author_name as "authorName", written_at as "writtenAt", settled_at as "settledAt", settled_by_name as "settledByName"
  from (select *, row_number() over (partition by draft_id order by written_at, id) as place from learning.course_draft_remark where organization_id = $1 and draft_id = any($2::uuid[])) r where place <= 500 order by place`;
const AUTHORS = 'select draft_id as "draftId", account_id as "accountId", name from learning.course_draft_author where organization_id = $1 and draft_id = any($2::uuid[]) order by first_at, account_id';

/** What second readers are asked, and say: of a draft whole, and of its parts; and who wrote in it, who does not read it for the others. */
@Injectable()
export class CourseReviews {
  constructor(private readonly transactions: Transactions) {}

  private readonly readings = this.byDraft<CourseReviewRow>(READINGS);
  private readonly authors = this.byDraft<DraftAuthor>(AUTHORS);
  private readonly remarks = this.byDraft<DraftRemarkRow>(REMARKS);

  /** Readings of a draft, the latest first. */
  of(viewer: Viewer, draftId: CourseDraftId): Promise<readonly CourseReviewRow[]> {
    return this.readings(viewer).load(draftId);
  }

  /** The reading that waits, if any. */
  async openOf(viewer: Viewer, draftId: CourseDraftId): Promise<OpenReview | undefined> {
    return (await this.of(viewer, draftId)).find(({ outcome }) => outcome === null);
  }

  authorsOf(viewer: Viewer, draftId: CourseDraftId): Promise<readonly DraftAuthor[]> {
    return this.authors(viewer).load(draftId);
  }

  remarksOn(viewer: Viewer, draftId: CourseDraftId): Promise<readonly DraftRemarkRow[]> {
    return this.remarks(viewer).load(draftId);
  }

  async addAuthor(viewer: Viewer, draftId: CourseDraftId, at: Date): Promise<void> {
    this.authors(viewer).clear(draftId);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, $4, $5) on conflict on constraint course_draft_author_once do nothing', [viewer.organizationId, draftId, viewer.accountId, viewer.displayName, at]);
  }

  /** Whoever wrote in one draft has a hand in its copy. */
  async copyAuthors(viewer: Viewer, from: CourseDraftId, to: CourseDraftId): Promise<void> {
    this.authors(viewer).clear(to);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_draft_author (organization_id, draft_id, account_id, name, first_at) select organization_id, $3, account_id, name, first_at from learning.course_draft_author where organization_id = $1 and draft_id = $2 on conflict on constraint course_draft_author_once do nothing', [viewer.organizationId, from, to]);
  }

  async ask(viewer: Viewer, draftId: CourseDraftId, word: string, at: Date): Promise<void> {
    this.readings(viewer).clear(draftId);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word) values ($1, $2, $3, $4, $5, $6, $7)', [viewer.organizationId, newId(), draftId, viewer.accountId, viewer.displayName, at, word]);
  }

  /** Ends the one reading that was given; false when it waits no longer. */
  async decide(viewer: Viewer, draftId: CourseDraftId, { reviewId, outcome, words }: Pick<ReviewGiven, 'reviewId' | 'outcome' | 'words'>, at: Date): Promise<boolean> {
    this.readings(viewer).clear(draftId);
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>(
      'with ended as (update learning.course_review set reviewer_id = $4, reviewer_name = $5, outcome = $6, words = $7, ended_at = $8 where organization_id = $1 and draft_id = $2 and id = $3 and outcome is null returning 1) select count(*)::int as count from ended',
      [viewer.organizationId, draftId, reviewId, viewer.accountId, viewer.displayName, outcome, words, at],
    );
    return row?.count === 1;
  }

  /** What waited to be read is no longer what stands. */
  async withdraw(viewer: Viewer, draftId: CourseDraftId, at: Date): Promise<void> {
    this.readings(viewer).clear(draftId);
    const statements = await this.transactions.in(viewer);
    await statements.query(`update learning.course_review set outcome = 'withdrawn', ended_at = $3 where organization_id = $1 and draft_id = $2 and outcome is null`, [viewer.organizationId, draftId, at]);
  }

  async remark(viewer: Viewer, draftId: CourseDraftId, partId: string, words: string, at: Date): Promise<void> {
    this.remarks(viewer).clear(draftId);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_draft_remark (organization_id, id, draft_id, part_id, words, author_id, author_name, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [viewer.organizationId, newId(), draftId, partId, words, viewer.accountId, viewer.displayName, at]);
  }

  /** Settled once: whoever comes later changes nothing. */
  async settle(viewer: Viewer, draftId: CourseDraftId, id: string, at: Date): Promise<void> {
    this.remarks(viewer).clear(draftId);
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_draft_remark set settled_at = $4, settled_by_name = $5 where organization_id = $1 and draft_id = $2 and id = $3 and settled_at is null', [viewer.organizationId, draftId, id, at, viewer.displayName]);
  }

  /** Rows of drafts that are asked for side by side, in one statement. */
  private byDraft<Row>(sql: string) {
    return loaderFor<CourseDraftId, readonly Row[]>(async (viewer, ids) => {
      const statements = await this.transactions.in(viewer);
      const rows = Map.groupBy(await statements.query<Row & { readonly draftId: CourseDraftId }>(sql, [viewer.organizationId, ids]), ({ draftId }) => draftId);
      return ids.map((id) => rows.get(id) ?? []);
    });
  }
}
