import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, their units, their people and what each does, from when to when. */
export class Workforce1790000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema workforce');
    await runner.query('grant usage on schema workforce to passerelle_app');
    await this.organization(runner);
    await this.units(runner);
    await this.people(runner);
    for (const table of ['unit', 'employee', 'assignment']) await wallBetweenOrganizations(runner, `workforce.${table}`, ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema workforce cascade');
  }

  private async organization(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workforce.organization (
        organization_id uuid not null constraint organization_pk primary key,
        name_fr text not null, name_en text not null, demonstration boolean not null default false,
        created_at timestamptz not null default now()
      )`);
    await wallBetweenOrganizations(runner, 'workforce.organization', ['select']);
    // Upkeep of every organization's catalogue is the owner's; the application never sees the list.
    await runner.query('create policy owner_lists on workforce.organization for select to current_user using (true)');
    await runner.query('create function workforce.organizations() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$ select organization_id from workforce.organization order by created_at, organization_id $$');
    await runner.query('revoke execute on function workforce.organizations() from public');
  }

  private async units(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workforce.unit (
        organization_id uuid not null, id uuid not null, code text not null, name text not null, parent_id uuid,
        ended_at date,
        constraint unit_pk primary key (organization_id, id),
        constraint unit_code_once unique (organization_id, code),
        constraint unit_parent foreign key (organization_id, parent_id) references workforce.unit (organization_id, id) deferrable initially deferred,
        constraint unit_is_not_its_own_parent check (parent_id <> id)
      )`);
    await runner.query('create index unit_by_parent on workforce.unit (organization_id, parent_id)');
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workforce.employee (
        organization_id uuid not null, id uuid not null, number text not null,
        first_name text not null constraint employee_has_a_first_name check (first_name <> ''),
        last_name text not null constraint employee_has_a_last_name check (last_name <> ''),
        email text, language text not null default 'fr' constraint employee_language_is_known check (language in ('fr', 'en')),
        manager_id uuid,
        constraint employee_pk primary key (organization_id, id),
        constraint employee_number_once unique (organization_id, number),
        constraint employee_manager foreign key (organization_id, manager_id) references workforce.employee (organization_id, id) deferrable initially deferred,
        constraint employee_is_not_their_own_manager check (manager_id <> id)
      )`);
    await runner.query('create index employee_by_manager on workforce.employee (organization_id, manager_id)');
    await runner.query(`
      create table workforce.assignment (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, unit_id uuid not null,
        family_id text not null, role_title text not null default '',
        start_date date not null, end_date date, schedule text not null default '', region text not null default '',
        constraint assignment_pk primary key (organization_id, id),
        constraint assignment_employee foreign key (organization_id, employee_id) references workforce.employee (organization_id, id) deferrable initially deferred,
        constraint assignment_unit foreign key (organization_id, unit_id) references workforce.unit (organization_id, id) deferrable initially deferred,
        constraint assignment_ends_after_it_starts check (end_date is null or end_date >= start_date),
        constraint assignment_once unique (organization_id, employee_id, unit_id, family_id, start_date)
      )`);
    await runner.query('create index assignment_by_family on workforce.assignment (organization_id, family_id, employee_id) include (unit_id, region, start_date, end_date)');
    await runner.query('create index assignment_by_unit on workforce.assignment (organization_id, unit_id)');
  }
}
