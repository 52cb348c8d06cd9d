import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a course, or practice, went in a month that is over, as it may be shown: shares of people, nobody’s name, nothing hidden. Written once. */
export class ClassState1790000700300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.class_state (
        organization_id uuid not null, subject text not null, month text not null constraint class_month_is_a_month check (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'), state jsonb not null, kept_at timestamptz not null,
        constraint class_state_once_a_month primary key (organization_id, subject, month)
      )`);
    await runner.query('create trigger class_state_never_changes before update or delete on tutor.class_state for each row execute function tutor.refuse_change()');
    await runner.query('create trigger class_state_is_never_emptied before truncate on tutor.class_state for each statement execute function tutor.refuse_change()');
    await wallBetweenOrganizations(runner, 'tutor.class_state', ['select', 'insert']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tutor.class_state');
  }
}
