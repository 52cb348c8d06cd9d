import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attestations, issued once for each person and course; what the public may learn of one goes through a narrow function. */
export class Credentials1790000500300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.credential (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, account_id uuid not null, code text not null,
        holder_name text not null, organization_name jsonb not null, course_id text not null, course_title jsonb not null, course_version integer not null, duration_minutes integer not null, assessed jsonb not null,
        issued_at timestamptz not null, verifiable boolean not null default true, revoked_at timestamptz, revoked_by uuid, revocation_reason text,
        constraint credential_pk primary key (organization_id, id),
        constraint credential_once_per_course unique (organization_id, employee_id, course_id),
        constraint credential_code_is_its_own unique (code),
        constraint credential_revoked_with_reason check ((revoked_at is null) = (revocation_reason is null) and (revoked_at is null) = (revoked_by is null)),
        constraint credential_course foreign key (organization_id, course_id, course_version) references learning.course_version (organization_id, course_id, version)
      )`);
    await wallBetweenOrganizations(runner, 'learning.credential', ['select', 'insert', 'update']);
    // Whoever verifies belongs to no organization: the owner's narrow function looks across the wall, and says little.
    await runner.query('create policy owner_verifies on learning.credential for select to current_user using (true)');
    await runner.query('create table learning.verification (address bytea not null, asked_at timestamptz not null)');
    await runner.query('create index verification_by_address on learning.verification (address, asked_at)');
    await narrow(runner, 'verify_credential(text)', `create function learning.verify_credential(wanted text) returns table (holder_name text, organization_name jsonb, course_title jsonb, issued_at timestamptz, revoked_at timestamptz)
      language sql stable security definer set search_path = pg_catalog as $$
        select c.holder_name, c.organization_name, c.course_title, c.issued_at, c.revoked_at from learning.credential c where c.code = wanted and c.verifiable $$`);
    await narrow(runner, 'count_verification(bytea, timestamptz, timestamptz)', `create function learning.count_verification(whose bytea, since timestamptz, moment timestamptz) returns integer
      language sql security definer set search_path = pg_catalog as $$
        delete from learning.verification v where v.asked_at <= since;
        insert into learning.verification (address, asked_at) values (whose, moment);
        select count(*)::integer from learning.verification v where v.address = whose and v.asked_at > since $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function learning.count_verification(bytea, timestamptz, timestamptz)');
    await runner.query('drop function learning.verify_credential(text)');
    await runner.query('drop table learning.verification');
    await runner.query('drop table learning.credential');
  }
}

async function narrow(runner: QueryRunner, name: string, definition: string): Promise<void> {
  await runner.query(definition);
  await runner.query(`revoke execute on function learning.${name} from public`);
  await runner.query(`grant execute on function learning.${name} to passerelle_app`);
}
