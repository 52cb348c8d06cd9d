import type { Column } from './column.js';
import type { FaultList } from './fault.js';
import { findCycles } from './find-cycles.js';
import { assignmentKey, type Personnel, type PersonnelRow } from './personnel.js';

interface Mentioned {
  readonly numbers: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

const PERSONAL = ['firstName', 'lastName', 'email', 'managerNumber', 'language'] as const satisfies readonly Column[];

/** Checks what no row can say alone: twice the same, two that disagree, names that lead nowhere, circles. */
export function checkTogether(rows: readonly PersonnelRow[], mentioned: Mentioned, personnel: Personnel, faults: FaultList): void {
  checkPeople(rows, faults);
  checkAddresses(rows, personnel, faults);
  checkUnits(rows, mentioned, personnel, faults);
  checkManagers(rows, mentioned, personnel, faults);
}

function checkPeople(rows: readonly PersonnelRow[], faults: FaultList): void {
  const firstOf = new Map<string, PersonnelRow>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const first = firstOf.get(row.number);
    if (!first) firstOf.set(row.number, row);
    for (const column of PERSONAL) if (first && first[column] !== row[column]) faults.add('PersonDisagrees', row.row, column, row[column] ?? '', first.row);
    const key = assignmentKey(row);
    const twin = seen.get(key);
    if (twin === undefined) seen.set(key, row.row);
    else faults.add('RowTwice', row.row, 'number', row.number, twin);
  }
}

function checkAddresses(rows: readonly PersonnelRow[], personnel: Personnel, faults: FaultList): void {
  const holders = new Map<string, { number: string; row?: number }>();
  const inFile = new Set(rows.map(({ number }) => number));
  const working = new Set(personnel.assignments.filter(({ endDate }) => endDate === null).map(({ number }) => number));
  // Somebody who has left may have come back under a new number, with the same address.
  for (const { number, email } of personnel.employees) if (email && !inFile.has(number) && working.has(number)) holders.set(email, { number });
  for (const { row, number, email } of rows) {
    if (!email) continue;
    const holder = holders.get(email);
    if (!holder) holders.set(email, { number, row });
    else if (holder.number !== number) faults.add('AddressTwice', row, 'email', email, holder.row);
  }
}

function checkUnits(rows: readonly PersonnelRow[], { units }: Mentioned, personnel: Personnel, faults: FaultList): void {
  const firstOf = new Map<string, PersonnelRow>();
  const above = new Map(personnel.units.map(({ code, parentCode }) => [code, parentCode]));
  for (const row of rows) {
    const first = firstOf.get(row.unitCode);
    if (!first) {
      firstOf.set(row.unitCode, row);
      if (row.parentUnitCode !== undefined || !above.has(row.unitCode)) above.set(row.unitCode, row.parentUnitCode ?? null);
      continue;
    }
    for (const column of ['unitName', 'parentUnitCode'] as const) if (first[column] !== row[column]) faults.add('UnitDisagrees', row.row, column, row[column] ?? '', first.row);
  }
  for (const { row, parentUnitCode } of firstOf.values()) if (parentUnitCode && !above.has(parentUnitCode) && !units.has(parentUnitCode)) faults.add('ParentUnitUnknown', row, 'parentUnitCode', parentUnitCode);
  for (const cycle of findCycles(above)) faults.add('UnitCycle', rowOf(cycle, firstOf), 'parentUnitCode', circle(cycle));
}

function checkManagers(rows: readonly PersonnelRow[], { numbers }: Mentioned, personnel: Personnel, faults: FaultList): void {
  const firstOf = new Map<string, PersonnelRow>();
  const above = new Map(personnel.employees.map(({ number, managerNumber }) => [number, managerNumber]));
  for (const row of rows) {
    if (firstOf.has(row.number)) continue;
    firstOf.set(row.number, row);
    if (row.managerNumber !== undefined || !above.has(row.number)) above.set(row.number, row.managerNumber ?? null);
  }
  for (const { row, managerNumber } of firstOf.values()) if (managerNumber && !above.has(managerNumber) && !numbers.has(managerNumber)) faults.add('ManagerUnknown', row, 'managerNumber', managerNumber);
  for (const cycle of findCycles(above)) faults.add('ManagerCycle', rowOf(cycle, firstOf), 'managerNumber', circle(cycle));
}

/** The first row, in the order of the file, of those that make the circle. */
function rowOf(cycle: readonly string[], firstOf: ReadonlyMap<string, PersonnelRow>): number | null {
  const rows = cycle.flatMap((member) => firstOf.get(member)?.row ?? []);
  return rows.length > 0 ? rows.reduce((least, row) => Math.min(least, row)) : null;
}

function circle(cycle: readonly string[]): string {
  const shown = cycle.length > 8 ? [...cycle.slice(0, 8), '…'] : cycle;
  return [...shown, cycle[0]].join(' → ');
}
