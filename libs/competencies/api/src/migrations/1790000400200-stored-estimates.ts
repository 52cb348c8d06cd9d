import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Levels as they were last computed, and whose are due. Whatever adds to the ledger or revokes from it, in whichever
 * way, marks the person as due in the same transaction: what is kept is never taken for up to date when it is not.
 */
export class StoredEstimates1790000400200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.marking(runner);
    await this.everybodyIsDue(runner);
    await wallBetweenOrganizations(runner, 'competencies.estimation', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'competencies.estimate', ['select', 'insert', 'update', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger evidence_makes_levels_due on competencies.evidence');
    await runner.query('drop trigger revocation_makes_levels_due on competencies.evidence_revocation');
    await runner.query('drop function competencies.evidence_makes_levels_due()');
    await runner.query('drop function competencies.revocation_makes_levels_due()');
    await runner.query('drop table competencies.estimate');
    await runner.query('drop table competencies.estimation');
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competencies.estimation (
        organization_id uuid not null, employee_id uuid not null,
        due_since timestamptz, day date, settings_version integer, framework_version integer,
        constraint estimation_pk primary key (organization_id, employee_id),
        constraint estimation_is_due_or_done check (due_since is not null or (day is not null and settings_version is not null and framework_version is not null))
      )`);
    await runner.query(`
      create table competencies.estimate (
        organization_id uuid not null, employee_id uuid not null, competency_id text not null,
        basis text not null constraint estimate_basis_is_known check (basis in ('everything', 'validations')),
        mean double precision not null, low double precision not null, high double precision not null,
        probabilities double precision[] not null constraint estimate_speaks_of_six_levels check (cardinality(probabilities) = 6),
        fresh_at timestamptz not null, self_assessed_only boolean not null,
        settings_version integer not null, framework_version integer not null, day date not null,
        constraint estimate_pk primary key (organization_id, employee_id, competency_id, basis),
        constraint estimate_is_ordered check (low <= high)
      )`);
  }

  private async marking(runner: QueryRunner): Promise<void> {
    await this.mark(runner, 'evidence', 'evidence', 'added');
    await this.mark(runner, 'revocation', 'evidence_revocation', 'added join competencies.evidence e on e.organization_id = added.organization_id and e.id = added.evidence_id');
  }

  /** People in the order of their ids, so that two transactions never wait for each other. */
  private async mark(runner: QueryRunner, what: string, table: string, from: string): Promise<void> {
    const [organization, employee] = what === 'evidence' ? ['added.organization_id', 'added.employee_id'] : ['e.organization_id', 'e.employee_id'];
    await runner.query(`
      create function competencies.${what}_makes_levels_due() returns trigger language plpgsql as $$
      begin
        insert into competencies.estimation (organization_id, employee_id, due_since)
          select distinct ${organization}, ${employee}, now() from ${from} order by 1, 2
          on conflict on constraint estimation_pk do update set due_since = coalesce(estimation.due_since, excluded.due_since);
        return null;
      end $$`);
    await runner.query(`create trigger ${what}_makes_levels_due after insert on competencies.${table} referencing new table as added for each statement execute function competencies.${what}_makes_levels_due()`);
  }

  /** The ledger has its walls lifted while it is read whole, of every organization. */
  private async everybodyIsDue(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.evidence no force row level security');
    await runner.query('insert into competencies.estimation (organization_id, employee_id, due_since) select distinct organization_id, employee_id, now() from competencies.evidence');
    await runner.query('alter table competencies.evidence force row level security');
  }
}
