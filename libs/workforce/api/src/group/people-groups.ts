import { Injectable } from '@nestjs/common';
import { type DisclosedCount, type EmployeeId, type JobFamilyId, quebecDay, suppressCounts, type UnitId } from '@passerelle/kernel';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';

/** One person, a unit with those under it, a job family, or a role: a title within a family. */
export type GroupTarget =
  | { readonly kind: 'person'; readonly employeeId: EmployeeId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'family'; readonly familyId: JobFamilyId }
  | { readonly kind: 'role'; readonly familyId: JobFamilyId; readonly roleTitle: string };

/** How far whoever names a group reaches: the direct reports of a manager, some units with those under them, or, for neither, everybody. */
export interface GroupScope {
  readonly managerId: EmployeeId | null;
  readonly unitIds: readonly UnitId[] | null;
}

export interface PeopleGroup {
  readonly target: GroupTarget;
  readonly scope: GroupScope;
}

const IN_FORCE = 'a.organization_id = $1 and a.start_date <= $2 and (a.end_date is null or a.end_date >= $2)';

/** Who is of each group today, by the assignments in force; the place of a group is its index. */
const MEMBERS = `
  with recursive wanted as (
    select * from jsonb_to_recordset($3::jsonb) as g (place int, kind text, "employeeId" uuid, "unitId" uuid, "familyId" text, "roleTitle" text, "managerId" uuid, "unitIds" uuid[])
  ), held as (
    select a.employee_id, a.unit_id, a.family_id, a.role_title from workforce.assignment a where ${IN_FORCE} and ($4::uuid[] is null or a.employee_id = any($4))
  ), above as (
    select distinct unit_id as unit, unit_id as ancestor from held
    union select above.unit, u.parent_id from above join workforce.unit u on u.organization_id = $1 and u.id = above.ancestor where u.parent_id is not null
  )
  select distinct w.place, h.employee_id as "employeeId" from wanted w join held h on case w.kind
    when 'person' then h.employee_id = w."employeeId"
    when 'unit' then exists (select 1 from above x where x.unit = h.unit_id and x.ancestor = w."unitId")
    when 'family' then h.family_id = w."familyId"
    else h.family_id = w."familyId" and h.role_title = w."roleTitle" end
  where (w."managerId" is null or exists (select 1 from workforce.employee e where e.organization_id = $1 and e.id = h.employee_id and e.manager_id = w."managerId"))
    and (w."unitIds" is null or exists (select 1 from above x where x.unit = h.unit_id and x.ancestor = any(w."unitIds")))`;

/** People taken together by where they work and what they do today. */
@Injectable()
export class PeopleGroups {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Who is of each group today, in the order of the groups; one statement, whatever their number.
   * @param among only these people are looked at; null: everybody
   */
  async members(viewer: Viewer, groups: readonly PeopleGroup[], among: readonly EmployeeId[] | null = null): Promise<readonly (readonly EmployeeId[])[]> {
    if (groups.length === 0) return [];
    const statements = await this.transactions.in(viewer);
    const wanted = groups.map(({ target, scope }, place) => ({ place, ...target, ...scope }));
    const rows = await statements.query<{ readonly place: number; readonly employeeId: EmployeeId }>(`${MEMBERS} order by 1, 2`, [viewer.organizationId, this.today(), JSON.stringify(wanted), among]);
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return groups.map((_, place) => (byPlace.get(place) ?? []).map(({ employeeId }) => employeeId));
  }

  /**
   * How many people are of a group, as it may be shown. It is counted beside the groups with which it makes up a whole
   * (all families, the roles of a family, the units right under the same one), since those could give it away.
   */
  async count(viewer: Viewer, { target, scope }: PeopleGroup): Promise<DisclosedCount> {
    const beside = (await this.beside(viewer, target)).map((one) => ({ target: one, scope }));
    const counts = (await this.members(viewer, [{ target, scope }, ...beside])).map(({ length }) => length);
    const whole = target.kind === 'role' ? (await this.count(viewer, { target: { kind: 'family', familyId: target.familyId }, scope })).kind : undefined;
    return suppressCounts(counts, whole)[0] ?? { kind: 'suppressed' };
  }

  /** The other groups of the same whole. */
  private async beside(viewer: Viewer, target: GroupTarget): Promise<readonly GroupTarget[]> {
    const statements = await this.transactions.in(viewer);
    const { organizationId } = viewer;
    switch (target.kind) {
      case 'person': return [];
      case 'unit':
        return (await statements.query<{ id: UnitId }>('select b.id from workforce.unit u join workforce.unit b on b.organization_id = u.organization_id and b.parent_id is not distinct from u.parent_id and b.id <> u.id where u.organization_id = $1 and u.id = $2', [organizationId, target.unitId]))
          .map(({ id }) => ({ kind: 'unit', unitId: id }));
      case 'family':
        return (await statements.query<{ id: JobFamilyId }>(`select distinct a.family_id as id from workforce.assignment a where ${IN_FORCE} and a.family_id <> $3`, [organizationId, this.today(), target.familyId]))
          .map(({ id }) => ({ kind: 'family', familyId: id }));
      case 'role':
        return (await statements.query<{ title: string }>(`select distinct a.role_title as title from workforce.assignment a where ${IN_FORCE} and a.family_id = $3 and a.role_title <> $4`, [organizationId, this.today(), target.familyId, target.roleTitle]))
          .map(({ title }) => ({ kind: 'role', familyId: target.familyId, roleTitle: title }));
    }
  }

  /** The organization's day. */
  private today(): string {
    return quebecDay(this.clock.now());
  }
}
