import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What exactly was shown of a person to somebody, counted: a row a viewer, person, day, page and set of things shown, so
 * that looking twenty times at the same table writes one row, and that the person still reads what was shown and what was not.
 */
export class Shown1790000100500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust.shown (
        organization_id uuid not null, employee_id uuid not null, day date not null, account_id uuid not null, role text not null, what text not null, interim_id uuid,
        things text[] not null constraint something_was_shown check (cardinality(things) > 0),
        times integer not null default 1 constraint shown_once_at_least check (times >= 1), first_at timestamptz not null default now(), last_at timestamptz not null default now(),
        constraint shown_once unique nulls not distinct (organization_id, employee_id, day, account_id, role, what, interim_id, things)
      )`);
    await wallBetweenOrganizations(runner, 'trust.shown', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trust.shown');
  }
}
