import type { JobFamilyId } from '@passerelle/kernel';
import fc from 'fast-check';

import { type AssignmentRecord, NOBODY, type Personnel, type PersonnelRow } from './personnel.js';
import { afterImport, aPersonnelRow } from './personnel-file.builder.js';
import { isEmpty, planImport } from './plan-import.js';

const TODAY = '2026-11-23';
const plan = (personnel: Personnel, rows: readonly PersonnelRow[], full = false) => planImport(personnel, rows, { full, today: TODAY });
const standing = (...rows: readonly PersonnelRow[]) => afterImport(NOBODY, plan(NOBODY, rows));

describe('planImport', () => {
  it('adds whom nobody knew, with their unit and assignment', () => {
    const { employees, units, assignments, unchanged } = plan(NOBODY, [aPersonnelRow()]);
    expect([employees.added.length, units.added.length, assignments.added.length, unchanged]).toEqual([1, 1, 1, 0]);
  });
  it('says what differs', () => {
    const { employees, changed } = plan(standing(aPersonnelRow()), [aPersonnelRow({ lastName: 'Roy', email: 'm@r.quebec' })]);
    expect(employees.changed.map(({ fields }) => fields)).toEqual([['lastName', 'email']]);
    expect(changed).toEqual(['100001']);
  });
  it('ends yesterday what a named person no longer does', () => {
    const { assignments } = plan(standing(aPersonnelRow()), [aPersonnelRow({ unitCode: '3001', startDate: '2026-11-01' })]);
    expect(assignments.ended.map(({ unitCode, endDate }) => [unitCode, endDate])).toEqual([['3000', '2026-11-22']]);
    expect(assignments.added).toHaveLength(1);
  });
  it('withdraws an assignment that has not begun: it ends the day before', () => {
    const later = aPersonnelRow({ startDate: '2027-02-01' });
    expect(plan(standing(aPersonnelRow(), later), [aPersonnelRow()]).assignments.ended.map(({ endDate }) => endDate)).toEqual(['2027-01-31']);
  });
  it('counts the absent, and ends them in a full file alone', () => {
    const people = standing(aPersonnelRow(), aPersonnelRow({ number: '2' }));
    expect(plan(people, [aPersonnelRow()])).toMatchObject({ absent: ['2'], assignments: { ended: [] } });
    expect(plan(people, [aPersonnelRow()], true).assignments.ended.map(({ number }) => number)).toEqual(['2']);
  });
  it('does not count again who has already left', () => expect(plan(standing(aPersonnelRow(), aPersonnelRow({ number: '2', endDate: '2026-01-01' })), [aPersonnelRow()], true).absent).toEqual([]));
  it('takes back somebody who had left', () => {
    const left = afterImport(standing(aPersonnelRow(), aPersonnelRow({ number: '2' })), plan(standing(aPersonnelRow(), aPersonnelRow({ number: '2' })), [aPersonnelRow()], true));
    expect(plan(left, [aPersonnelRow({ number: '2' })]).assignments.changed.map(({ to, fields }) => [to.endDate, fields])).toEqual([[null, ['endDate']]]);
  });
  it('leaves as it is what an absent column would say', () => {
    const people = standing(aPersonnelRow({ email: 'm@c.quebec', managerNumber: '2', region: 'Estrie' }), aPersonnelRow({ number: '2' }));
    expect(isEmpty(plan(people, [aPersonnelRow({ email: undefined, managerNumber: undefined, region: undefined, parentUnitCode: undefined })]))).toBe(true);
  });
});

const aRow = fc.record({
  number: fc.integer({ min: 1, max: 12 }).map(String), unitCode: fc.constantFrom('A', 'B', 'C'), familyId: fc.constantFrom('agent-bureau', 'cadre') as fc.Arbitrary<JobFamilyId>,
  startDate: fc.constantFrom('2019-01-01', '2025-06-02', TODAY, '2027-03-01'), endDate: fc.constantFrom(null, '2027-12-31'), region: fc.constantFrom('Estrie', 'Montréal'),
});
/** A file that the check would let through: one personal record a number, one name a unit, no assignment twice. */
const aFile = fc.uniqueArray(aRow, { minLength: 1, maxLength: 25, selector: ({ number, unitCode, familyId, startDate }) => [number, unitCode, familyId, startDate].join() }).map((rows) =>
  rows.map((row) => aPersonnelRow({ ...row, firstName: `P${row.number}`, unitName: `Unité ${row.unitCode}` })));

describe('planImport, whatever the file', () => {
  it('changes nothing when the same file comes again, full or not', () => {
    fc.assert(fc.property(aFile, aFile, fc.boolean(), (before, rows, full) => {
      const start = standing(...before);
      const after = afterImport(start, plan(start, rows, full));
      expect(isEmpty(plan(after, rows, full))).toBe(true);
    }));
  });
  it('does not depend on the order of rows', () => {
    fc.assert(fc.property(aFile, aFile, fc.boolean(), (before, rows, full) => {
      expect(plan(standing(...before), rows.toReversed(), full)).toEqual(plan(standing(...before), rows, full));
    }));
  });
  it('never deletes, and after a full file nobody outside of it is at work', () => {
    fc.assert(fc.property(aFile, aFile, (before, rows) => {
      const start = standing(...before);
      const after = afterImport(start, plan(start, rows, true));
      expect(after.assignments.length).toBeGreaterThanOrEqual(start.assignments.length);
      const named = new Set(rows.map(({ number }) => number));
      const atWork = ({ startDate, endDate }: AssignmentRecord) => endDate === null || (endDate >= TODAY && endDate >= startDate);
      expect(after.assignments.filter((assignment) => atWork(assignment) && !named.has(assignment.number))).toEqual([]);
    }));
  });
  it('counts each person of the file once', () => {
    fc.assert(fc.property(aFile, aFile, (before, rows) => {
      const { employees, changed, unchanged } = plan(standing(...before), rows);
      expect(employees.added.length + changed.length + unchanged).toBe(new Set(rows.map(({ number }) => number)).size);
    }));
  });
});
