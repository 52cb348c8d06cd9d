import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, roles, sessions, links, throttling, the choice about profiling, the log of accesses. */
export class Trust1790000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema trust');
    await runner.query('grant usage on schema trust to passerelle_app');
    await this.accounts(runner);
    await this.signIn(runner);
    await this.records(runner);
    await wallBetweenOrganizations(runner, 'trust.account', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'trust.role_grant', ['select', 'insert', 'delete']);
    await wallBetweenOrganizations(runner, 'trust.session', ['select', 'delete']);
    await wallBetweenOrganizations(runner, 'trust.link', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'trust.profiling_choice', ['select', 'insert']);
    await wallBetweenOrganizations(runner, 'trust.access_log', ['select', 'insert']);
    for (const table of ['account', 'role_grant', 'session', 'link', 'profiling_choice']) {
      // Before anybody is known there is no organization to set: the owner's narrow functions look across the wall.
      await runner.query(`create policy owner_looks_up on trust.${table} to current_user using (true) with check (true)`);
    }
    await this.signInFunctions(runner);
    await this.sessionFunctions(runner);
    await this.linkFunctions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema trust cascade');
  }

  private async accounts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust.account (
        organization_id uuid not null, id uuid not null,
        email text not null constraint account_email_is_lower_case check (email = lower(email) and email like '%_@_%'),
        password_hash text, employee_id uuid,
        display_name text not null, language text not null constraint account_language_is_known check (language in ('fr', 'en')),
        demonstration_hint jsonb, created_at timestamptz not null default now(), closed_at timestamptz,
        constraint account_pk primary key (organization_id, id),
        constraint account_email_once unique (email),
        constraint account_once_per_employee unique (organization_id, employee_id)
      )`);
    await runner.query(`
      create table trust.role_grant (
        organization_id uuid not null, account_id uuid not null, role text not null, unit_id uuid,
        granted_at timestamptz not null default now(),
        constraint role_granted_once unique nulls not distinct (organization_id, account_id, role, unit_id),
        constraint role_grant_account foreign key (organization_id, account_id) references trust.account (organization_id, id)
      )`);
  }

  private async signIn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust.session (
        organization_id uuid not null, id uuid not null, token_hash bytea not null, account_id uuid not null,
        started_at timestamptz not null default now(), last_seen_at timestamptz not null default now(), expires_at timestamptz not null,
        constraint session_pk primary key (organization_id, id),
        constraint session_token_once unique (token_hash),
        constraint session_account foreign key (organization_id, account_id) references trust.account (organization_id, id)
      )`);
    await runner.query('create index session_by_account on trust.session (organization_id, account_id)');
    await runner.query(`
      create table trust.link (
        organization_id uuid not null, id uuid not null, token_hash bytea not null, account_id uuid not null,
        purpose text not null constraint link_purpose_is_known check (purpose in ('invitation', 'reset')),
        created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz,
        constraint link_pk primary key (organization_id, id), constraint link_token_once unique (token_hash)
      )`);
    await runner.query(`
      create table trust.sign_in_attempt (
        email_hash bytea not null, at timestamptz not null default now()
      )`);
    await runner.query('create index sign_in_attempt_by_email on trust.sign_in_attempt (email_hash, at)');
  }

  private async records(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust.profiling_choice (
        organization_id uuid not null, account_id uuid not null, active boolean not null, chosen_at timestamptz not null default now(),
        constraint profiling_choice_pk primary key (organization_id, account_id, chosen_at)
      )`);
    await runner.query(`
      create table trust.access_log (
        organization_id uuid not null, id uuid not null, at timestamptz not null default now(),
        account_id uuid not null, role text not null, employee_id uuid not null, what text not null,
        constraint access_log_pk primary key (organization_id, id)
      )`);
    await runner.query('create index access_log_by_employee on trust.access_log (organization_id, employee_id, at desc)');
    await runner.query('create index access_log_by_time on trust.access_log (organization_id, at desc)');
  }

  private async signInFunctions(runner: QueryRunner): Promise<void> {
    const narrow = narrowFunctions(runner);
    await narrow('credentials(address text)', 'table (organization_id uuid, account_id uuid, password_hash text)',
      'select organization_id, id, password_hash from trust.account where email = lower(address) and closed_at is null');
    await narrow('recent_attempts(address_hash bytea, since timestamptz)', 'table (failures integer, last_at timestamptz)',
      'select count(*)::int, max(at) from trust.sign_in_attempt where email_hash = address_hash and at > since');
    await narrow('record_attempt(address_hash bytea)', 'void',
      'insert into trust.sign_in_attempt (email_hash) values (address_hash)');
    await narrow('forget_attempts(address_hash bytea)', 'void',
      `delete from trust.sign_in_attempt where email_hash = address_hash or at < now() - interval '1 day'`);
  }

  private async sessionFunctions(runner: QueryRunner): Promise<void> {
    const narrow = narrowFunctions(runner);
    await narrow('open_session(organization uuid, account uuid, session uuid, token bytea, expires timestamptz)', 'void',
      `delete from trust.session where expires_at < now();
       insert into trust.session (organization_id, id, token_hash, account_id, expires_at) values (organization, session, token, account, expires)`);
    await narrow('session_viewer(token bytea, idle_hours integer)',
      'table (organization_id uuid, session_id uuid, account_id uuid, employee_id uuid, display_name text, email text, language text, grants jsonb)',
      `update trust.session set last_seen_at = now() where token_hash = token and expires_at > now()
         and last_seen_at between now() - make_interval(hours => idle_hours) and now() - interval '1 minute';
       select s.organization_id, s.id, a.id, a.employee_id, a.display_name, a.email, a.language,
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id)) from trust.role_grant g
                   where g.organization_id = a.organization_id and g.account_id = a.id), '[]'::jsonb)
       from trust.session s join trust.account a on a.organization_id = s.organization_id and a.id = s.account_id
       where s.token_hash = token and s.expires_at > now() and s.last_seen_at > now() - make_interval(hours => idle_hours) and a.closed_at is null`);
    await narrow('end_session(token bytea)', 'void', 'delete from trust.session where token_hash = token');
    await narrow('demonstration_people()', 'table (account_id uuid, organization_id uuid, display_name text, hint jsonb)',
      'select id, organization_id, display_name, demonstration_hint from trust.account where demonstration_hint is not null and closed_at is null order by (demonstration_hint->>\'order\')::int');
  }

  private async linkFunctions(runner: QueryRunner): Promise<void> {
    const narrow = narrowFunctions(runner);
    await narrow('make_link(address text, link uuid, token bytea, link_purpose text, expires timestamptz)', 'table (account_id uuid, language text)',
      `insert into trust.link (organization_id, id, token_hash, account_id, purpose, expires_at)
         select organization_id, link, token, id, link_purpose, expires from trust.account where email = lower(address) and closed_at is null;
       select id, language from trust.account where email = lower(address) and closed_at is null`);
    await narrow('read_link(token bytea)', 'table (organization_id uuid, account_id uuid, email text, expires_at timestamptz, used_at timestamptz)',
      `select l.organization_id, l.account_id, a.email, l.expires_at, l.used_at from trust.link l
       join trust.account a on a.organization_id = l.organization_id and a.id = l.account_id where l.token_hash = token and a.closed_at is null`);
    await narrow('use_link(token bytea, hash text)', 'boolean',
      `with used as (update trust.link set used_at = now() where token_hash = token and used_at is null and expires_at > now() returning organization_id, account_id),
            changed as (update trust.account a set password_hash = hash from used u where a.organization_id = u.organization_id and a.id = u.account_id returning a.organization_id, a.id),
            ended as (delete from trust.session s using changed c where s.organization_id = c.organization_id and s.account_id = c.id)
       select exists (select 1 from changed)`);
  }
}

/** Functions of the owner that the application may call before anybody is known, each for one purpose. */
function narrowFunctions(runner: QueryRunner) {
  return async (signature: string, returns: string, body: string): Promise<void> => {
    await runner.query(`create function trust.${signature} returns ${returns} language sql security definer set search_path = pg_catalog as $$ ${body} $$`);
    const name = signature.replace(/\b[a-z_]+ (uuid|text|bytea|integer|timestamptz|boolean)/g, '$1');
    await runner.query(`revoke execute on function trust.${name} from public`);
    await runner.query(`grant execute on function trust.${name} to passerelle_app`);
  };
}
