import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What employees show of a competency for their manager to observe, and what was decided. */
export class Validation1790000400100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competencies.validation_file (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, name text not null,
        type text not null constraint validation_file_type_is_known check (type in ('application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
        content bytea not null constraint validation_file_is_small check (octet_length(content) between 1 and 5000000),
        uploaded_at timestamptz not null default now(),
        constraint validation_file_pk primary key (organization_id, id)
      )`);
    await runner.query(`
      create table competencies.validation_request (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, competency_id text not null,
        words text not null constraint validation_says_something check (length(words) >= 20), file_id uuid,
        state text not null default 'waiting' constraint validation_state_is_known check (state in ('waiting', 'validated', 'returned', 'withdrawn')),
        asked_at timestamptz not null, opened_at timestamptz, decided_at timestamptz, decided_by uuid, comment text, answers jsonb, level smallint, evidence_id uuid,
        constraint validation_request_pk primary key (organization_id, id),
        constraint validation_request_file foreign key (organization_id, file_id) references competencies.validation_file (organization_id, id),
        constraint validation_request_evidence foreign key (organization_id, evidence_id) references competencies.evidence (organization_id, id),
        constraint validation_is_read_before_it_is_decided check (state not in ('validated', 'returned') or (opened_at is not null and decided_by is not null)),
        constraint validation_has_its_evidence check ((state = 'validated') = (evidence_id is not null))
      )`);
    await runner.query(`create unique index validation_waits_once on competencies.validation_request (organization_id, employee_id, competency_id) where state = 'waiting'`);
    await runner.query('create index validation_by_person on competencies.validation_request (organization_id, employee_id, asked_at desc)');
    for (const table of ['validation_file', 'validation_request']) await wallBetweenOrganizations(runner, `competencies.${table}`, table === 'validation_file' ? ['select', 'insert'] : ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table competencies.validation_request');
    await runner.query('drop table competencies.validation_file');
  }
}
