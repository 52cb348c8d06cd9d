import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a person was in a course, the time they spent on each lesson, and their bookmarks: each for that person alone. */
export class Reading1790000500200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.reading_place (
        organization_id uuid not null, enrolment_id uuid not null, lesson_id text, activity_id text, share_above double precision not null, reached_at timestamptz not null,
        constraint reading_place_once_per_enrolment primary key (organization_id, enrolment_id),
        constraint reading_place_is_within check (share_above between 0 and 1),
        constraint reading_place_enrolment foreign key (organization_id, enrolment_id) references learning.enrolment (organization_id, id)
      )`);
    await runner.query(`
      create table learning.time_spent (
        organization_id uuid not null, enrolment_id uuid not null, lesson_id text not null, seconds integer not null,
        constraint time_spent_once_per_lesson primary key (organization_id, enrolment_id, lesson_id),
        constraint time_spent_is_not_negative check (seconds >= 0),
        constraint time_spent_enrolment foreign key (organization_id, enrolment_id) references learning.enrolment (organization_id, id)
      )`);
    await runner.query(`
      create table learning.bookmark (
        organization_id uuid not null, enrolment_id uuid not null, place_id text not null, placed_at timestamptz not null,
        constraint bookmark_once_per_place primary key (organization_id, enrolment_id, place_id),
        constraint bookmark_enrolment foreign key (organization_id, enrolment_id) references learning.enrolment (organization_id, id)
      )`);
    await wallBetweenOrganizations(runner, 'learning.reading_place', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.time_spent', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.bookmark', ['select', 'insert', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.bookmark');
    await runner.query('drop table learning.time_spent');
    await runner.query('drop table learning.reading_place');
  }
}
