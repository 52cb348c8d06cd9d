import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWER = `
  update trust.session set last_seen_at = now() where token_hash = token and expires_at > now()
    and last_seen_at between now() - make_interval(hours => idle_hours) and now() - interval '1 minute';
  select s.organization_id, s.id, a.id, a.employee_id, a.display_name, a.email, a.language,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id)) from trust.role_grant g
              where g.organization_id = a.organization_id and g.account_id = a.id), '[]'::jsonb)`;
const SESSION = `
  from trust.session s join trust.account a on a.organization_id = s.organization_id and a.id = s.account_id
  where s.token_hash = token and s.expires_at > now() and s.last_seen_at > now() - make_interval(hours => idle_hours) and a.closed_at is null`;
/** An interim passes on what the manager holds: of one who no longer is a manager, it passes on nothing. */
const STANDS_IN_FOR = `
  coalesce((select jsonb_agg(jsonb_build_object('interimId', i.id, 'managerId', i.manager_id, 'managerName', m.display_name, 'until', i.ends_on) order by m.display_name, i.id)
            from trust.interim i join trust.account m on m.organization_id = i.organization_id and m.employee_id = i.manager_id
            where i.organization_id = a.organization_id and i.delegate_id = a.employee_id and i.ended_at is null and day between i.starts_on and i.ends_on
              and exists (select 1 from trust.role_grant g where g.organization_id = m.organization_id and g.account_id = m.id and g.role = 'manager')), '[]'::jsonb)`;
const COLUMNS = 'organization_id uuid, session_id uuid, account_id uuid, employee_id uuid, display_name text, email text, language text, grants jsonb';

/** A manager's team in somebody else's hands from a day to a day; what was done in the manager's name; who looked as a stand-in. */
export class Interims1790000100400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A trusted extension since PostgreSQL 13: the owner of a database may add it. It lets a constraint compare ids beside ranges of days.
    await runner.query('create extension if not exists btree_gist');
    await runner.query(`
      create table trust.interim (
        organization_id uuid not null, id uuid not null, manager_id uuid not null, delegate_id uuid not null,
        starts_on date not null, ends_on date not null,
        word text not null default '' constraint interim_word_is_short check (char_length(word) <= 500),
        named_at timestamptz not null, ended_at timestamptz,
        constraint interim_pk primary key (organization_id, id),
        constraint interim_manager foreign key (organization_id, manager_id) references trust.account (organization_id, employee_id),
        constraint interim_delegate foreign key (organization_id, delegate_id) references trust.account (organization_id, employee_id),
        constraint interim_is_of_somebody_else check (manager_id <> delegate_id),
        constraint interim_ends_after_it_starts check (ends_on >= starts_on),
        constraint interims_of_a_manager_do_not_overlap exclude using gist (organization_id with =, manager_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
      )`);
    await runner.query('create index interim_by_delegate on trust.interim (organization_id, delegate_id, ends_on) where ended_at is null');
    await runner.query('create index interim_by_manager on trust.interim (organization_id, manager_id, starts_on desc)');
    await runner.query(`
      create table trust.interim_act (
        organization_id uuid not null, id uuid not null, interim_id uuid not null, account_id uuid not null,
        kind text not null constraint interim_act_kind_is_known check (kind in ('validationDecided', 'courseRequested', 'courseRequestWithdrawn', 'evidenceRevoked', 'teamGapFollowed', 'mentorProposed', 'mentorEnded')),
        subject_id text not null, employee_id uuid, at timestamptz not null,
        constraint interim_act_pk primary key (organization_id, id),
        constraint interim_act_interim foreign key (organization_id, interim_id) references trust.interim (organization_id, id)
      )`);
    await runner.query('create index interim_act_by_interim on trust.interim_act (organization_id, interim_id, at desc)');
    await runner.query('create index interim_act_by_subject on trust.interim_act (organization_id, subject_id)');
    await wallBetweenOrganizations(runner, 'trust.interim', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'trust.interim_act', ['select', 'insert']);
    await runner.query('create policy owner_looks_up on trust.interim to current_user using (true) with check (true)');
    await runner.query('alter table trust.access_log add column interim_id uuid, add constraint access_log_interim foreign key (organization_id, interim_id) references trust.interim (organization_id, id)');
    await runner.query('drop function trust.session_viewer(bytea, integer)');
    await this.recognize(runner, 'bytea, integer, date', 'token bytea, idle_hours integer, day date', `${COLUMNS}, stands_in_for jsonb`, `${VIEWER}, ${STANDS_IN_FOR} ${SESSION}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function trust.session_viewer(bytea, integer, date)');
    await this.recognize(runner, 'bytea, integer', 'token bytea, idle_hours integer', COLUMNS, `${VIEWER} ${SESSION}`);
    await runner.query('alter table trust.access_log drop column interim_id');
    await runner.query('drop table trust.interim_act');
    await runner.query('drop table trust.interim');
    await runner.query('drop extension btree_gist');
  }

  /** The one function that says whose session it is, before anybody's organization is known. */
  private async recognize(runner: QueryRunner, types: string, parameters: string, columns: string, body: string): Promise<void> {
    await runner.query(`create function trust.session_viewer(${parameters}) returns table (${columns}) language sql security definer set search_path = pg_catalog as $$ ${body} $$`);
    await runner.query(`revoke execute on function trust.session_viewer(${types}) from public`);
    await runner.query(`grant execute on function trust.session_viewer(${types}) to passerelle_app`);
  }
}
