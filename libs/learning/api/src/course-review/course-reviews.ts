import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import type { DraftAuthor, ReviewOutcome } from '@passerelle/learning-domain';
import { newId, Transactions, type Viewer } from '@passerelle/platform-api';

export interface CourseReviewRow {
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

/** What second readers are asked, and say: of a draft whole, and of its parts. */
@Injectable()
export class CourseReviews {
  constructor(private readonly transactions: Transactions) {}

  /** Readings of a draft, the latest first. */
  async of(viewer: Viewer, draftId: CourseDraftId): Promise<readonly CourseReviewRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select asked_by_name as "askedByName", asked_at as "askedAt", word, reviewer_name as "reviewerName", outcome, words, ended_at as "endedAt" from learning.course_review
       where organization_id = $1 and draft_id = $2 order by asked_at desc, id desc limit 100`,
      [viewer.organizationId, draftId],
    );
  }

  async authorsOf(viewer: Viewer, draftId: CourseDraftId): Promise<readonly DraftAuthor[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query('select account_id as "accountId", name from learning.course_draft_author where organization_id = $1 and draft_id = $2 order by first_at', [viewer.organizationId, draftId]);
  }

  async ask(viewer: Viewer, draftId: CourseDraftId, word: string, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word) values ($1, $2, $3, $4, $5, $6, $7)', [viewer.organizationId, newId(), draftId, viewer.accountId, viewer.displayName, at, word]);
  }

  async decide(viewer: Viewer, draftId: CourseDraftId, outcome: ReviewOutcome, words: string, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_review set reviewer_id = $3, reviewer_name = $4, outcome = $5, words = $6, ended_at = $7 where organization_id = $1 and draft_id = $2 and outcome is null', [viewer.organizationId, draftId, viewer.accountId, viewer.displayName, outcome, words, at]);
  }

  async remarksOn(viewer: Viewer, draftId: CourseDraftId): Promise<readonly DraftRemarkRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select id, part_id as "partId", words, author_name as "authorName", written_at as "writtenAt", settled_at as "settledAt", settled_by_name as "settledByName" from learning.course_draft_remark
       where organization_id = $1 and draft_id = $2 order by written_at, id limit 500`,
      [viewer.organizationId, draftId],
    );
  }

  async remark(viewer: Viewer, draftId: CourseDraftId, partId: string, words: string, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_draft_remark (organization_id, id, draft_id, part_id, words, author_id, author_name, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [viewer.organizationId, newId(), draftId, partId, words, viewer.accountId, viewer.displayName, at]);
  }

  /** Settled once: whoever comes later changes nothing. */
  async settle(viewer: Viewer, draftId: CourseDraftId, id: string, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_draft_remark set settled_at = $4, settled_by_name = $5 where organization_id = $1 and draft_id = $2 and id = $3 and settled_at is null', [viewer.organizationId, draftId, id, at, viewer.displayName]);
  }
}
