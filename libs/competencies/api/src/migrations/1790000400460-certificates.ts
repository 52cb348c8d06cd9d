import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates of other bodies: declared in a request for validation, and evidence that stops counting after its last day. */
export class Certificates1790000400460 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table competencies.validation_request add column subject text not null default 'work' constraint validation_subject_is_known check (subject in ('work', 'certificate'))`);
    await this.waitOnce(runner, 'organization_id, employee_id, competency_id, subject');
    await runner.query(`
      create table competencies.certificate (
        organization_id uuid not null, request_id uuid not null,
        name text not null constraint certificate_has_a_name check (length(name) >= 2), issuer text not null constraint certificate_has_an_issuer check (length(issuer) >= 2),
        obtained_on date not null, expires_on date, number text, link text constraint certificate_link_is_safe check (link like 'https://%'),
        level smallint not null constraint certificate_shows_a_level check (level between 1 and 5),
        constraint certificate_pk primary key (organization_id, request_id),
        constraint certificate_request foreign key (organization_id, request_id) references competencies.validation_request (organization_id, id),
        constraint certificate_expires_after_it_begins check (expires_on >= obtained_on)
      )`);
    await wallBetweenOrganizations(runner, 'competencies.certificate', ['select', 'insert']);
    await runner.query(`alter table competencies.evidence add column expires_on date constraint certificates_alone_expire check (expires_on is null or kind = 'externalCertificate')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.evidence drop column expires_on');
    await runner.query('drop table competencies.certificate');
    await this.waitOnce(runner, 'organization_id, employee_id, competency_id');
    await runner.query('alter table competencies.validation_request drop column subject');
  }

  private async waitOnce(runner: QueryRunner, columns: string): Promise<void> {
    await runner.query('drop index competencies.validation_waits_once');
    await runner.query(`create unique index validation_waits_once on competencies.validation_request (${columns}) where state = 'waiting'`);
  }
}
