import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bank of questions, in versions that never change, and how often each question was asked. */
export class Assessment1790000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema assessment');
    await runner.query('grant usage on schema assessment to passerelle_app');
    await this.bank(runner);
    await this.neverChanged(runner);
    await this.exposure(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema assessment cascade');
  }

  /** A version of the bank is what was the latest of each question when it was published: nothing is copied. */
  private async bank(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.bank_version (
        organization_id uuid not null, version integer not null, published_at timestamptz not null,
        constraint bank_version_pk primary key (organization_id, version)
      )`);
    await runner.query(`
      create table assessment.item_version (
        organization_id uuid not null, item_id text not null, version integer not null, bank_version integer not null, competency_id text not null,
        document jsonb not null, shipped_hash text,
        constraint item_version_pk primary key (organization_id, item_id, version),
        constraint item_changes_once_a_bank_version unique (organization_id, item_id, bank_version),
        constraint item_version_bank foreign key (organization_id, bank_version) references assessment.bank_version (organization_id, version)
      )`);
    await runner.query(`
      create table assessment.misconception_version (
        organization_id uuid not null, misconception_id text not null, version integer not null, bank_version integer not null,
        document jsonb not null, shipped_hash text,
        constraint misconception_version_pk primary key (organization_id, misconception_id, version),
        constraint misconception_version_bank foreign key (organization_id, bank_version) references assessment.bank_version (organization_id, version)
      )`);
  }

  private async neverChanged(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function assessment.refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$`);
    for (const table of ['bank_version', 'item_version', 'misconception_version']) {
      await runner.query(`create trigger ${table}_never_changes before update or delete on assessment.${table} for each row execute function assessment.refuse_change()`);
      await runner.query(`create trigger ${table}_is_never_emptied before truncate on assessment.${table} for each statement execute function assessment.refuse_change()`);
      await wallBetweenOrganizations(runner, `assessment.${table}`, ['select', 'insert']);
    }
  }

  private async exposure(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.competency_exposure (
        organization_id uuid not null, competency_id text not null, sittings integer not null constraint sittings_are_counted check (sittings > 0),
        constraint competency_exposure_pk primary key (organization_id, competency_id)
      )`);
    await runner.query(`
      create table assessment.item_exposure (
        organization_id uuid not null, competency_id text not null, item_id text not null, asked integer not null constraint asking_is_counted check (asked > 0),
        constraint item_exposure_pk primary key (organization_id, competency_id, item_id)
      )`);
    await wallBetweenOrganizations(runner, 'assessment.competency_exposure', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'assessment.item_exposure', ['select', 'insert', 'update']);
  }
}
