import type { JobFamilyId } from '@passerelle/kernel';

import type { FileRow } from './cell.js';
import { type Column, COLUMN_NAMES, COLUMNS } from './column.js';
import type { AssignmentRecord, EmployeeRecord, Personnel, PersonnelRow, UnitRecord } from './personnel.js';
import type { ImportPlan } from './plan-import.js';

const USUAL: Readonly<Record<Column, string>> = {
  number: '100001', firstName: 'Mireille', lastName: 'Côté', email: '', unitCode: '3000', unitName: 'Accueil', parentUnitCode: '', family: 'agent-bureau', roleTitle: '', managerNumber: '',
  startDate: '2020-01-06', endDate: '', schedule: 'temps plein', region: 'Montréal', language: 'fr',
};

/** A personnel file as its reader gives it: the header, then one row for each set of columns that differ from the usual. */
export function aPersonnelFile(...people: readonly Partial<Record<Column, FileRow['cells'][number]>>[]): FileRow[] {
  return [
    { row: 1, cells: COLUMN_NAMES.map((column) => COLUMNS[column].fr) },
    ...people.map((person, index) => ({ row: index + 2, cells: COLUMN_NAMES.map((column) => person[column] ?? USUAL[column]) })),
  ];
}

export const FAMILIES = [
  { id: 'agent-bureau' as JobFamilyId, officialCode: '200' },
  { id: 'cadre' as JobFamilyId, officialCode: '630' },
  { id: 'juriste' as JobFamilyId, officialCode: '115' },
  { id: 'traduction' as JobFamilyId, officialCode: '115' },
];

/** A checked row. */
export function aPersonnelRow(row: Partial<PersonnelRow> = {}): PersonnelRow {
  return {
    row: 2, number: '100001', firstName: 'Mireille', lastName: 'Côté', email: null, language: 'fr', managerNumber: null, unitCode: '3000', unitName: 'Accueil', parentUnitCode: null,
    familyId: 'agent-bureau' as JobFamilyId, roleTitle: '', startDate: '2020-01-06', endDate: null, schedule: 'temps plein', region: 'Montréal', ...row,
  };
}

/** What stands after a plan is written: the rule that the database follows, for specifications. */
export function afterImport(personnel: Personnel, plan: ImportPlan): Personnel {
  const units = new Map<string, UnitRecord>(personnel.units.map((unit) => [unit.code, unit]));
  for (const unit of [...plan.units.added, ...plan.units.changed.map(({ to }) => to)]) units.set(unit.code, unit);
  const employees = new Map<string, EmployeeRecord>(personnel.employees.map((employee) => [employee.number, employee]));
  for (const employee of [...plan.employees.added, ...plan.employees.changed.map(({ to }) => to)]) employees.set(employee.number, employee);
  const keyOf = ({ number, unitCode, familyId, startDate }: Pick<AssignmentRecord, 'number' | 'unitCode' | 'familyId' | 'startDate'>) => [number, unitCode, familyId, startDate].join('|');
  const assignments = new Map<string, AssignmentRecord>(personnel.assignments.map((assignment) => [keyOf(assignment), assignment]));
  for (const assignment of [...plan.assignments.added, ...plan.assignments.changed.map(({ to }) => to)]) assignments.set(keyOf(assignment), assignment);
  for (const end of plan.assignments.ended) assignments.set(keyOf(end), { ...(assignments.get(keyOf(end)) as AssignmentRecord), endDate: end.endDate });
  return { units: [...units.values()], employees: [...employees.values()], assignments: [...assignments.values()] };
}
