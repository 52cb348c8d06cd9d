import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The framework, the profiles of roles, the append-only ledger of evidence, what people share. */
export class Competencies1790000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema competencies');
    await runner.query('grant usage on schema competencies to passerelle_app');
    await this.catalogue(runner);
    await this.ledger(runner);
    await this.sharing(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema competencies cascade');
  }

  private async catalogue(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competencies.framework (
        organization_id uuid not null, version integer not null, content jsonb not null, content_hash text not null, published_at timestamptz not null,
        constraint framework_pk primary key (organization_id, version)
      )`);
    await runner.query(`
      create table competencies.profile (
        organization_id uuid not null, family_id text not null, version integer not null, requirements jsonb not null, content_hash text not null, published_at timestamptz not null,
        constraint profile_pk primary key (organization_id, family_id, version)
      )`);
    await wallBetweenOrganizations(runner, 'competencies.framework', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'competencies.profile', ['select', 'insert']);
  }

  private async ledger(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competencies.evidence (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, competency_id text not null, framework_version integer not null,
        kind text not null constraint evidence_kind_is_known check (kind in ('selfAssessment', 'diagnostic', 'practice', 'courseResult', 'managerValidation', 'externalCertificate')),
        subject text not null, observed_at timestamptz not null, recorded_at timestamptz not null default now(), recorded_by uuid,
        observation jsonb not null, log_likelihood real[] not null constraint evidence_is_on_the_grid check (cardinality(log_likelihood) = 120),
        constraint evidence_pk primary key (organization_id, id)
      )`);
    await runner.query('create index evidence_by_person on competencies.evidence (organization_id, employee_id, competency_id)');
    await runner.query(`
      create table competencies.evidence_revocation (
        organization_id uuid not null, evidence_id uuid not null, reason text not null constraint revocation_has_a_reason check (length(reason) >= 10),
        revoked_at timestamptz not null default now(), revoked_by uuid not null,
        constraint evidence_revoked_once primary key (organization_id, evidence_id),
        constraint revocation_evidence foreign key (organization_id, evidence_id) references competencies.evidence (organization_id, id)
      )`);
    await runner.query(`
      create function competencies.refuse_change_of_ledger() returns trigger language plpgsql as $$
      begin raise exception 'the ledger of evidence is append-only' using errcode = 'restrict_violation'; end $$`);
    for (const table of ['evidence', 'evidence_revocation']) {
      await runner.query(`create trigger ledger_is_append_only before update or delete on competencies.${table} for each row execute function competencies.refuse_change_of_ledger()`);
      await runner.query(`create trigger ledger_is_never_emptied before truncate on competencies.${table} for each statement execute function competencies.refuse_change_of_ledger()`);
      await wallBetweenOrganizations(runner, `competencies.${table}`, ['select', 'insert']);
    }
  }

  private async sharing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competencies.sharing (
        organization_id uuid not null, employee_id uuid not null, competency_id text not null, shared boolean not null, changed_at timestamptz not null default now(),
        constraint sharing_pk primary key (organization_id, employee_id, competency_id)
      )`);
    await wallBetweenOrganizations(runner, 'competencies.sharing', ['select', 'insert', 'update']);
  }
}
