import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one draft of an organization's next framework, and who published each version and why. */
export class FrameworkDrafts1790000400480 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table competencies.framework add column own boolean not null default false, add column rationale jsonb, add column published_by_name text,
      add constraint own_version_says_why check (not own or (rationale is not null and published_by_name is not null))`);
    await runner.query(`
      create table competencies.framework_draft (
        organization_id uuid not null, base_version integer not null, edition integer not null, content jsonb not null, moves jsonb not null,
        updated_at timestamptz not null, updated_by_name text,
        constraint framework_draft_pk primary key (organization_id),
        constraint framework_draft_base foreign key (organization_id, base_version) references competencies.framework (organization_id, version)
      )`);
    await wallBetweenOrganizations(runner, 'competencies.framework_draft', ['select', 'insert', 'update', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table competencies.framework_draft');
    await runner.query('alter table competencies.framework drop constraint own_version_says_why, drop column own, drop column rationale, drop column published_by_name');
  }
}
