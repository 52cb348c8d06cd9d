import { Injectable } from '@nestjs/common';
import type { AssignmentId, EmployeeId, JobFamilyId, Language, UnitId } from '@passerelle/kernel';
import { keyOfCursor, type Page, pageOf, pageSize, Transactions, type Viewer } from '@passerelle/platform-api';

import { patternsOf } from '../search/patterns-of.js';

export const PERSON_STATES = ['inPost', 'left'] as const;
/** Whether somebody holds an assignment today or later. */
export type PersonState = (typeof PERSON_STATES)[number];

export interface Person {
  readonly id: EmployeeId;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly language: Language;
  readonly state: PersonState;
  readonly managerId: EmployeeId | null;
  readonly managerFirstName: string | null;
  readonly managerLastName: string | null;
}

/** An assignment of any time. */
export interface HeldAssignment {
  readonly id: AssignmentId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly familyId: JobFamilyId;
  readonly roleTitle: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly schedule: string;
  readonly region: string;
}

export interface PeopleWanted {
  readonly search?: string | null;
  readonly state?: PersonState | null;
  readonly after?: string | null;
  readonly first: number;
}

const IN_FORCE = '(a.end_date is null or (a.end_date >= current_date and a.end_date >= a.start_date))';
const IN_POST = `exists (select 1 from workforce.assignment a where a.organization_id = e.organization_id and a.employee_id = e.id and ${IN_FORCE})`;
/** The same of everybody, as a set that is made once: a join goes wrong while the statistics are older than an import. */
const LEFT = `e.id not in (select a.employee_id from workforce.assignment a where a.organization_id = $1 and ${IN_FORCE})`;
const IN_STATE: Readonly<Record<PersonState, string>> = { left: LEFT, inPost: `(${LEFT}) = false` };
const COLUMNS = `
  select e.id, e.number, e.first_name as "firstName", e.last_name as "lastName", e.email, e.language, case when ${IN_POST} then 'inPost' else 'left' end as state,
    m.id as "managerId", m.first_name as "managerFirstName", m.last_name as "managerLastName"
  from workforce.employee e left join workforce.employee m on m.organization_id = e.organization_id and m.id = e.manager_id`;

/** The people of an organization, for whoever administers them. */
@Injectable()
export class People {
  constructor(private readonly transactions: Transactions) {}

  /** By last name, then first name. The words are looked for in names, numbers and addresses, without accents. */
  async page(viewer: Viewer, { search, state = null, after, first }: PeopleWanted): Promise<Page<Person>> {
    const statements = await this.transactions.in(viewer);
    const [lastName = null, firstName = null, id = null] = keyOfCursor(after, 3) ?? [];
    const patterns = patternsOf(search);
    const where = ['e.organization_id = $1', patterns.length > 0 ? 'e.search_key like all ($2::text[])' : '$2::text[] is not null', state ? IN_STATE[state] : 'true'].join(' and ');
    const rows = await statements.query<Person>(
      `with found as materialized (select e.organization_id, e.id from workforce.employee e where ${where} and ($3::text is null or (e.last_name, e.first_name, e.id) > ($3, $4, $5::uuid)) order by e.last_name, e.first_name, e.id limit $6)
       ${COLUMNS} where (e.organization_id, e.id) in (select organization_id, id from found) order by e.last_name, e.first_name, e.id`,
      [viewer.organizationId, patterns, lastName, firstName, id, pageSize(first) + 1],
    );
    const total = await statements.one<{ count: number }>(`select count(*)::int as count from workforce.employee e where ${where}`, [viewer.organizationId, patterns]);
    return pageOf(rows, first, total?.count ?? 0, (person) => [person.lastName, person.firstName, person.id]);
  }

  async find(viewer: Viewer, id: EmployeeId): Promise<Person | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<Person>(`${COLUMNS} where e.organization_id = $1 and e.id = $2`, [viewer.organizationId, id]);
  }

  /** Every assignment that the person holds or held, the latest begun first; those withdrawn before they began left out. */
  async historyOf(viewer: Viewer, id: EmployeeId): Promise<HeldAssignment[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<HeldAssignment>(
      `select a.id, a.unit_id as "unitId", u.name as "unitName", a.family_id as "familyId", a.role_title as "roleTitle", a.start_date::text as "startDate", a.end_date::text as "endDate", a.schedule, a.region
       from workforce.assignment a join workforce.unit u on u.organization_id = a.organization_id and u.id = a.unit_id
       where a.organization_id = $1 and a.employee_id = $2 and (a.end_date is null or a.end_date >= a.start_date) order by a.start_date desc, a.id`,
      [viewer.organizationId, id],
    );
  }
}
