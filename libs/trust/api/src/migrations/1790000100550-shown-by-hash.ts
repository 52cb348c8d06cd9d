import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHOWN = 'organization_id, employee_id, day, account_id, role, what, interim_id';

/** What was shown is told apart by a hash of it: a key of PostgreSQL holds 2,700 octets at most, which a role that asks for a hundred competencies goes beyond. */
export class ShownByHash1790000100550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table trust.shown drop constraint shown_once');
    await runner.query(`create unique index shown_once on trust.shown (${SHOWN}, hash_array_extended(things, 0)) nulls not distinct`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index trust.shown_once');
    await runner.query(`alter table trust.shown add constraint shown_once unique nulls not distinct (${SHOWN}, things)`);
  }
}
