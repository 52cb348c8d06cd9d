import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who revoked is read beside the reason, under the name that they had; absent of what was revoked before. */
export class RevocationNames1790000400300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.evidence_revocation add column revoked_by_name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table competencies.evidence_revocation drop column revoked_by_name');
  }
}
