import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working time that managers set free for learning; a change ends one grant and makes another, so that the history stays. */
export class LearningTime1790000500510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.learning_time (
        organization_id uuid not null, id uuid not null, employee_id uuid not null,
        kind text not null constraint learning_time_kind_is_known check (kind in ('weekly', 'course')),
        minutes_per_week integer constraint learning_time_a_week_is_a_week check (minutes_per_week between 15 and 2100), from_on date, to_on date,
        course_id text, minutes integer constraint learning_time_for_a_course_is_bounded check (minutes between 15 and 18000),
        constraint learning_time_is_weekly_or_for_a_course check (
          (kind = 'weekly' and num_nonnulls(minutes_per_week, from_on, to_on) = 3 and num_nonnulls(course_id, minutes) = 0)
          or (kind = 'course' and num_nonnulls(course_id, minutes) = 2 and num_nonnulls(minutes_per_week, from_on, to_on) = 0)),
        constraint learning_time_ends_after_it_begins check (to_on >= from_on),
        word text not null constraint learning_time_has_a_word check (char_length(word) between 10 and 1000),
        manager_id uuid not null, granted_by text not null, granted_at timestamptz not null, replaces uuid,
        ended_at timestamptz, end_word text, constraint learning_time_word_of_the_end check (end_word is null or (ended_at is not null and char_length(end_word) between 10 and 1000)),
        constraint learning_time_pk primary key (organization_id, id)
      )`);
    await runner.query(`create unique index learning_time_weekly_once on learning.learning_time (organization_id, employee_id) where kind = 'weekly' and ended_at is null`);
    await runner.query(`create unique index learning_time_once_a_course on learning.learning_time (organization_id, employee_id, course_id) where kind = 'course' and ended_at is null`);
    await runner.query('create index learning_time_by_employee on learning.learning_time (organization_id, employee_id, granted_at)');
    await wallBetweenOrganizations(runner, 'learning.learning_time', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.learning_time');
  }
}
