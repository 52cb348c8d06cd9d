import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports on the answers to the questions of a competency, as they were computed. */
export class Calibrations1790000600300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment.calibration (
        organization_id uuid not null, id uuid not null, competency_id text not null, bank_version integer not null,
        asked_by uuid not null, asked_by_name text not null, asked_at timestamptz not null,
        state text not null default 'waiting' constraint calibration_state_is_known check (state in ('waiting', 'done', 'failed')),
        report jsonb, ended_at timestamptz,
        constraint calibration_pk primary key (organization_id, id),
        constraint calibration_bank foreign key (organization_id, bank_version) references assessment.bank_version (organization_id, version),
        constraint calibration_reports_when_done check ((state = 'done') = (report is not null)),
        constraint calibration_ends_once check ((state = 'waiting') = (ended_at is null))
      )`);
    await runner.query(`create unique index one_calibration_at_a_time on assessment.calibration (organization_id, competency_id) where state = 'waiting'`);
    await runner.query('create index calibration_by_competency on assessment.calibration (organization_id, competency_id, asked_at)');
    await wallBetweenOrganizations(runner, 'assessment.calibration', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessment.calibration');
  }
}
