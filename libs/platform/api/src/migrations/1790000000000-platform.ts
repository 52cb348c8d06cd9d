import type { MigrationInterface, QueryRunner } from 'typeorm';

import { wallBetweenOrganizations } from '../database/tenant-table.js';

export class Platform1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists platform');
    await runner.query('grant usage on schema platform to passerelle_app');
    await runner.query(`
      create table platform.intention (
        organization_id uuid not null,
        account_id uuid not null,
        key text not null constraint intention_key_is_short check (length(key) between 8 and 100),
        name text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        constraint intention_once primary key (organization_id, account_id, key)
      )`);
    // The application may ask which migrations are applied, and nothing else of the owner's book.
    await runner.query(`
      create function platform.applied_migrations() returns setof text language sql stable security definer set search_path = pg_catalog
      as $$ select name::text from platform.migration $$`);
    await runner.query('revoke execute on function platform.applied_migrations() from public');
    await runner.query('grant execute on function platform.applied_migrations() to passerelle_app');
    await wallBetweenOrganizations(runner, 'platform.intention', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema platform cascade');
  }
}
