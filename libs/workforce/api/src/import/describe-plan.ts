import type { Column, ImportPlan, Personnel, PersonnelRow } from '@passerelle/workforce-domain';

import type { ImportCounts, ImportPreview, PreviewedPerson } from './personnel-imports.js';

/** People shown of each kind before the import is confirmed. */
const SHOWN = 100;

export function countPlan({ units, employees, assignments, changed, unchanged, absent }: ImportPlan, rows: readonly PersonnelRow[]): ImportCounts {
  return {
    rows: rows.length, people: employees.added.length + changed.length + unchanged, added: employees.added.length, changed: changed.length, unchanged, absent: absent.length,
    unitsAdded: units.added.length, unitsChanged: units.changed.length,
    assignmentsAdded: assignments.added.length, assignmentsChanged: assignments.changed.length, assignmentsEnded: assignments.ended.length,
  };
}

/** The first people of each kind, with what changes about them. */
export function previewPlan(plan: ImportPlan, personnel: Personnel): ImportPreview {
  const names = new Map(personnel.employees.map(({ number, firstName, lastName }) => [number, `${firstName} ${lastName}`]));
  const columns = changedColumns(plan);
  const person = (number: string): PreviewedPerson => ({ number, name: names.get(number) ?? '', columns: columns.get(number) ?? [] });
  return {
    added: plan.employees.added.slice(0, SHOWN).map(({ number, firstName, lastName }) => ({ number, name: `${firstName} ${lastName}`, columns: [] })),
    changed: plan.changed.slice(0, SHOWN).map(person),
    absent: plan.absent.slice(0, SHOWN).map((number) => ({ ...person(number), columns: [] })),
  };
}

function changedColumns({ employees, assignments }: ImportPlan): ReadonlyMap<string, readonly Column[]> {
  const columns = new Map<string, Column[]>();
  const add = (number: string, changed: readonly Column[]) => columns.set(number, [...new Set([...(columns.get(number) ?? []), ...changed])]);
  for (const { to, fields } of employees.changed) add(to.number, fields);
  for (const { to, fields } of assignments.changed) add(to.number, fields.filter((field) => field !== 'familyId'));
  for (const { number } of assignments.added) add(number, ['unitCode', 'family', 'startDate']);
  for (const { number } of assignments.ended) add(number, ['endDate']);
  return columns;
}
