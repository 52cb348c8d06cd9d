import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only the roles that read figures by unit are held over a unit; one given otherwise opened nothing more than the unit's. */
export class ReachOfRoles1790000100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Kept for whoever held it, a role over a unit that has no meaning would become one over the organization: it is withdrawn instead.
    await runner.query(`delete from trust.role_grant where unit_id is not null and role not in ('hrPlanner', 'unionObserver')`);
    await runner.query(`alter table trust.role_grant add constraint role_over_a_unit_reads_by_unit check (unit_id is null or role in ('hrPlanner', 'unionObserver'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table trust.role_grant drop constraint role_over_a_unit_reads_by_unit');
  }
}
