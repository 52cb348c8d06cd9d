import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a second person says of a draft, remarks on its parts, files of its own, and why a version was published by whom. */
export class CourseReviews1790000510100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.course_review (
        organization_id uuid not null, id uuid not null, draft_id uuid not null,
        asked_by uuid not null, asked_by_name text not null, asked_at timestamptz not null, word text not null constraint course_review_word_is_short check (char_length(word) <= 2000),
        reviewer_id uuid, reviewer_name text, words text constraint course_review_words_are_short check (char_length(words) <= 2000), ended_at timestamptz,
        outcome text constraint course_review_outcome_is_known check (outcome in ('approved', 'returned', 'withdrawn')),
        constraint course_review_pk primary key (organization_id, id),
        constraint course_review_ends_once check ((outcome is null) = (ended_at is null)),
        constraint course_review_by_a_second_person check (outcome is null or outcome = 'withdrawn' or (reviewer_id is not null and reviewer_id <> asked_by)),
        constraint course_review_draft foreign key (organization_id, draft_id) references learning.course_draft (organization_id, id)
      )`);
    await runner.query('create unique index course_review_one_at_a_time on learning.course_review (organization_id, draft_id) where outcome is null');
    await runner.query(`
      create table learning.course_draft_remark (
        organization_id uuid not null, id uuid not null, draft_id uuid not null, part_id text not null,
        words text not null constraint course_draft_remark_is_short check (char_length(words) between 1 and 2000),
        author_id uuid not null, author_name text not null, written_at timestamptz not null, settled_at timestamptz, settled_by_name text,
        constraint course_draft_remark_pk primary key (organization_id, id),
        constraint course_draft_remark_draft foreign key (organization_id, draft_id) references learning.course_draft (organization_id, id)
      )`);
    await runner.query('create index course_draft_remark_by_draft on learning.course_draft_remark (organization_id, draft_id, written_at)');
    await runner.query(`
      create table learning.course_draft_file (
        organization_id uuid not null, draft_id uuid not null, name text not null, media_type text not null, bytes bytea not null, added_at timestamptz not null,
        constraint course_draft_file_once primary key (organization_id, draft_id, name),
        constraint course_draft_file_type_is_known check (media_type in ('image/svg+xml', 'image/png', 'image/jpeg', 'image/webp', 'video/webm', 'video/mp4', 'audio/webm', 'audio/ogg', 'audio/mpeg', 'text/vtt')),
        constraint course_draft_file_draft foreign key (organization_id, draft_id) references learning.course_draft (organization_id, id)
      )`);
    await runner.query('alter table learning.course_draft_file alter column bytes set storage external');
    await runner.query('alter table learning.course_media drop constraint course_media_type_is_known');
    await runner.query(`alter table learning.course_media add constraint course_media_type_is_known check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'video/webm', 'video/mp4', 'audio/webm', 'audio/ogg', 'audio/mpeg', 'text/vtt'))`);
    await runner.query('alter table learning.course_version add column rationale jsonb, add column published_by_name text, add column reviewed_by_name text');
    await runner.query('alter table learning.course_draft add column shipped_hash text');
    await wallBetweenOrganizations(runner, 'learning.course_review', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.course_draft_remark', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.course_draft_file', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['course_draft_file', 'course_draft_remark', 'course_review']) await runner.query(`drop table learning.${table}`);
    await runner.query('alter table learning.course_draft drop column shipped_hash');
    await runner.query('alter table learning.course_version drop column rationale, drop column published_by_name, drop column reviewed_by_name');
    // Images are of every organization.
    await runner.query('alter table learning.course_media no force row level security');
    await runner.query(`delete from learning.course_media where media_type like 'image/%'`);
    await runner.query('alter table learning.course_media force row level security');
    await runner.query('alter table learning.course_media drop constraint course_media_type_is_known');
    await runner.query(`alter table learning.course_media add constraint course_media_type_is_known check (media_type in ('video/webm', 'video/mp4', 'audio/webm', 'audio/ogg', 'audio/mpeg', 'text/vtt'))`);
  }
}
