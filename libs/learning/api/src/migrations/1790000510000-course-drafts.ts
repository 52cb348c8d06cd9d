import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of courses that are being written, part by part, and who had a hand in them; courses that are put away. */
export class CourseDrafts1790000510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.course_draft (
        organization_id uuid not null, id uuid not null, course_id text not null, base_version integer,
        files_course_id text, files_version integer,
        state text not null default 'writing' constraint course_draft_state_is_known check (state in ('writing', 'inReview', 'approved', 'published')),
        begun_by uuid not null, begun_by_name text not null, begun_at timestamptz not null,
        changed_by_name text not null, changed_at timestamptz not null, archived_at timestamptz,
        constraint course_draft_pk primary key (organization_id, id),
        constraint course_draft_base foreign key (organization_id, course_id, base_version) references learning.course_version (organization_id, course_id, version),
        constraint course_draft_files foreign key (organization_id, files_course_id, files_version) references learning.course_version (organization_id, course_id, version)
      )`);
    await runner.query('create index course_draft_by_course on learning.course_draft (organization_id, course_id)');
    await runner.query(`
      create table learning.course_draft_part (
        organization_id uuid not null, draft_id uuid not null, part_id text not null, content jsonb not null,
        revision integer not null constraint course_draft_part_revision_begins_at_one check (revision >= 1),
        older jsonb not null default '{}', changed_by uuid not null, changed_by_name text not null, changed_at timestamptz not null,
        constraint course_draft_part_pk primary key (organization_id, draft_id, part_id),
        constraint course_draft_part_is_not_without_end check (octet_length(content::text) <= 1000000),
        constraint course_draft_part_draft foreign key (organization_id, draft_id) references learning.course_draft (organization_id, id)
      )`);
    await runner.query(`
      create table learning.course_draft_author (
        organization_id uuid not null, draft_id uuid not null, account_id uuid not null, name text not null, first_at timestamptz not null,
        constraint course_draft_author_once primary key (organization_id, draft_id, account_id),
        constraint course_draft_author_draft foreign key (organization_id, draft_id) references learning.course_draft (organization_id, id)
      )`);
    await runner.query(`
      create table learning.course_put_away (
        organization_id uuid not null, course_id text not null, put_away_at timestamptz not null, put_away_by_name text not null,
        constraint course_put_away_once primary key (organization_id, course_id)
      )`);
    await wallBetweenOrganizations(runner, 'learning.course_draft', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.course_draft_part', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.course_draft_author', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'learning.course_put_away', ['select', 'insert', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['course_put_away', 'course_draft_author', 'course_draft_part', 'course_draft']) await runner.query(`drop table learning.${table}`);
  }
}
