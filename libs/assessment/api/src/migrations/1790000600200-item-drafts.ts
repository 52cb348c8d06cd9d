import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that are being written, what second readers say of them, and why a version of the bank was published by whom. */
export class ItemDrafts1790000600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.reasons(runner);
    await this.draft(runner);
    await this.review(runner);
    await wallBetweenOrganizations(runner, 'assessment.item_draft', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'assessment.item_draft_author', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'assessment.item_review', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['item_review', 'item_draft_author', 'item_draft']) await runner.query(`drop table assessment.${table}`);
    await runner.query('alter table assessment.bank_version drop column reason, drop column made_by, drop column made_by_name, drop column reviewed_by_name');
  }

  /** Absent of what the product brings. */
  private async reasons(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assessment.bank_version add column reason text, add column made_by uuid, add column made_by_name text, add column reviewed_by_name text,
        add constraint bank_change_says_who_and_why check ((made_by is null) = (made_by_name is null) and (made_by is null or reason is not null or reviewed_by_name is not null))`);
  }

  private async draft(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.item_draft (
        organization_id uuid not null, id uuid not null, item_id text not null, competency_id text not null, base_version integer,
        state text not null default 'writing' constraint item_draft_state_is_known check (state in ('writing', 'inReview', 'published')),
        revision integer not null default 1 constraint item_draft_revision_is_counted check (revision > 0),
        written jsonb not null constraint item_draft_is_one_question check (pg_column_size(written) <= 400000),
        begun_by uuid not null, begun_by_name text not null, begun_at timestamptz not null,
        changed_by uuid not null, changed_by_name text not null, changed_at timestamptz not null, archived_at timestamptz,
        constraint item_draft_pk primary key (organization_id, id),
        constraint item_draft_base foreign key (organization_id, item_id, base_version) references assessment.item_version (organization_id, item_id, version)
      )`);
    await runner.query('create index item_draft_by_item on assessment.item_draft (organization_id, item_id)');
    await runner.query(`
      create table assessment.item_draft_author (
        organization_id uuid not null, draft_id uuid not null, account_id uuid not null, name text not null, first_at timestamptz not null,
        constraint item_draft_author_once primary key (organization_id, draft_id, account_id),
        constraint item_draft_author_draft foreign key (organization_id, draft_id) references assessment.item_draft (organization_id, id)
      )`);
  }

  private async review(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.item_review (
        organization_id uuid not null, id uuid not null, draft_id uuid not null,
        asked_by uuid not null, asked_by_name text not null, asked_at timestamptz not null, word text not null constraint item_review_word_is_short check (char_length(word) <= 2000),
        reviewer_id uuid, reviewer_name text, words text constraint item_review_words_are_short check (char_length(words) <= 2000), ended_at timestamptz,
        outcome text constraint item_review_outcome_is_known check (outcome in ('accepted', 'returned', 'withdrawn')),
        constraint item_review_pk primary key (organization_id, id),
        constraint item_review_ends_once check ((outcome is null) = (ended_at is null)),
        constraint item_review_by_a_second_person check (outcome is null or outcome = 'withdrawn' or (reviewer_id is not null and reviewer_id <> asked_by)),
        constraint item_review_draft foreign key (organization_id, draft_id) references assessment.item_draft (organization_id, id)
      )`);
    await runner.query('create unique index item_review_one_at_a_time on assessment.item_review (organization_id, draft_id) where outcome is null');
  }
}
