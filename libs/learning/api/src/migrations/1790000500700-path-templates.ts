import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Path templates, their drafts and versions; whom they are assigned to, and which version was applied when. */
export class PathTemplates1790000500700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.templates(runner);
    await this.assignments(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['path_assignment_version', 'path_assignment', 'path_template_version', 'path_template_draft', 'path_template']) await runner.query(`drop table learning.${table}`);
  }

  private async templates(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.path_template (
        organization_id uuid not null, id uuid not null, begun_by_name text not null, begun_at timestamptz not null,
        constraint path_template_pk primary key (organization_id, id)
      )`);
    await runner.query(`
      create table learning.path_template_draft (
        organization_id uuid not null, template_id uuid not null, base_version integer not null constraint path_template_draft_base_is_a_version check (base_version >= 0),
        content jsonb not null, updated_at timestamptz not null, updated_by_name text not null,
        constraint path_template_draft_pk primary key (organization_id, template_id),
        constraint path_template_draft_of foreign key (organization_id, template_id) references learning.path_template (organization_id, id)
      )`);
    await runner.query(`
      create table learning.path_template_version (
        organization_id uuid not null, template_id uuid not null, version integer not null constraint path_template_version_is_positive check (version >= 1),
        content jsonb not null, rationale jsonb not null, published_at timestamptz not null, published_by_name text not null,
        constraint path_template_version_once primary key (organization_id, template_id, version),
        constraint path_template_version_of foreign key (organization_id, template_id) references learning.path_template (organization_id, id)
      )`);
    await wallBetweenOrganizations(runner, 'learning.path_template', ['select', 'insert', 'delete']);
    await wallBetweenOrganizations(runner, 'learning.path_template_draft', ['select', 'insert', 'update', 'delete']);
    await wallBetweenOrganizations(runner, 'learning.path_template_version', ['select', 'insert']);
  }

  private async assignments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.path_assignment (
        organization_id uuid not null, id uuid not null, template_id uuid not null, version integer not null,
        target text not null constraint path_assignment_target_is_known check (target in ('person', 'unit', 'family', 'role')),
        employee_id uuid, unit_id uuid, family_id text, role_title text,
        constraint path_assignment_names_its_target check (case target
          when 'person' then employee_id is not null and num_nonnulls(unit_id, family_id, role_title) = 0
          when 'unit' then unit_id is not null and num_nonnulls(employee_id, family_id, role_title) = 0
          when 'family' then family_id is not null and num_nonnulls(employee_id, unit_id, role_title) = 0
          else num_nonnulls(family_id, role_title) = 2 and num_nonnulls(employee_id, unit_id) = 0 end),
        manager_id uuid, unit_ids uuid[], constraint path_assignment_has_one_scope check (num_nonnulls(manager_id, unit_ids) <= 1),
        obligation text not null constraint path_assignment_obligation_is_known check (obligation in ('obligatory', 'recommended')),
        due_on date not null, reason text not null constraint path_assignment_has_a_reason check (char_length(reason) between 10 and 1000),
        assigned_by uuid not null, assigned_by_name text not null, assigned_at timestamptz not null,
        withdrawn_at timestamptz, withdrawn_by_name text, withdrawal_reason text,
        constraint path_assignment_is_withdrawn_for_a_reason check (
          num_nonnulls(withdrawn_at, withdrawn_by_name, withdrawal_reason) in (0, 3) and (withdrawal_reason is null or char_length(withdrawal_reason) between 10 and 1000)),
        constraint path_assignment_pk primary key (organization_id, id),
        constraint path_assignment_of_a_version foreign key (organization_id, template_id, version) references learning.path_template_version (organization_id, template_id, version)
      )`);
    await runner.query(`create unique index path_assignment_stands_once on learning.path_assignment (organization_id, template_id, target, coalesce(employee_id::text, unit_id::text, family_id), coalesce(role_title, ''), coalesce(manager_id::text, ''), coalesce(unit_ids, '{}')) where withdrawn_at is null`);
    await runner.query(`
      create table learning.path_assignment_version (
        organization_id uuid not null, assignment_id uuid not null, version integer not null, due_on date not null, applied_by_name text not null, applied_at timestamptz not null,
        constraint path_assignment_version_once primary key (organization_id, assignment_id, version),
        constraint path_assignment_version_of foreign key (organization_id, assignment_id) references learning.path_assignment (organization_id, id)
      )`);
    await wallBetweenOrganizations(runner, 'learning.path_assignment', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'learning.path_assignment_version', ['select', 'insert']);
  }
}
