import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sittings of the diagnostic: their plan, then what happened, in order, and nothing else; and what each concluded. */
export class Sittings1790000600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.sitting(runner);
    await this.record(runner);
    await this.conclusion(runner);
    for (const table of ['sitting_record', 'conclusion']) {
      await runner.query(`create trigger ${table}_never_changes before update or delete on assessment.${table} for each row execute function assessment.refuse_change()`);
      await runner.query(`create trigger ${table}_is_never_emptied before truncate on assessment.${table} for each statement execute function assessment.refuse_change()`);
      await wallBetweenOrganizations(runner, `assessment.${table}`, ['select', 'insert']);
    }
    await wallBetweenOrganizations(runner, 'assessment.sitting', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessment.conclusion');
    await runner.query('drop table assessment.sitting_record');
    await runner.query('drop table assessment.sitting');
  }

  private async sitting(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.sitting (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, bank_version integer not null, plan jsonb not null,
        seed bigint not null constraint seed_is_of_32_bits check (seed between 0 and 4294967295), begun_at timestamptz not null, ended_at timestamptz,
        constraint sitting_pk primary key (organization_id, id),
        constraint sitting_bank foreign key (organization_id, bank_version) references assessment.bank_version (organization_id, version),
        constraint sitting_ends_after_it_begins check (ended_at is null or ended_at >= begun_at)
      )`);
    await runner.query('create unique index one_open_sitting_a_person on assessment.sitting (organization_id, employee_id) where ended_at is null');
    await runner.query('create index sitting_by_person on assessment.sitting (organization_id, employee_id, begun_at)');
  }

  private async record(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.sitting_record (
        organization_id uuid not null, sitting_id uuid not null, place integer not null constraint record_has_its_place check (place >= 0),
        kind text not null constraint record_kind_is_known check (kind in ('asked', 'answered', 'exhausted', 'stopped')),
        item_id text, item_version integer, competency_id text, counts boolean, outcome text constraint outcome_is_known check (outcome in ('right', 'wrong', 'dontKnow')), answer jsonb,
        recorded_at timestamptz not null,
        constraint sitting_record_pk primary key (organization_id, sitting_id, place),
        constraint record_sitting foreign key (organization_id, sitting_id) references assessment.sitting (organization_id, id),
        constraint record_item foreign key (organization_id, item_id, item_version) references assessment.item_version (organization_id, item_id, version),
        constraint record_says_what_its_kind_needs check (case kind
          when 'asked' then item_id is not null and item_version is not null and competency_id is not null and counts is not null
          when 'answered' then item_id is not null and outcome is not null and answer is not null
          when 'exhausted' then competency_id is not null else true end)
      )`);
    await runner.query(`create unique index item_is_asked_once_a_sitting on assessment.sitting_record (organization_id, sitting_id, item_id) where kind = 'asked'`);
    await runner.query(`create unique index item_is_answered_once_a_sitting on assessment.sitting_record (organization_id, sitting_id, item_id) where kind = 'answered'`);
  }

  /** The level itself is in the ledger, or nowhere. */
  private async conclusion(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.conclusion (
        organization_id uuid not null, sitting_id uuid not null, competency_id text not null,
        state text not null constraint conclusion_state_is_known check (state in ('clear', 'budgetSpent', 'nothingLeft', 'stopped')),
        evidence_id uuid, concluded_at timestamptz not null,
        constraint concluded_once_a_sitting primary key (organization_id, sitting_id, competency_id),
        constraint conclusion_sitting foreign key (organization_id, sitting_id) references assessment.sitting (organization_id, id)
      )`);
  }
}
