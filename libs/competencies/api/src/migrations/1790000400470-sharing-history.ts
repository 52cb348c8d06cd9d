import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each change of what a person shares is kept, with the version of the framework that carried it where it was not the person. */
export class SharingHistory1790000400470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.sharing add column carried_by integer');
    await runner.query(`
      create table competencies.sharing_change (
        organization_id uuid not null, id uuid not null default gen_random_uuid(), employee_id uuid not null, competency_id text not null,
        shared boolean not null, changed_at timestamptz not null, carried_by integer,
        constraint sharing_change_pk primary key (organization_id, id)
      )`);
    await runner.query('create index sharing_change_by_person on competencies.sharing_change (organization_id, employee_id, changed_at desc)');
    await this.keepWhatIsThere(runner);
    await runner.query(`
      create function competencies.keep_change_of_sharing() returns trigger language plpgsql as $$
      begin
        insert into competencies.sharing_change (organization_id, employee_id, competency_id, shared, changed_at, carried_by) values (new.organization_id, new.employee_id, new.competency_id, new.shared, new.changed_at, new.carried_by);
        return null;
      end $$`);
    await runner.query('create trigger sharing_is_kept after insert on competencies.sharing for each row execute function competencies.keep_change_of_sharing()');
    await runner.query('create trigger change_of_sharing_is_kept after update on competencies.sharing for each row when (old.shared <> new.shared) execute function competencies.keep_change_of_sharing()');
    await wallBetweenOrganizations(runner, 'competencies.sharing_change', ['select', 'insert']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger change_of_sharing_is_kept on competencies.sharing');
    await runner.query('drop trigger sharing_is_kept on competencies.sharing');
    await runner.query('drop function competencies.keep_change_of_sharing()');
    await runner.query('drop table competencies.sharing_change');
    await runner.query('alter table competencies.sharing drop column carried_by');
  }

  /** Walls are lifted while every organization's choices are read. */
  private async keepWhatIsThere(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.sharing no force row level security');
    await runner.query('insert into competencies.sharing_change (organization_id, employee_id, competency_id, shared, changed_at) select organization_id, employee_id, competency_id, shared, changed_at from competencies.sharing');
    await runner.query('alter table competencies.sharing force row level security');
  }
}
