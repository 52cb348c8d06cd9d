import { type AssignmentKey, assignmentKey, type AssignmentRecord, type EmployeeRecord, type Personnel, type PersonnelRow, type UnitRecord } from './personnel.js';

/** A record that is there and must read otherwise, with the fields that differ. */
export interface Change<Record> {
  readonly to: Record;
  readonly fields: readonly (keyof Record)[];
}

export interface AssignmentEnd extends AssignmentKey {
  readonly endDate: string;
}

/** What an import writes: the difference between the file and what stands, sorted, each thing once. */
export interface ImportPlan {
  readonly units: { readonly added: readonly UnitRecord[]; readonly changed: readonly Change<UnitRecord>[] };
  readonly employees: { readonly added: readonly EmployeeRecord[]; readonly changed: readonly Change<EmployeeRecord>[] };
  readonly assignments: { readonly added: readonly AssignmentRecord[]; readonly changed: readonly Change<AssignmentRecord>[]; readonly ended: readonly AssignmentEnd[] };
  /** Numbers of the people of the file of whom anything changes, whether in their record or their assignments. */
  readonly changed: readonly string[];
  /** People of the file of whom nothing changes. */
  readonly unchanged: number;
  /** Numbers of the people who work now or will, and whom the file does not name; ended when the file is full. */
  readonly absent: readonly string[];
}

/**
 * Compares a checked file with what stands. A file speaks fully of each person it names: an assignment of theirs that it
 * leaves out ends yesterday (or the day before it would have begun). People whom it does not name are ended only when
 * it is `full`; nobody is ever deleted.
 * @param today day of the import, as 2026-11-23
 */
export function planImport(personnel: Personnel, rows: readonly PersonnelRow[], { full, today }: { readonly full: boolean; readonly today: string }): ImportPlan {
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  const employees = planEmployees(personnel, byNumber);
  const absent = [...new Set(personnel.assignments.filter(({ number, ...assignment }) => !byNumber.has(number) && endsAfter(assignment, today)).map(({ number }) => number))].sort();
  const assignments = planAssignments(personnel, rows, byNumber, { full, today });
  const added = new Set(employees.added.map(({ number }) => number));
  const touched = new Set([...employees.changed.map(({ to }) => to.number), ...assignments.added.map(({ number }) => number), ...assignments.changed.map(({ to }) => to.number), ...assignments.ended.map(({ number }) => number)]);
  const changed = [...touched].filter((number) => !added.has(number) && byNumber.has(number)).sort();
  return { units: planUnits(personnel, rows), employees, assignments, changed, unchanged: byNumber.size - added.size - changed.length, absent };
}

/** Whether nothing is to be written. */
export function isEmpty({ units, employees, assignments }: ImportPlan): boolean {
  return [units.added, units.changed, employees.added, employees.changed, assignments.added, assignments.changed, assignments.ended].every(({ length }) => length === 0);
}

function planUnits({ units }: Personnel, rows: readonly PersonnelRow[]): ImportPlan['units'] {
  const standing = new Map(units.map((unit) => [unit.code, unit]));
  const wanted = new Map<string, UnitRecord>();
  for (const { unitCode, unitName, parentUnitCode } of rows) wanted.set(unitCode, { code: unitCode, name: unitName, parentCode: parentUnitCode === undefined ? (standing.get(unitCode)?.parentCode ?? null) : parentUnitCode });
  return compare(standing, wanted, ['name', 'parentCode']);
}

function planEmployees({ employees }: Personnel, byNumber: ReadonlyMap<string, readonly PersonnelRow[]>): ImportPlan['employees'] {
  const standing = new Map(employees.map((employee) => [employee.number, employee]));
  const wanted = new Map<string, EmployeeRecord>();
  for (const [number, [row]] of byNumber) {
    if (!row) continue;
    const known = standing.get(number);
    wanted.set(number, {
      number,
      firstName: row.firstName,
      lastName: row.lastName,
      email: row.email === undefined ? (known?.email ?? null) : row.email,
      language: row.language ?? known?.language ?? 'fr',
      managerNumber: row.managerNumber === undefined ? (known?.managerNumber ?? null) : row.managerNumber,
    });
  }
  return compare(standing, wanted, ['firstName', 'lastName', 'email', 'language', 'managerNumber']);
}

function planAssignments({ assignments }: Personnel, rows: readonly PersonnelRow[], byNumber: ReadonlyMap<string, unknown>, { full, today }: { full: boolean; today: string }): ImportPlan['assignments'] {
  const standing = new Map(assignments.map((assignment) => [assignmentKey(assignment), assignment]));
  const wanted = new Map<string, AssignmentRecord>();
  for (const row of rows) {
    const { number, unitCode, familyId, startDate, endDate } = row;
    const known = standing.get(assignmentKey(row));
    wanted.set(assignmentKey(row), { number, unitCode, familyId, startDate, endDate, roleTitle: row.roleTitle ?? known?.roleTitle ?? '', schedule: row.schedule ?? known?.schedule ?? '', region: row.region ?? known?.region ?? '' });
  }
  const ended = assignments
    .filter((assignment) => !wanted.has(assignmentKey(assignment)) && (full || byNumber.has(assignment.number)) && endsAfter(assignment, today))
    .map(({ number, unitCode, familyId, startDate }) => ({ number, unitCode, familyId, startDate, endDate: lastDay(startDate, today) }))
    .sort((a, b) => inOrder(assignmentKey(a), assignmentKey(b)));
  return { ...compare(standing, wanted, ['endDate', 'roleTitle', 'schedule', 'region']), ended };
}

/** The last day of an assignment that ends now: yesterday, or the day before it would have begun. */
function lastDay(startDate: string, today: string): string {
  return dayBefore(startDate > today ? startDate : today);
}

function endsAfter({ startDate, endDate }: { readonly startDate: string; readonly endDate: string | null }, today: string): boolean {
  return endDate === null || endDate > lastDay(startDate, today);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function compare<Item>(standing: ReadonlyMap<string, Item>, wanted: ReadonlyMap<string, Item>, fields: readonly (keyof Item)[]): { added: Item[]; changed: Change<Item>[] } {
  const added: Item[] = [];
  const changed: Change<Item>[] = [];
  for (const [key, to] of [...wanted].sort(([a], [b]) => inOrder(a, b))) {
    const from = standing.get(key);
    const different = from ? fields.filter((field) => from[field] !== to[field]) : [];
    if (!from) added.push(to);
    else if (different.length > 0) changed.push({ to, fields: different });
  }
  return { added, changed };
}

/** By code unit, the same on every machine. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
