import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each version of an organization's framework follows from the one before, and which edition of the product's it is. */
export class FrameworkMappings1790000400210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.framework add column edition integer not null default 1 constraint framework_edition_is_counted check (edition >= 1)');
    await runner.query(`
      create table competencies.framework_mapping (
        organization_id uuid not null, to_version integer not null, steps jsonb not null constraint framework_mapping_has_steps check (jsonb_typeof(steps) = 'array'), published_at timestamptz not null,
        constraint framework_mapping_pk primary key (organization_id, to_version),
        constraint framework_mapping_version foreign key (organization_id, to_version) references competencies.framework (organization_id, version)
      )`);
    await runner.query(`
      create function competencies.refuse_change_of_mapping() returns trigger language plpgsql as $$
      begin raise exception 'a published mapping does not change' using errcode = 'restrict_violation'; end $$`);
    await runner.query('create trigger mapping_does_not_change before update or delete on competencies.framework_mapping for each row execute function competencies.refuse_change_of_mapping()');
    await runner.query('create trigger mappings_are_never_emptied before truncate on competencies.framework_mapping for each statement execute function competencies.refuse_change_of_mapping()');
    await wallBetweenOrganizations(runner, 'competencies.framework_mapping', ['select', 'insert']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table competencies.framework_mapping');
    await runner.query('drop function competencies.refuse_change_of_mapping()');
    await runner.query('alter table competencies.framework drop column edition');
  }
}
