import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job may be asked for now and begin later. */
export class LaterJobs1790000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table platform.outbox add column start_after timestamptz');
    await this.remakeTaking(runner, ', start_after timestamptz', ', o.start_after');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.remakeTaking(runner, '', '');
    await runner.query('alter table platform.outbox drop column start_after');
  }

  /** What a function returns cannot be changed: it is made again, with its rights. */
  private async remakeTaking(runner: QueryRunner, column: string, value: string): Promise<void> {
    await runner.query('drop function platform.take_outbox(integer)');
    await runner.query(`
      create function platform.take_outbox(most integer) returns table (id uuid, job text, organization_id uuid, subject_id uuid${column})
      language sql security definer set search_path = pg_catalog
      as $$ with waiting as (select o.id from platform.outbox o order by o.id limit most for update skip locked)
            delete from platform.outbox o using waiting w where o.id = w.id returning o.id, o.job, o.organization_id, o.subject_id${value} $$`);
    await runner.query('revoke execute on function platform.take_outbox(integer) from public');
    await runner.query('grant execute on function platform.take_outbox(integer) to passerelle_queue');
  }
}
