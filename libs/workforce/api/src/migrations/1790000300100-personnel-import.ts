import { refreshStatistics, wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personnel files between their upload and their import; the search for people; withdrawn assignments. */
export class PersonnelImport1790000300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workforce.personnel_import (
        organization_id uuid not null, id uuid not null, file_name text not null, file_size integer not null,
        content bytea, state text not null default 'checking'
          constraint personnel_import_state_is_known check (state in ('checking', 'faulty', 'ready', 'importing', 'done', 'cancelled', 'failed')),
        progress smallint not null default 0 constraint personnel_import_progress_is_a_percentage check (progress between 0 and 100),
        counts jsonb, preview jsonb, refusal text, faults jsonb not null default '[]', fault_total integer not null default 0,
        fingerprint text, full_file boolean, ended_confirmed integer, result jsonb,
        created_by uuid not null, created_at timestamptz not null default now(), checked_at timestamptz,
        confirmed_by uuid, confirmed_at timestamptz, finished_at timestamptz,
        constraint personnel_import_pk primary key (organization_id, id),
        constraint personnel_import_forgets_its_file check (content is null or state in ('checking', 'faulty', 'ready', 'importing'))
      )`);
    await runner.query('create index personnel_import_by_time on workforce.personnel_import (organization_id, created_at desc)');
    await wallBetweenOrganizations(runner, 'workforce.personnel_import', ['select', 'insert', 'update']);
    await this.withdrawnAssignments(runner);
    await this.search(runner);
    await refreshStatistics(runner, 'workforce', ['unit', 'employee', 'assignment']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function workforce.refresh_statistics()');
    await runner.query('drop index workforce.unit_by_name');
    await runner.query('drop index workforce.employee_by_name');
    await runner.query('alter table workforce.unit drop column search_key');
    await runner.query('alter table workforce.employee drop column search_key');
    await runner.query('drop function workforce.search_key(text)');
    await runner.query('alter table workforce.assignment drop constraint assignment_ends_after_it_starts');
    await runner.query('alter table workforce.assignment add constraint assignment_ends_after_it_starts check (end_date is null or end_date >= start_date)');
    await runner.query('drop table workforce.personnel_import');
  }

  /** An assignment that is withdrawn before it began ends the day before: it is kept, and was never in force. */
  private async withdrawnAssignments(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workforce.assignment drop constraint assignment_ends_after_it_starts');
    await runner.query('alter table workforce.assignment add constraint assignment_ends_after_it_starts check (end_date is null or end_date >= start_date - 1)');
  }

  /** Names are looked for without their accents. */
  private async search(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function workforce.search_key(words text) returns text language sql immutable parallel safe
      as $$ select regexp_replace(normalize(lower(words), nfd), '[\u0300-\u036f]', '', 'g') $$`);
    await runner.query(`alter table workforce.employee add column search_key text generated always as (workforce.search_key(first_name || ' ' || last_name || ' ' || number || ' ' || coalesce(email, ''))) stored`);
    await runner.query(`alter table workforce.unit add column search_key text generated always as (workforce.search_key(name || ' ' || code)) stored`);
    await runner.query('create index employee_by_name on workforce.employee (organization_id, last_name, first_name, id)');
    await runner.query('create index unit_by_name on workforce.unit (organization_id, parent_id, name, id)');
  }
}
