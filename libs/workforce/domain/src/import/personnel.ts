import type { JobFamilyId, Language } from '@passerelle/kernel';

/** One row of a checked file. A field of an absent column is undefined: what is known stays. */
export interface PersonnelRow {
  readonly row: number;
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string | null;
  readonly language?: Language;
  readonly managerNumber?: string | null;
  readonly unitCode: string;
  readonly unitName: string;
  readonly parentUnitCode?: string | null;
  readonly familyId: JobFamilyId;
  readonly roleTitle?: string;
  /** First and last day, as 2026-11-23; null for no known end. */
  readonly startDate: string;
  readonly endDate: string | null;
  readonly schedule?: string;
  readonly region?: string;
}

export interface UnitRecord {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
}

export interface EmployeeRecord {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly language: Language;
  readonly managerNumber: string | null;
}

/** What makes two assignments the same one: person, unit, family and first day. */
export interface AssignmentKey {
  readonly number: string;
  readonly unitCode: string;
  readonly familyId: JobFamilyId;
  readonly startDate: string;
}

export interface AssignmentRecord extends AssignmentKey {
  readonly endDate: string | null;
  readonly roleTitle: string;
  readonly schedule: string;
  readonly region: string;
}

/** The organization's people as they stand, in the words of the file. */
export interface Personnel {
  readonly units: readonly UnitRecord[];
  readonly employees: readonly EmployeeRecord[];
  readonly assignments: readonly AssignmentRecord[];
}

export const NOBODY: Personnel = { units: [], employees: [], assignments: [] };

/** The key as one text, for maps and for an order that does not depend on the order of rows. */
export function assignmentKey({ number, unitCode, familyId, startDate }: AssignmentKey): string {
  return `${number}\u0000${unitCode}\u0000${familyId}\u0000${startDate}`;
}
