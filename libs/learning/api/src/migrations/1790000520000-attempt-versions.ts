import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version’s quiz an attempt answered; one made before answered that of the latest version, up to the one its learner takes, that was published by then. */
export class AttemptVersions1790000520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const read = ['quiz_attempt', 'enrolment', 'course_version'];
    for (const table of read) await runner.query(`alter table learning.${table} no force row level security`);
    await runner.query('alter table learning.quiz_attempt add column version integer');
    // Whoever moved to a newer version before answered the quiz of the one they had.
    await runner.query(`
      update learning.quiz_attempt q set version = coalesce(
        (select max(v.version) from learning.course_version v where v.organization_id = e.organization_id and v.course_id = e.course_id and v.version <= e.version and v.published_at <= q.taken_at), e.version)
      from learning.enrolment e where e.organization_id = q.organization_id and e.id = q.enrolment_id`);
    await runner.query('alter table learning.quiz_attempt alter column version set not null');
    for (const table of read) await runner.query(`alter table learning.${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table learning.quiz_attempt drop column version');
  }
}
