import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { KeepEstimates } from '@passerelle/competencies-api';

const COMPETENCY = 'verifier-texte-ia';
const REASON = 'J’ai observé une autre personne ce jour-là.';

interface Standing {
  readonly competency: { readonly id: string };
  readonly estimate: { readonly mean: number; readonly low: number; readonly high: number; readonly probabilities: readonly number[] } | null;
  readonly evidence: readonly { readonly id: string; readonly kind: string; readonly weight: number; readonly moves: number }[];
}

describe('revoking evidence', () => {
  let api: TestApi;
  let employee: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    [employee, manager] = [await api.as('employee'), await api.as('manager')];
    await employee.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { __typename } }', { input: { idempotencyKey: intention(), active: true } });
  }, 60_000);
  afterAll(() => api.stop());

  const indicators = async () => (await employee.read<{ competency: { levels: { level: number; indicators: { id: string }[] }[] } }>('query ($id: ID!) { competency(id: $id) { levels { level indicators { id } } } }', { id: COMPETENCY })).competency.levels;
  const held = async (upTo: number) => (await indicators()).flatMap(({ level, indicators: some }) => some.map(({ id }) => ({ indicatorId: id, answer: level <= upTo ? 'yes' : 'no' })));
  const assess = async (upTo: number) => employee.read('mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY, answers: await held(upTo) } });
  const validate = async () => {
    const { askValidation } = await employee.read<{ askValidation: { request: { id: string } } }>('mutation ($input: AskValidationInput!) { askValidation(input: $input) { ... on ValidationAsked { request { id } } } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY, words: 'Douze lettres relues ce mois-ci, avec mes corrections.' } });
    const { id } = askValidation.request;
    await manager.read('mutation ($input: ValidationRequestInput!) { openValidation(input: $input) { request { id } } }', { input: { idempotencyKey: intention(), id } });
    const decided = await manager.read<{ decideValidation: { request: { evidenceId: string } } }>('mutation ($input: DecideValidationInput!) { decideValidation(input: $input) { ... on ValidationDecided { request { evidenceId } } } }', { input: { idempotencyKey: intention(), id, decision: 'validated', comment: 'Relecture attentive, sources vérifiées.', answers: await held(4) } });
    return { id, evidenceId: decided.decideValidation.request.evidenceId };
  };
  const standing = async () => (await employee.read<{ myStandings: Standing[] }>('{ myStandings { competency { id } estimate { mean low high probabilities } evidence { id kind weight moves } } }')).myStandings.find(({ competency }) => competency.id === COMPETENCY)!;
  const revoked = async () => (await employee.read<{ myRevokedEvidence: { id: string; reason: string; revokedByName: string }[] }>('query ($id: ID!) { myRevokedEvidence(competencyId: $id) { id reason revokedByName } }', { id: COMPETENCY })).myRevokedEvidence;
  const attempt = (client: TestClient, id: string, reason = REASON) => client.execute<{ revokeEvidence: { __typename: string } }>('mutation ($input: RevokeEvidenceInput!) { revokeEvidence(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id, reason } });
  const revoke = async (client: TestClient, id: string) => (await client.read<{ revokeEvidence: { __typename: string } }>('mutation ($input: RevokeEvidenceInput!) { revokeEvidence(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id, reason: REASON } })).revokeEvidence.__typename;
  const stored = () => api.owner('select basis, fresh_at, level from competencies.estimate where competency_id = $1 order by employee_id, basis', [COMPETENCY]);

  it('by the manager who gave it brings the levels back exactly, and tells the person, with the reason', async () => {
    await assess(2);
    const before = await standing();
    const { id, evidenceId } = await validate();
    expect((await standing()).estimate).not.toEqual(before.estimate);
    expect(await revoke(manager, evidenceId)).toBe('EvidenceRevoked');
    expect(await standing()).toEqual(before);
    expect(await revoked()).toEqual([{ id: evidenceId, reason: REASON, revokedByName: 'Nadia Tremblay' }]);
    const { myNotices } = await employee.read<{ myNotices: { edges: { node: { kind: string; path: string } }[] } }>('{ myNotices { edges { node { kind path } } } }');
    expect(myNotices.edges.map(({ node }) => node)).toContainEqual({ kind: 'evidenceRevoked', path: `/mes-competences/${COMPETENCY}` });
    const { validationQueue } = await manager.read<{ validationQueue: { id: string; state: string; revokedReason: string | null }[] }>('{ validationQueue { id state revokedReason } }');
    expect(validationQueue).toContainEqual({ id, state: 'validated', revokedReason: REASON });
    expect(await revoke(manager, evidenceId)).toBe('EvidenceAlreadyRevoked');
  });

  it('brings the levels that are kept back to the digit', async () => {
    const organization = (await api.owner<{ organization_id: string }>('select distinct organization_id from competencies.evidence e join trust.account a using (organization_id, employee_id) where a.display_name = $1', ['Mireille Côté']))[0]!.organization_id;
    const night = () => api.app.get(KeepEstimates).ofOrganization({ organizationId: organization as never, subjectId: organization }, { signal: new AbortController().signal });
    await night();
    const before = await stored();
    const { evidenceId } = await validate();
    await night();
    expect(await stored()).not.toEqual(before);
    await revoke(manager, evidenceId);
    await night();
    expect(await stored()).toEqual(before);
  }, 60_000);

  it('is for the person over their own word, and never over what was observed of them', async () => {
    const { evidenceId } = await validate();
    expect(await revoke(employee, evidenceId)).toBe('NotYoursToRevoke');
    const own = (await standing()).evidence.find(({ kind }) => kind === 'selfAssessment')!;
    expect((await attempt(manager, own.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await revoke(employee, own.id)).toBe('EvidenceRevoked');
    expect((await standing()).evidence.map(({ id }) => id)).not.toContain(own.id);
  });

  it('takes a reason that says something', async () => {
    await assess(3);
    const own = (await standing()).evidence.find(({ kind }) => kind === 'selfAssessment')!;
    expect((await attempt(employee, own.id, '         erreur ')).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('is of nobody else: a stranger, another organization and a role without a job are told nothing', async () => {
    const own = (await standing()).evidence.find(({ kind }) => kind === 'selfAssessment')!;
    const [other] = await api.owner<{ id: string }>(`select a.id from trust.account a join trust.role_grant g on g.account_id = a.id and g.role = 'manager' where a.demonstration_hint is null and a.closed_at is null limit 1`);
    for (const client of [await api.signIn(other!.id), await api.fromOutside('employee')]) expect((await attempt(client, own.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await attempt(await api.as('administrator'), own.id)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
