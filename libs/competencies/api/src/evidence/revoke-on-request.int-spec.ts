import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const REASON = 'Demande écrite reçue : cette preuve concerne une homonyme.';
interface Piece { readonly id: string; readonly title: { readonly fr: string }; readonly competencyTitle: { readonly fr: string }; readonly revokedAt: string | null }

describe('revoking evidence at a lawful request', () => {
  let api: TestApi;
  let officer: TestClient;
  let employee: TestClient;
  let employeeId: string;
  beforeAll(async () => {
    api = await startTestApi();
    const [regular] = await api.owner<{ id: string; employee_id: string }>('select id, employee_id from trust.account where email = $1', ['samuel.nguyen@agence.exemple.quebec']);
    employeeId = regular!.employee_id;
    [officer, employee] = [await api.as('privacyOfficer'), await api.signIn(regular!.id)];
  }, 60_000);
  afterAll(() => api.stop());

  const about = async (id = employeeId) => (await officer.read<{ evidenceAbout: Piece[] }>('query ($id: ID!) { evidenceAbout(employeeId: $id) { id title { fr } competencyTitle { fr } revokedAt } }', { id })).evidenceAbout;
  const revoke = (client: TestClient, id: string) => client.execute<{ revokeEvidenceOnRequest: { __typename: string } }>('mutation ($input: RevokeEvidenceInput!) { revokeEvidenceOnRequest(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id, reason: REASON } });
  const logged = async () => (await employee.read<{ myInformation: { accessLog: { who: string; what: { fr: string } }[] } }>('{ myInformation { accessLog { who what { fr } } } }')).myInformation.accessLog.filter(({ who }) => who === 'Claudine Okafor').map(({ what }) => what.fr);

  it('finds the person by name, and their evidence without a level; the person sees that it was listed', async () => {
    const { findPeople } = await officer.read<{ findPeople: { id: string; unitNames: string[] }[] }>('{ findPeople(search: "nguyen samuel") { id unitNames } }');
    expect(findPeople.find(({ id }) => id === employeeId)?.unitNames).toEqual(['Accueil et correspondance']);
    expect((await officer.read<{ findPeople: object[] }>('{ findPeople(search: "a") { id } }')).findPeople).toEqual([]);
    const pieces = await about();
    expect(pieces.length).toBeGreaterThan(10);
    expect(JSON.stringify(pieces)).not.toMatch(/[Nn]iveau \d|sur 8/);
    expect(await logged()).toEqual(['Liste des preuves, sans les niveaux']);
    expect((await officer.execute('query ($id: ID!) { evidenceAbout(employeeId: $id) { detail { fr } } }', { id: employeeId })).errors.length).toBeGreaterThan(0);
  });

  it('revokes with a reason: the level is computed again, the person is told, the log keeps it', async () => {
    const piece = (await about()).find(({ revokedAt }) => !revokedAt)!;
    expect((await revoke(officer, piece.id)).data?.revokeEvidenceOnRequest.__typename).toBe('EvidenceRevoked');
    expect((await revoke(officer, piece.id)).data?.revokeEvidenceOnRequest.__typename).toBe('EvidenceAlreadyRevoked');
    const { myStandings } = await employee.read<{ myStandings: { evidence: { id: string }[] }[] }>('{ myStandings { evidence { id } } }');
    expect(myStandings.flatMap(({ evidence }) => evidence.map(({ id }) => id))).not.toContain(piece.id);
    const { myNotices } = await employee.read<{ myNotices: { edges: { node: { kind: string; sentence: { fr: string } } }[] } }>('{ myNotices { edges { node { kind sentence { fr } } } } }');
    expect(myNotices.edges.map(({ node }) => node)).toContainEqual({ kind: 'evidenceRevoked', sentence: { fr: expect.stringContaining(piece.competencyTitle.fr) as string } });
    expect(await logged()).toContain('Preuve retirée à une demande fondée sur la loi');
  });

  it('writes in the log that a list was looked at, even where there was nothing on it', async () => {
    const [person] = await api.owner<{ id: string }>(
      `insert into workforce.employee (organization_id, id, number, first_name, last_name, language) select organization_id, gen_random_uuid(), 'SANS-PREUVE', 'Ariane', 'Sans-Preuve', 'fr' from workforce.employee where id = $1 returning id`,
      [employeeId],
    );
    expect(await about(person!.id)).toEqual([]);
    expect(await api.owner(`select what from trust.access_log where employee_id = $1 and role = 'privacyOfficer'`, [person!.id])).toEqual([{ what: 'evidenceList' }]);
  });

  it('is nobody else’s, and stays within the organization', async () => {
    const piece = (await about()).find(({ revokedAt }) => !revokedAt)!;
    for (const client of [employee, await api.as('manager'), await api.as('administrator')]) expect((await revoke(client, piece.id)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const [outside] = await api.owner<{ id: string; employee_id: string }>('select e.id, e.employee_id from competencies.evidence e where e.organization_id <> (select organization_id from workforce.employee where id = $1) limit 1', [employeeId]);
    expect((await revoke(officer, outside!.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await officer.execute('query ($id: ID!) { evidenceAbout(employeeId: $id) { id } }', { id: outside!.employee_id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
