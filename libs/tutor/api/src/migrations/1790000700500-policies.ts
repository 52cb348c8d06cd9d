import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies and directives of an organization, in versions that never change; and passages cut from them. */
export class Policies1790000700500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.policy_version (
        organization_id uuid not null, policy_id uuid not null, version integer not null constraint policy_version_is_counted check (version > 0),
        title jsonb not null, text jsonb not null, link text constraint policy_link_is_safe check (link like 'https://%'), contact text not null, in_force_on date not null,
        published_by_name text not null, published_at timestamptz not null,
        constraint policy_version_once primary key (organization_id, policy_id, version)
      )`);
    await runner.query(`
      create table tutor.policy_withdrawal (
        organization_id uuid not null, policy_id uuid not null, withdrawn_by_name text not null, withdrawn_at timestamptz not null,
        constraint policy_withdrawn_once primary key (organization_id, policy_id)
      )`);
    for (const table of ['policy_version', 'policy_withdrawal']) {
      await runner.query(`create trigger ${table}_never_changes before update or delete on tutor.${table} for each row execute function tutor.refuse_change()`);
      await runner.query(`create trigger ${table}_is_never_emptied before truncate on tutor.${table} for each statement execute function tutor.refuse_change()`);
      await wallBetweenOrganizations(runner, `tutor.${table}`, ['select', 'insert']);
    }
    await this.kinds(runner, `'lesson', 'glossary', 'family', 'policy'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table tutor.passage no force row level security');
    await runner.query(`delete from tutor.passage where kind = 'policy'`);
    await runner.query('alter table tutor.passage force row level security');
    await this.kinds(runner, `'lesson', 'glossary', 'family'`);
    await runner.query('drop table tutor.policy_withdrawal');
    await runner.query('drop table tutor.policy_version');
  }

  private async kinds(runner: QueryRunner, kinds: string): Promise<void> {
    await runner.query('alter table tutor.passage drop constraint passage_kind_is_known');
    await runner.query(`alter table tutor.passage add constraint passage_kind_is_known check (kind in (${kinds}))`);
  }
}
