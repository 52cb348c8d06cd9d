import type { MigrationInterface, QueryRunner } from 'typeorm';

import { wallBetweenOrganizations } from '../database/tenant-table.js';

/** What a mutation asks to be done afterwards, written in the mutation's own transaction. */
export class Outbox1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.outbox (
        organization_id uuid not null, id uuid not null, job text not null, subject_id uuid not null, created_at timestamptz not null default now(),
        constraint outbox_pk primary key (id)
      )`);
    await wallBetweenOrganizations(runner, 'platform.outbox', ['insert']);
    // The queue's login takes what is waiting, of every organization, by this function and by no other way.
    await runner.query('create policy owner_dispatches on platform.outbox to current_user using (true)');
    await runner.query(`
      create function platform.take_outbox(most integer) returns table (id uuid, job text, organization_id uuid, subject_id uuid)
      language sql security definer set search_path = pg_catalog
      as $$ with waiting as (select o.id from platform.outbox o order by o.id limit most for update skip locked)
            delete from platform.outbox o using waiting w where o.id = w.id returning o.id, o.job, o.organization_id, o.subject_id $$`);
    await runner.query('revoke execute on function platform.take_outbox(integer) from public');
    await runner.query('grant usage on schema platform to passerelle_queue');
    await runner.query('grant execute on function platform.take_outbox(integer) to passerelle_queue');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function platform.take_outbox(integer)');
    await runner.query('drop table platform.outbox');
  }
}
