import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practice sessions: their plan, then what happened, in order, and nothing else; and the evidence that each brought. */
export class Tutor1790000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema tutor');
    await runner.query('grant usage on schema tutor to passerelle_app');
    await runner.query(`create function tutor.refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`);
    await this.session(runner);
    await this.record(runner);
    await this.finding(runner);
    for (const table of ['practice_record', 'practice_finding']) {
      await runner.query(`create trigger ${table}_never_changes before update or delete on tutor.${table} for each row execute function tutor.refuse_change()`);
      await runner.query(`create trigger ${table}_is_never_emptied before truncate on tutor.${table} for each statement execute function tutor.refuse_change()`);
      await wallBetweenOrganizations(runner, `tutor.${table}`, ['select', 'insert']);
    }
    await wallBetweenOrganizations(runner, 'tutor.practice_session', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema tutor cascade');
  }

  /** The plan keeps the level that the session began with, of each of its competencies: a replay finds it the same, whatever the ledger holds since. It is in the copy of what is held. */
  private async session(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.practice_session (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, bank_version integer not null, competency_id text not null, plan jsonb not null,
        seed bigint not null constraint practice_seed_is_of_32_bits check (seed between 0 and 4294967295), begun_at timestamptz not null, ended_at timestamptz,
        ending text constraint practice_ending_is_known check (ending in ('mastered', 'time', 'nothingLeft', 'stopped')),
        constraint practice_session_pk primary key (organization_id, id),
        constraint practice_ends_after_it_begins check (ended_at is null or ended_at >= begun_at),
        constraint practice_that_ended_says_why check ((ended_at is null) = (ending is null))
      )`);
    await runner.query('create unique index one_open_practice_a_person on tutor.practice_session (organization_id, employee_id) where ended_at is null');
    await runner.query('create index practice_by_person on tutor.practice_session (organization_id, employee_id, begun_at)');
  }

  private async record(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.practice_record (
        organization_id uuid not null, session_id uuid not null, place integer not null constraint practice_record_has_its_place check (place >= 0),
        kind text not null constraint practice_record_kind_is_known check (kind in ('asked', 'hinted', 'answered', 'exampleShown', 'stopped')),
        item_id text, item_version integer, reason text constraint practice_reason_is_known check (reason in ('prerequisite', 'target', 'sibling', 'closest')),
        rung text constraint practice_rung_is_known check (rung in ('orient', 'remind', 'workThrough')),
        outcome text constraint practice_outcome_is_known check (outcome in ('right', 'wrong', 'dontKnow')), misconceptions text[], answer jsonb,
        recorded_at timestamptz not null,
        constraint practice_record_pk primary key (organization_id, session_id, place),
        constraint practice_record_session foreign key (organization_id, session_id) references tutor.practice_session (organization_id, id),
        constraint practice_record_says_what_its_kind_needs check (case kind
          when 'asked' then item_id is not null and item_version is not null and reason is not null
          when 'hinted' then item_id is not null and rung is not null
          when 'answered' then item_id is not null and outcome is not null and misconceptions is not null and answer is not null
          else true end)
      )`);
    await runner.query(`create unique index exercise_is_asked_once_a_session on tutor.practice_record (organization_id, session_id, item_id) where kind = 'asked'`);
    await runner.query(`create unique index exercise_is_answered_once_a_session on tutor.practice_record (organization_id, session_id, item_id) where kind = 'answered'`);
    await runner.query(`create unique index rung_is_climbed_once on tutor.practice_record (organization_id, session_id, item_id, rung) where kind = 'hinted'`);
  }

  /** The evidence that a session brought is in the ledger; what is here says which, and on how many answers. */
  private async finding(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.practice_finding (
        organization_id uuid not null, session_id uuid not null, competency_id text not null, evidence_id uuid not null,
        answers integer not null constraint finding_rests_on_answers check (answers > 0), found_at timestamptz not null,
        constraint found_once_a_session primary key (organization_id, session_id, competency_id),
        constraint finding_session foreign key (organization_id, session_id) references tutor.practice_session (organization_id, id)
      )`);
  }
}
