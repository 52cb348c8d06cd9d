import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Job families, their immutable versions, and the contestations of their figures. */
export class Occupations1790000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema occupations');
    await runner.query('grant usage on schema occupations to passerelle_app');
    await this.families(runner);
    await this.contestations(runner);
    await wallBetweenOrganizations(runner, 'occupations.job_family', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'occupations.family_version', ['select', 'insert', 'update', 'delete']);
    await wallBetweenOrganizations(runner, 'occupations.contestation', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema occupations cascade');
  }

  private async families(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table occupations.job_family (
        organization_id uuid not null,
        id text not null constraint job_family_id_is_a_slug check (id ~ '^[a-z0-9-]+$'),
        official_code text,
        constraint job_family_pk primary key (organization_id, id),
        constraint job_family_official_code_once unique (organization_id, official_code)
      )`);
    await runner.query(`
      create table occupations.family_version (
        organization_id uuid not null, id uuid not null, family_id text not null, number integer not null,
        state text not null constraint family_version_state_is_known check (state in ('draft', 'published')),
        content jsonb not null, content_hash text,
        exposure_mean double precision, exposure_dispersion double precision, exposure_class text,
        rationale jsonb, author_id uuid, created_at timestamptz not null default now(), updated_at timestamptz not null default now(), published_at timestamptz,
        constraint family_version_pk primary key (organization_id, id),
        constraint family_version_number_once unique (organization_id, family_id, number),
        constraint family_version_family foreign key (organization_id, family_id) references occupations.job_family (organization_id, id),
        constraint published_version_says_why check (state = 'draft' or (published_at is not null and rationale is not null and exposure_mean is not null))
      )`);
    await runner.query(`create unique index one_draft_per_family on occupations.family_version (organization_id, family_id) where state = 'draft'`);
    await runner.query(`create index latest_published_version on occupations.family_version (organization_id, family_id, number desc) where state = 'published'`);
    await runner.query(`
      create function occupations.refuse_change_of_published() returns trigger language plpgsql as $$
      begin raise exception 'a published version does not change' using errcode = 'restrict_violation'; end $$`);
    await runner.query(`
      create trigger published_version_does_not_change before update or delete on occupations.family_version
      for each row when (old.state = 'published') execute function occupations.refuse_change_of_published()`);
  }

  private async contestations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table occupations.contestation (
        organization_id uuid not null, id uuid not null, family_id text not null, version_id uuid not null, task_id text not null,
        figure text not null constraint contestation_figure_is_known check (figure in ('exposure', 'shareToday', 'shareTransformed', 'change')),
        reason text not null constraint contestation_has_a_reason check (length(reason) >= 10),
        author_id uuid not null, filed_at timestamptz not null default now(),
        outcome text constraint contestation_outcome_is_known check (outcome in ('kept', 'corrected', 'underReview')),
        answer text, answered_by uuid, answered_at timestamptz,
        constraint contestation_pk primary key (organization_id, id),
        constraint contestation_version foreign key (organization_id, version_id) references occupations.family_version (organization_id, id),
        constraint contestation_answer_is_whole check ((outcome is null and answer is null and answered_by is null and answered_at is null) or (outcome is not null and length(answer) >= 10 and answered_by is not null and answered_at is not null))
      )`);
    await runner.query('create index contestation_by_family on occupations.contestation (organization_id, family_id, filed_at desc)');
    await runner.query('create index contestation_by_author on occupations.contestation (organization_id, author_id)');
    await runner.query(`
      create function occupations.refuse_change_of_answer() returns trigger language plpgsql as $$
      begin raise exception 'an answered contestation does not change' using errcode = 'restrict_violation'; end $$`);
    await runner.query(`
      create trigger answered_contestation_does_not_change before update on occupations.contestation
      for each row when (old.outcome is not null) execute function occupations.refuse_change_of_answer()`);
  }
}
