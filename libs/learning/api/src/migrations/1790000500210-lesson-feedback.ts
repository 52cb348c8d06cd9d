import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of a lesson to whoever wrote it, and what they are answered. */
export class LessonFeedback1790000500210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.lesson_feedback (
        organization_id uuid not null, id uuid not null, author_id uuid not null, course_id text not null, version integer not null, lesson_id text not null, lesson_title jsonb not null,
        feedback text not null constraint lesson_feedback_kind_is_known check (feedback in ('clear', 'unclear', 'error')),
        words text not null constraint lesson_feedback_is_short check (char_length(words) <= 2000),
        sent_at timestamptz not null,
        state text not null default 'waiting' constraint lesson_feedback_state_is_known check (state in ('waiting', 'answered', 'closed')),
        answer text, settled_by uuid, settled_at timestamptz,
        constraint lesson_feedback_pk primary key (organization_id, id),
        constraint lesson_feedback_answered_with_words check ((state = 'answered') = (answer is not null)),
        constraint lesson_feedback_settled_by_somebody check ((state = 'waiting') = (settled_by is null) and (state = 'waiting') = (settled_at is null)),
        constraint lesson_feedback_course foreign key (organization_id, course_id, version) references learning.course_version (organization_id, course_id, version)
      )`);
    await runner.query('create index lesson_feedback_by_author on learning.lesson_feedback (organization_id, author_id, sent_at desc)');
    await runner.query('create index lesson_feedback_by_state on learning.lesson_feedback (organization_id, state, sent_at)');
    await wallBetweenOrganizations(runner, 'learning.lesson_feedback', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.lesson_feedback');
  }
}
