import { refreshStatistics } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an account is closed, and what the opening of many accounts at once needs. */
export class AccountAdministration1790000100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An account closed because the person left opens again when they come back; one that a person closed does not.
    await runner.query(`alter table trust.account add column closed_for text constraint account_closed_for_is_known check (closed_for in ('departure', 'administrator'))`);
    await runner.query(`create index role_grant_by_role on trust.role_grant (organization_id, role)`);
    await runner.query('create index link_by_account on trust.link (organization_id, account_id, expires_at)');
    // Addresses are unique across organizations, which the application cannot see: it asks for these addresses alone.
    await runner.query(`
      create function trust.taken_addresses(addresses text[]) returns setof text language sql stable security definer set search_path = pg_catalog
      as $$ select email from trust.account where email = any(addresses) $$`);
    await runner.query('revoke execute on function trust.taken_addresses(text[]) from public');
    await runner.query('grant execute on function trust.taken_addresses(text[]) to passerelle_app');
    await refreshStatistics(runner, 'trust', ['account', 'role_grant']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function trust.refresh_statistics()');
    await runner.query('drop function trust.taken_addresses(text[])');
    await runner.query('drop index trust.link_by_account');
    await runner.query('drop index trust.role_grant_by_role');
    await runner.query('alter table trust.account drop column closed_for');
  }
}
