import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People of each job family as a sum of changes by day, kept true by the assignments themselves: the map of families reads a few rows, however many people there are. */
export class Headcount1790000300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workforce.headcount (
        organization_id uuid not null, family_id text not null, day date not null,
        change integer not null constraint headcount_changes check (change <> 0),
        constraint headcount_pk primary key (organization_id, family_id, day)
      )`);
    await wallBetweenOrganizations(runner, 'workforce.headcount', ['select']);
    await this.recount(runner);
    await this.triggers(runner);
    await this.fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update', 'delete']) await runner.query(`drop trigger headcount_after_${event} on workforce.assignment`);
    await runner.query('drop function workforce.follow_assignments()');
    await runner.query('drop function workforce.count_heads(uuid, text[])');
    await runner.query('drop table workforce.headcount');
  }

  /** A person counts once a family, from the first to the last day of the assignments that touch; what is past is one sum, since the count is only ever of today. */
  private async recount(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function workforce.count_heads(organization uuid, families text[]) returns void language sql security definer set search_path = pg_catalog as $$
        -- One writer at a time an organization: two would each count without the other's people.
        select pg_advisory_xact_lock(hashtextextended('workforce.headcount ' || organization, 0));
        delete from workforce.headcount where organization_id = organization and family_id = any(families);
        insert into workforce.headcount (organization_id, family_id, day, change)
        select organization, person.family_id, changed.day, sum(changed.change)
        from (
          select a.family_id, a.employee_id, unnest(range_agg(daterange(a.start_date, a.end_date, '[]'))) as held
          from workforce.assignment a
          where a.organization_id = organization and a.family_id = any(families) and (a.end_date is null or a.end_date >= greatest(a.start_date, current_date))
          group by a.family_id, a.employee_id
        ) person
        cross join lateral (values (greatest(lower(person.held), current_date), 1), (upper(person.held), -1)) as changed (day, change)
        where changed.day is not null
        group by person.family_id, changed.day
        having sum(changed.change) <> 0
      $$`);
    await runner.query('revoke execute on function workforce.count_heads(uuid, text[]) from public');
  }

  private async triggers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function workforce.follow_assignments() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
      begin
        if tg_op = 'UPDATE' then
          perform workforce.count_heads(organization_id, array_agg(distinct family_id)) from (select organization_id, family_id from before union select organization_id, family_id from after) touched group by organization_id;
        else
          perform workforce.count_heads(organization_id, array_agg(distinct family_id)) from touched group by organization_id;
        end if;
        return null;
      end $$`);
    await runner.query('revoke execute on function workforce.follow_assignments() from public');
    const follow = 'for each statement execute function workforce.follow_assignments()';
    await runner.query(`create trigger headcount_after_insert after insert on workforce.assignment referencing new table as touched ${follow}`);
    await runner.query(`create trigger headcount_after_update after update on workforce.assignment referencing old table as before new table as after ${follow}`);
    await runner.query(`create trigger headcount_after_delete after delete on workforce.assignment referencing old table as touched ${follow}`);
  }

  private async fill(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare organization uuid;
      begin
        for organization in select workforce.organizations() loop
          perform set_config('app.organization', organization::text, true);
          perform workforce.count_heads(organization, array(select distinct family_id from workforce.assignment where organization_id = organization));
        end loop;
        perform set_config('app.organization', '', true);
      end $$`);
  }
}
