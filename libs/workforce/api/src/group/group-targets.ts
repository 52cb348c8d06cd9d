import { Injectable } from '@nestjs/common';
import { type BilingualText, type EmployeeId, type JobFamilyId, quebecDay, type UnitId } from '@passerelle/kernel';
import { OccupationsReader } from '@passerelle/occupations-api';
import { Clock, loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

import { Colleagues } from '../colleague/colleagues.js';
import { Employees } from '../employee/employees.js';
import { patternsOf } from '../search/patterns-of.js';
import { Units } from '../unit/units.js';
import type { GroupTarget } from './people-groups.js';

/** A group by its name: of a role, within its family; of a person, within their unit. */
export interface NamedTarget {
  readonly target: GroupTarget;
  readonly name: BilingualText;
  readonly within: BilingualText | null;
}

/** More would be a list to go through; a name is looked for until it is there. */
const SHOWN = 12;

/** The groups of people that somebody may name, looked for by their names. */
@Injectable()
export class GroupTargets {
  constructor(
    private readonly transactions: Transactions,
    private readonly occupations: OccupationsReader,
    private readonly employees: Employees,
    private readonly colleagues: Colleagues,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  private readonly titles = loaderFor<'all', ReadonlyMap<JobFamilyId, BilingualText>>(async (viewer) => {
    const ids = (await this.occupations.codes(viewer)).map(({ id }) => id);
    const families = await Promise.all(ids.map((id) => this.occupations.family(viewer, id)));
    return [new Map(families.map(({ id, title }) => [id, title]))];
  });

  /** What each job family of the organization is called. */
  familyTitles(viewer: Viewer): Promise<ReadonlyMap<JobFamilyId, BilingualText>> {
    return this.titles(viewer).load('all');
  }

  /**
   * Every family, by its id; or the people, units and roles whose name holds every word, twelve at most, none without words.
   * @param among only the groups in which one of these people is; null: those of the whole organization
   */
  async search(viewer: Viewer, kind: GroupTarget['kind'], words: string, among: readonly EmployeeId[] | null): Promise<readonly NamedTarget[]> {
    if (kind === 'family') return among ? this.ofPeople(viewer, kind, among) : this.named(viewer, [...(await this.familyTitles(viewer)).keys()].map((familyId) => ({ kind, familyId })));
    const patterns = patternsOf(words);
    if (patterns.length === 0) return [];
    switch (kind) {
      case 'person': return (await this.colleagues.search(viewer, words, among)).map(({ employeeId, firstName, lastName, unitName }) => ({ target: { kind, employeeId }, name: same(`${lastName}, ${firstName}`), within: same(unitName) }));
      case 'unit': return this.named(viewer, (await this.unitsNamed(viewer, patterns, among)).map(({ id }) => ({ kind, unitId: id })));
      case 'role': {
        const statements = await this.transactions.in(viewer);
        const roles = await statements.query<{ familyId: JobFamilyId; roleTitle: string }>(
          `select distinct a.family_id as "familyId", a.role_title as "roleTitle" from workforce.assignment a
           where a.organization_id = $1 and a.start_date <= $2 and (a.end_date is null or a.end_date >= $2) and a.role_title <> '' and workforce.search_key(a.role_title) like all ($3::text[]) and ($5::uuid[] is null or a.employee_id = any($5)) order by 2, 1 limit $4`,
          [viewer.organizationId, quebecDay(this.clock.now()), patterns, SHOWN, among],
        );
        return this.named(viewer, roles.map((role) => ({ kind, ...role })));
      }
    }
  }

  /** Units with somebody in them, or under them, today. */
  private async unitsNamed(viewer: Viewer, patterns: readonly string[], among: readonly EmployeeId[] | null): Promise<readonly { readonly id: UnitId }[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<{ id: UnitId }>(
      `with recursive peopled as (
         select a.unit_id as id from workforce.assignment a where a.organization_id = $1 and a.start_date <= $2 and (a.end_date is null or a.end_date >= $2) and ($5::uuid[] is null or a.employee_id = any($5))
         union select u.parent_id from peopled p join workforce.unit u on u.organization_id = $1 and u.id = p.id where u.parent_id is not null)
       select u.id from workforce.unit u join peopled p on p.id = u.id where u.organization_id = $1 and u.search_key like all ($3::text[]) order by u.name, u.id limit $4`,
      [viewer.organizationId, quebecDay(this.clock.now()), patterns, SHOWN, among],
    );
  }

  /** The units, families and roles in which these people are today, and the people themselves; each once. */
  async ofPeople(viewer: Viewer, kind: GroupTarget['kind'], employeeIds: readonly EmployeeId[]): Promise<readonly NamedTarget[]> {
    if (kind === 'person') return this.named(viewer, employeeIds.map((employeeId) => ({ kind, employeeId })));
    const held = (await Promise.all(employeeIds.map((id) => this.employees.assignmentsOf(viewer, id)))).flat();
    const targets = held.map(({ unitId, familyId, roleTitle }): GroupTarget => (kind === 'unit' ? { kind, unitId } : kind === 'family' ? { kind, familyId } : { kind, familyId, roleTitle }));
    const once = new Map(targets.filter((target) => target.kind !== 'role' || target.roleTitle !== '').map((target) => [JSON.stringify(target), target]));
    return this.named(viewer, [...once.values()]);
  }

  /** Groups by their names; those that are no longer there are left out. */
  async named(viewer: Viewer, targets: readonly GroupTarget[]): Promise<readonly NamedTarget[]> {
    const families = await this.familyTitles(viewer);
    return (await Promise.all(targets.map((target) => this.nameOf(viewer, target, families)))).filter((one) => one !== null);
  }

  private async nameOf(viewer: Viewer, target: GroupTarget, families: ReadonlyMap<JobFamilyId, BilingualText>): Promise<NamedTarget | null> {
    switch (target.kind) {
      case 'person': {
        const [person, held] = [await this.employees.find(viewer, target.employeeId), await this.employees.assignmentsOf(viewer, target.employeeId)];
        return person && { target, name: same(`${person.lastName}, ${person.firstName}`), within: held[0] ? same(held[0].unitName) : null };
      }
      case 'unit': {
        const unit = await this.units.find(viewer, target.unitId);
        return unit && { target, name: same(unit.name), within: null };
      }
      case 'family': {
        const title = families.get(target.familyId);
        return title ? { target, name: title, within: null } : null;
      }
      case 'role': return { target, name: same(target.roleTitle), within: families.get(target.familyId) ?? null };
    }
  }
}

/** What people and units are called is the same in both languages. */
function same(words: string): BilingualText {
  return { fr: words, en: words };
}
