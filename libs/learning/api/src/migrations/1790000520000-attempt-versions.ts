import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version's quiz an attempt answered; attempts made before answered that of the version their learner takes. */
export class AttemptVersions1790000520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['quiz_attempt', 'enrolment']) await runner.query(`alter table learning.${table} no force row level security`);
    await runner.query('alter table learning.quiz_attempt add column version integer');
    await runner.query('update learning.quiz_attempt q set version = e.version from learning.enrolment e where e.organization_id = q.organization_id and e.id = q.enrolment_id');
    await runner.query('alter table learning.quiz_attempt alter column version set not null');
    for (const table of ['quiz_attempt', 'enrolment']) await runner.query(`alter table learning.${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table learning.quiz_attempt drop column version');
  }
}
