import { checkPersonnelFile } from './check-personnel-file.js';
import { COLUMN_NAMES, columnOf, COLUMNS } from './column.js';
import { describeImportFault, FAULT_KINDS, type ImportFault } from './fault.js';
import { NOBODY,type Personnel } from './personnel.js';
import { aPersonnelFile, FAMILIES } from './personnel-file.builder.js';

const check = (rows: ReturnType<typeof aPersonnelFile>, personnel: Personnel = NOBODY, most?: number) => checkPersonnelFile(rows, { families: FAMILIES, personnel, most });
const faultsOf = (rows: ReturnType<typeof aPersonnelFile>, personnel: Personnel = NOBODY) => {
  const checked = check(rows, personnel);
  return checked.kind === 'PersonnelFile' ? [] : checked.faults.map(({ row, column, kind }) => [row, column, kind]);
};
const rowsOf = (rows: ReturnType<typeof aPersonnelFile>) => {
  const checked = check(rows);
  if (checked.kind !== 'PersonnelFile') throw new Error(JSON.stringify(checked.faults));
  return checked.rows;
};
const KNOWN: Personnel = {
  units: [{ code: '1000', name: 'Présidence', parentCode: null }, { code: '2000', name: 'Direction', parentCode: '1000' }],
  employees: [{ number: '7', firstName: 'A', lastName: 'B', email: 'a@b.quebec', language: 'fr', managerNumber: null }],
  assignments: [{ number: '7', unitCode: '1000', familyId: FAMILIES[0]!.id, startDate: '2020-01-01', endDate: null, roleTitle: '', schedule: '', region: '' }],
};

describe('header of a personnel file', () => {
  it.each([['MATRICULE', 'number'], ['Prénom', 'firstName'], [' unité code ', 'unitCode'], ['employee_no', 'number'], ['Job Family', 'family'], ['date-début', 'startDate'], ['régime horaire', 'schedule']])('knows %s', (header, column) => expect(columnOf(header)).toBe(column));
  it('takes the columns in any order, in English', () => {
    const [, person] = aPersonnelFile({});
    const header = COLUMN_NAMES.map((column) => COLUMNS[column].en);
    expect(check([{ row: 1, cells: [...header].reverse() }, { row: 2, cells: [...person!.cells].reverse() }]).kind).toBe('PersonnelFile');
  });
  it('names every missing, doubled and unknown column', () => {
    expect(faultsOf([{ row: 1, cells: ['matricule', 'matricule', 'salaire', 'prenom', 'nom', 'unite_code', 'unite_nom', 'corps_emploi'] }])).toEqual([[1, 'number', 'ColumnTwice'], [1, null, 'ColumnUnknown'], [1, 'startDate', 'ColumnMissing']]);
  });
  it('leaves what an absent column would say as it is known', () => {
    const cells = ['1', 'A', 'B', 'U', 'Unité', '200', '2020-01-01'];
    expect(rowsOf([{ row: 1, cells: ['matricule', 'prenom', 'nom', 'unite_code', 'unite_nom', 'corps_emploi', 'date_debut'] }, { row: 2, cells }])[0]).toMatchObject({ email: undefined, managerNumber: undefined, region: undefined });
  });
  it('refuses a file without anybody', () => expect(faultsOf(aPersonnelFile())).toEqual([[null, null, 'NoRows']]));
});

describe('rows of a personnel file', () => {
  it('reads a family by its id or its official code', () => expect(rowsOf(aPersonnelFile({ family: 'Agent-Bureau' }, { number: '2', family: 200 })).map(({ familyId }) => familyId)).toEqual(['agent-bureau', 'agent-bureau']));
  it('refuses a family that is unknown, or a code that two bear', () => expect(faultsOf(aPersonnelFile({ family: 'pilote' }, { number: '2', family: '115' }))).toEqual([[2, 'family', 'JobFamilyUnknown'], [3, 'family', 'JobFamilyAmbiguous']]));
  it.each(['2026-02-30', '23/11/2026', '2026-1-5', 'hier', '2026-13-01', '2026-11-23T14:00:00Z'])('refuses the date %s', (startDate) => expect(faultsOf(aPersonnelFile({ startDate }))).toEqual([[2, 'startDate', 'DateUnreadable']]));
  it.each(['0202-01-01', '3026-01-01', 1])('refuses the date %s, out of range', (startDate) => expect(faultsOf(aPersonnelFile({ startDate }))).toEqual([[2, 'startDate', 'DateOutOfRange']]));
  it.each([['2024-02-29', '2024-02-29'], [new Date('2020-01-06T00:00:00Z'), '2020-01-06'], [45_658, '2025-01-01'], ['2020-01-06T00:00:00', '2020-01-06']])('reads the date %s', (startDate, read) => expect(rowsOf(aPersonnelFile({ startDate }))[0]?.startDate).toBe(read));
  it('refuses an end before the start, and takes the same day', () => {
    expect(faultsOf(aPersonnelFile({ startDate: '2024-05-02', endDate: '2024-05-01' }))).toEqual([[2, 'endDate', 'EndBeforeStart']]);
    expect(faultsOf(aPersonnelFile({ startDate: '2024-05-02', endDate: '2024-05-02' }))).toEqual([]);
  });
  it('names each missing value', () => expect(faultsOf(aPersonnelFile({ number: '', firstName: ' ', lastName: '\u00a0', startDate: '' }))).toEqual([[2, 'number', 'ValueMissing'], [2, 'firstName', 'ValueMissing'], [2, 'lastName', 'ValueMissing'], [2, 'startDate', 'ValueMissing']]));
  it.each(['mireille', 'a@b', 'a b@c.quebec', 'a@@b.quebec', 'a@b..quebec', '.a@b.quebec', 'a@-b.quebec'])('refuses the address %s', (email) => expect(faultsOf(aPersonnelFile({ email }))).toEqual([[2, 'email', 'AddressMalformed']]));
  it.each(['Mireille.Cote@Exemple.Quebec', "o'brien+x@sous.exemple.qc.ca"])('takes the address %s, in lower case', (email) => expect(rowsOf(aPersonnelFile({ email }))[0]?.email).toBe(email.toLowerCase()));
  it.each(['=1+1', '+1 418 555-0100', '-5', '@SUM(A1)', ' =cmd', '＝1', { formula: 'A1' }])('refuses the formula %s', (roleTitle) => expect(faultsOf(aPersonnelFile({ roleTitle }))).toEqual([[2, 'roleTitle', 'FormulaRefused']]));
  it('refuses control characters, values too long and cells beyond the header', () => {
    expect(faultsOf(aPersonnelFile({ lastName: 'C\u0000té' }, { number: '2', region: 'x'.repeat(101) }))).toEqual([[2, 'lastName', 'CharacterRefused'], [3, 'region', 'ValueTooLong']]);
    const [header, person] = aPersonnelFile({});
    expect(faultsOf([header!, { row: 2, cells: [...person!.cells, '', 'extra'] }])).toEqual([[2, null, 'CellsBeyondHeader']]);
  });
  it('reads the language in words', () => expect(rowsOf(aPersonnelFile({ language: 'Français' }, { number: '2', language: 'EN' })).map(({ language }) => language)).toEqual(['fr', 'en']));
  it('refuses another language', () => expect(faultsOf(aPersonnelFile({ language: 'es' }))).toEqual([[2, 'language', 'LanguageUnknown']]));
  it('skips empty rows without losing count', () => {
    const [header, person] = aPersonnelFile({ lastName: '' });
    expect(faultsOf([header!, { row: 2, cells: ['', ' '] }, { ...person!, row: 3 }])).toEqual([[3, 'lastName', 'ValueMissing']]);
  });
});

describe('rows together', () => {
  it('lets a person hold two assignments', () => expect(rowsOf(aPersonnelFile({}, { unitCode: '3001', unitName: 'Comptoir' }))).toHaveLength(2));
  it('refuses the same assignment twice', () => expect(faultsOf(aPersonnelFile({}, {}))).toEqual([[3, 'number', 'RowTwice']]));
  it('refuses a number used for two people', () => expect(faultsOf(aPersonnelFile({}, { firstName: 'Luc', startDate: '2021-01-01' }))).toEqual([[3, 'firstName', 'PersonDisagrees']]));
  it('refuses an address of two people, of the file or of the organization', () => {
    expect(faultsOf(aPersonnelFile({ email: 'x@y.quebec' }, { number: '2', email: 'X@y.quebec' }))).toEqual([[3, 'email', 'AddressTwice']]);
    expect(faultsOf(aPersonnelFile({ email: 'a@b.quebec' }), KNOWN)).toEqual([[2, 'email', 'AddressTwice']]);
  });
  it('refuses a unit with two names or two parents', () => expect(faultsOf(aPersonnelFile({}, { number: '2', unitName: 'Autre', parentUnitCode: '1000' }), KNOWN)).toEqual([[3, 'unitName', 'UnitDisagrees'], [3, 'parentUnitCode', 'UnitDisagrees']]));
  it('refuses a parent or a manager whom nobody knows', () => {
    expect(faultsOf(aPersonnelFile({ parentUnitCode: '9', managerNumber: '8' }))).toEqual([[2, 'parentUnitCode', 'ParentUnitUnknown'], [2, 'managerNumber', 'ManagerUnknown']]);
    expect(faultsOf(aPersonnelFile({ parentUnitCode: '1000', managerNumber: '7' }), KNOWN)).toEqual([]);
  });
  it('does not call unknown the manager of a row at fault', () => expect(faultsOf(aPersonnelFile({ managerNumber: '2' }, { number: '2', lastName: '' }))).toEqual([[3, 'lastName', 'ValueMissing']]));
  it('names a circle of managers and a circle of units', () => {
    const checked = check(aPersonnelFile({ number: '1', managerNumber: '3', parentUnitCode: '3000' }, { number: '2', managerNumber: '1', parentUnitCode: '3000' }, { number: '3', managerNumber: '2', parentUnitCode: '3000' }));
    expect(checked).toMatchObject({ kind: 'PersonnelFileFaulty', faults: [{ kind: 'UnitCycle', row: 2, value: '3000 → 3000' }, { kind: 'ManagerCycle', row: 2, value: '1 → 3 → 2 → 1' }] });
  });
  it('sees a circle that closes through what stands', () => expect(faultsOf(aPersonnelFile({ unitCode: '1000', unitName: 'Présidence', parentUnitCode: '2000' }), KNOWN)).toEqual([[2, 'parentUnitCode', 'UnitCycle']]));
  it('keeps the first faults and counts all', () => expect(check(aPersonnelFile(...Array.from({ length: 30 }, (_, index) => ({ number: String(index), lastName: '' }))), NOBODY, 10)).toMatchObject({ total: 30, faults: { length: 10 } }));
  it('has words for every kind, in both languages', () => {
    for (const kind of FAULT_KINDS) {
      const { fr, en } = describeImportFault({ kind, row: 2, column: 'email', value: 'x', otherRow: 3 } satisfies ImportFault);
      expect(fr).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
    }
  });
});
