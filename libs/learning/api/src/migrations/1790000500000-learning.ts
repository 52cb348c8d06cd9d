import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses in immutable versions, enrolments, progress records that are never counted twice, quiz attempts. */
export class Learning1790000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema learning');
    await runner.query('grant usage on schema learning to passerelle_app');
    await runner.query(`
      create table learning.course_version (
        organization_id uuid not null, course_id text not null, version integer not null, content jsonb not null, files jsonb not null, content_hash text not null, published_at timestamptz not null,
        constraint course_version_pk primary key (organization_id, course_id, version)
      )`);
    await runner.query(`
      create table learning.enrolment (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, course_id text not null, version integer not null,
        started_at timestamptz not null, touched_at timestamptz not null, completed_at timestamptz,
        constraint enrolment_pk primary key (organization_id, id),
        constraint enrolment_once_per_course unique (organization_id, employee_id, course_id),
        constraint enrolment_course foreign key (organization_id, course_id, version) references learning.course_version (organization_id, course_id, version)
      )`);
    await runner.query(`
      create table learning.progress_record (
        organization_id uuid not null, id uuid not null, enrolment_id uuid not null, activity_id text not null,
        chosen text[], correct boolean, recorded_at timestamptz not null,
        constraint progress_record_once primary key (organization_id, id),
        constraint progress_record_enrolment foreign key (organization_id, enrolment_id) references learning.enrolment (organization_id, id)
      )`);
    await runner.query('create index progress_record_by_enrolment on learning.progress_record (organization_id, enrolment_id, recorded_at)');
    await runner.query(`
      create table learning.quiz_attempt (
        organization_id uuid not null, id uuid not null, enrolment_id uuid not null, answers jsonb not null,
        correct integer not null, total integer not null, passed boolean not null, taken_at timestamptz not null,
        constraint quiz_attempt_pk primary key (organization_id, id),
        constraint quiz_attempt_score_is_possible check (correct between 0 and total),
        constraint quiz_attempt_enrolment foreign key (organization_id, enrolment_id) references learning.enrolment (organization_id, id)
      )`);
    await runner.query('create index quiz_attempt_by_enrolment on learning.quiz_attempt (organization_id, enrolment_id, taken_at)');
    await wallBetweenOrganizations(runner, 'learning.course_version', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'learning.enrolment', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.progress_record', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'learning.quiz_attempt', ['select', 'insert']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema learning cascade');
  }
}
