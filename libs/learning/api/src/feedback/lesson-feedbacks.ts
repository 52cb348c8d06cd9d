import { Injectable } from '@nestjs/common';
import type { LessonFeedbackId } from '@passerelle/kernel';
import type { FeedbackState, LessonFeedback } from '@passerelle/learning-domain';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export interface LessonFeedbackRow extends LessonFeedback {
  readonly courseTitle: { readonly fr: string; readonly en: string };
}

const COLUMNS = `
  select f.id, f.course_id as "courseId", v.content->'title' as "courseTitle", f.version, f.lesson_id as "lessonId", f.lesson_title as "lessonTitle", f.author_id as "authorId",
    f.feedback, f.words, f.sent_at as "sentAt", f.state, f.answer, f.settled_at as "settledAt"
  from learning.lesson_feedback f join learning.course_version v on v.organization_id = f.organization_id and v.course_id = f.course_id and v.version = f.version
  where f.organization_id = $1`;

/** What people say of lessons, and what they are answered. */
@Injectable()
export class LessonFeedbacks {
  constructor(private readonly transactions: Transactions) {}

  /** For whoever answers: by course and lesson, the oldest first among those that wait; then the latest settled. */
  async all(viewer: Viewer): Promise<readonly LessonFeedbackRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} order by (f.state <> 'waiting'), case when f.state = 'waiting' then f.course_id end, case when f.state = 'waiting' then f.lesson_id end, case when f.state = 'waiting' then f.sent_at end, f.settled_at desc limit 500`, [viewer.organizationId]);
  }

  async mine(viewer: Viewer): Promise<readonly LessonFeedbackRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} and f.author_id = $2 order by f.sent_at desc, f.id desc limit 500`, [viewer.organizationId, viewer.accountId]);
  }

  async find(viewer: Viewer, id: LessonFeedbackId): Promise<LessonFeedbackRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and f.id = $2`, [viewer.organizationId, id]);
  }

  async add(viewer: Viewer, { id, courseId, version, lessonId, lessonTitle, feedback, words, sentAt }: Omit<LessonFeedback, 'authorId' | 'state' | 'answer' | 'settledAt'>): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.lesson_feedback (organization_id, id, author_id, course_id, version, lesson_id, lesson_title, feedback, words, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [viewer.organizationId, id, viewer.accountId, courseId, version, lessonId, JSON.stringify(lessonTitle), feedback, words, sentAt],
    );
  }

  /** @returns whether the feedback was still waiting */
  async settle(viewer: Viewer, id: LessonFeedbackId, state: Exclude<FeedbackState, 'waiting'>, answer: string | null, at: Date): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const settled = await statements.one<{ count: number }>(
      `with settled as (update learning.lesson_feedback set state = $3, answer = $4, settled_by = $5, settled_at = $6 where organization_id = $1 and id = $2 and state = 'waiting' returning 1)
       select count(*)::int as count from settled`,
      [viewer.organizationId, id, state, answer, viewer.accountId, at],
    );
    return settled?.count === 1;
  }
}
