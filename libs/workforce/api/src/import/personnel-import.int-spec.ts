import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import excel from 'exceljs';
import pg from 'pg';

const HEADER = 'matricule;prenom;nom;courriel;unite_code;unite_nom;unite_parent_code;corps_emploi;titre_role;gestionnaire_matricule;date_debut;date_fin;regime_horaire;region;langue';
const CHIEF = '900001;Aïcha;Benoît;aicha.benoit@nouveau.quebec;N100;Direction nouvelle;;cadre;Directrice;;2020-01-06;;temps plein;Montréal;fr';
const CLERK = '900002;Éloïse;Tremblay;eloise@nouveau.quebec;N110;Service nouveau;N100;agent-bureau;Agente;900001;2021-03-01;;temps plein;Montréal;fr';
const FIELDS = 'id state progress faultTotal full refusal { kind reason { fr en } } counts { rows people added changed unchanged absent unitsAdded } faults { row kind value column { fr } reason { fr en } } preview { added { number name } absent { number } } result { ended accountsOpened accountsClosed withoutAccount }';

interface Import {
  readonly id: string;
  readonly state: string;
  readonly faultTotal: number;
  readonly refusal: { readonly kind: string } | null;
  readonly counts: { readonly people: number; readonly added: number; readonly changed: number; readonly unchanged: number; readonly absent: number } | null;
  readonly faults: readonly { readonly row: number | null; readonly kind: string; readonly value: string; readonly column: { fr: string } | null; readonly reason: { fr: string; en: string } }[];
  readonly preview: { readonly added: readonly { number: string; name: string }[] } | null;
  readonly result: { readonly ended: number; readonly accountsOpened: number; readonly accountsClosed: number } | null;
}

const file = (...lines: string[]) => [HEADER, ...lines].join('\r\n');

describe('import of the personnel file', () => {
  let api: TestApi;
  let administrator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    administrator = await api.as('administrator');
  }, 60_000);
  afterAll(() => api.stop());

  const put = (body: BodyInit, client = administrator) => client.fetch('/api/personnel-imports?name=personnel.csv', { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream' } });
  const upload = async (body: BodyInit) => {
    const response = await put(body);
    expect(response.status).toBe(200);
    return settled(((await response.json()) as { id: string }).id);
  };
  const settled = async (id: string): Promise<Import> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { personnelImport } = await administrator.read<{ personnelImport: Import }>(`query ($id: ID!) { personnelImport(id: $id) { ${FIELDS} } }`, { id });
      if (!['checking', 'importing'].includes(personnelImport.state)) return personnelImport;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the import did not settle');
  };
  const confirm = async (id: string, full = false, endedConfirmed = 0, idempotencyKey = intention()) => {
    const { confirmPersonnelImport } = await administrator.read<{ confirmPersonnelImport: { __typename: string; ended?: number } }>(
      'mutation ($input: ConfirmPersonnelImportInput!) { confirmPersonnelImport(input: $input) { __typename ... on EndedCountDiffers { ended } } }',
      { input: { id, full, endedConfirmed, idempotencyKey } },
    );
    return confirmPersonnelImport;
  };
  const imported = async (body: BodyInit) => {
    const { id } = await upload(body);
    expect(await confirm(id)).toEqual({ __typename: 'PersonnelImportConfirmed' });
    return settled(id);
  };

  it('adds people, units and accounts, and changes nothing the second time', async () => {
    const checked = await upload(file(CHIEF, CLERK));
    expect(checked.faults).toEqual([]);
    expect(checked).toMatchObject({ state: 'ready', counts: { people: 2, added: 2, changed: 0, unchanged: 0 } });
    expect(checked.preview?.added).toEqual([{ number: '900001', name: 'Aïcha Benoît' }, { number: '900002', name: 'Éloïse Tremblay' }]);
    await confirm(checked.id);
    expect(await settled(checked.id)).toMatchObject({ state: 'done', preview: null, result: { ended: 0, accountsOpened: 2 } });
    expect(await upload(file(CLERK, CHIEF))).toMatchObject({ state: 'ready', counts: { added: 0, changed: 0, unchanged: 2 } });
  });

  it('gives the manager of somebody the manager’s role, and moves a person by ending what they did', async () => {
    await imported(file(CHIEF, CLERK));
    const organization = await organizationOf('900001');
    const roles = await api.look<{ role: string }>(organization, `select g.role from trust.role_grant g join trust.account a on a.id = g.account_id join workforce.employee e on e.id = a.employee_id where e.number = '900001' order by 1`);
    expect(roles.map(({ role }) => role)).toEqual(['employee', 'manager']);
    await imported(file(CHIEF, CLERK.replace('N110;Service nouveau;N100', 'N120;Autre service;N100').replace('2021-03-01', '2026-01-05')));
    const held = await api.look<{ code: string; over: boolean }>(organization, `select u.code, a.end_date is not null as over from workforce.assignment a join workforce.unit u on u.id = a.unit_id join workforce.employee e on e.id = a.employee_id where e.number = '900002' order by 1`);
    expect(held).toEqual([{ code: 'N110', over: true }, { code: 'N120', over: false }]);
  });

  it('ends people absent from a full file after a count that is confirmed, closes their accounts, and opens them again', async () => {
    await imported(file(CHIEF, CLERK));
    const { id, counts } = await upload(file(CHIEF));
    const absent = counts?.absent ?? 0;
    expect(absent).toBeGreaterThan(1000);
    expect(await confirm(id, true, absent - 1)).toEqual({ __typename: 'EndedCountDiffers', ended: absent });
    expect(await confirm(id, true, absent)).toEqual({ __typename: 'PersonnelImportConfirmed' });
    const done = await settled(id);
    expect(done).toMatchObject({ state: 'done', result: { ended: absent } });
    expect(done.result?.accountsClosed).toBeGreaterThan(1000);
    const organization = await organizationOf('900002');
    const closed = () => api.look<{ closed: boolean }>(organization, `select closed_at is not null as closed from trust.account where email = 'eloise@nouveau.quebec'`);
    expect(await closed()).toEqual([{ closed: true }]);
    await imported(file(CLERK));
    expect(await closed()).toEqual([{ closed: false }]);
  }, 60_000);

  it('asks for another look when the data changed since the preview', async () => {
    const first = await upload(file(CHIEF.replace('Directrice', 'Directrice générale')));
    await imported(file(CHIEF.replace('Directrice', 'Cheffe')));
    expect(await confirm(first.id)).toEqual({ __typename: 'PersonnelChangedSincePreview' });
    expect((await settled(first.id)).state).toBe('ready');
  });

  it('names every fault by row and column, writes nothing, and gives a report without formulas', async () => {
    const faulty = await upload(file(CHIEF.replace('cadre', 'inconnu').replace('2020-01-06', '2026-02-30'), CLERK.replace('Agente', '=HYPERLINK("http://x")').replaceAll('"', '')));
    expect(faulty.state).toBe('faulty');
    expect(faulty.faults.map(({ row, kind, column }) => [row, kind, column?.fr])).toEqual([[2, 'JobFamilyUnknown', 'corps_emploi'], [2, 'DateUnreadable', 'date_debut'], [3, 'FormulaRefused', 'titre_role']]);
    expect(await confirm(faulty.id)).toEqual({ __typename: 'PersonnelImportFaulty' });
    const report = await administrator.fetch(`/api/personnel-imports/${faulty.id}/faults.csv?lang=en`);
    const text = await report.text();
    expect(text).toContain('"2","start_date","2026-02-30"');
    expect(text).toContain(`"'=HYPERLINK(http://x)"`);
  });

  it('reads Windows-1252, English headers and commas', async () => {
    const english = `employee_no,first_name,last_name,email,unit_code,unit_name,parent_unit_code,job_family,role_title,manager_no,start_date,end_date,schedule,region,language\n900009,Zoé,Côté,zoe@nouveau.quebec,N100,Direction nouvelle,,cadre,,,2024-01-08,,,,en`;
    const checked = await upload(Buffer.from(english, 'latin1'));
    expect(checked.preview?.added).toEqual([{ number: '900009', name: 'Zoé Côté' }]);
  });

  it('reads a workbook with its dates, and refuses its formulas', async () => {
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('Personnel');
    sheet.addRow(HEADER.split(';'));
    const row = CHIEF.split(';').map((cell, place) => (place === 10 ? new Date('2020-01-06T00:00:00Z') : cell));
    sheet.addRow(row);
    expect(await upload(Buffer.from(await workbook.xlsx.writeBuffer()))).toMatchObject({ state: 'ready', counts: { people: 1 } });
    sheet.getCell('I2').value = { formula: 'A1', result: 'x' };
    expect((await upload(Buffer.from(await workbook.xlsx.writeBuffer()))).faults.map(({ kind }) => kind)).toContain('FormulaRefused');
  });

  it('refuses a program whatever its name, an archive that is no workbook, and a file beyond 20 MB, in a sentence', async () => {
    const program = await put(Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000'));
    expect([program.status, await program.json()]).toEqual([415, expect.objectContaining({ kind: 'FileNotPersonnel', message: { fr: expect.stringContaining('CSV'), en: expect.any(String) } })]);
    expect((await put(Buffer.from('PK\u0003\u0004not a workbook'))).status).toBe(415);
    const large = await put(Buffer.alloc(21 * 1024 * 1024, 'a'));
    expect([large.status, await large.json()]).toEqual([413, expect.objectContaining({ kind: 'FileTooLarge' })]);
  });

  it('is for those who may import, and stays within the organization', async () => {
    expect((await put(file(CHIEF), api.anonymous)).status).toBe(401);
    const planner = await api.as('hrPlanner');
    expect((await put(file(CHIEF), planner)).status).toBe(403);
    const { id } = await upload(file(CHIEF));
    expect(await planner.refusal('query ($id: ID!) { personnelImport(id: $id) { id } }', { id })).toBe('FORBIDDEN');
    expect((await planner.fetch(`/api/personnel-imports/${id}/faults.csv`)).status).toBe(403);
    const client = new pg.Client({ connectionString: api.configuration.database.applicationUrl });
    await client.connect();
    await client.query(`select set_config('app.organization', '00000000-0000-7000-8000-000000000000', false)`);
    expect((await client.query('select 1 from workforce.personnel_import')).rowCount).toBe(0);
    await client.end();
  });

  it('forgets a cancelled file', async () => {
    const { id } = await upload(file(CHIEF));
    const cancel = 'mutation ($input: CancelPersonnelImportInput!) { cancelPersonnelImport(input: $input) { __typename } }';
    expect(await administrator.read(cancel, { input: { id, idempotencyKey: intention() } })).toEqual({ cancelPersonnelImport: { __typename: 'PersonnelImportCancelled' } });
    expect(await confirm(id)).toEqual({ __typename: 'PersonnelImportNotReady' });
  });

  async function organizationOf(number: string): Promise<string> {
    const [row] = await api.look<{ organization_id: string }>('00000000-0000-7000-8000-000000000000', 'select organization_id from workforce.employee where number = $1', [number]);
    return row?.organization_id ?? '';
  }
});
