import { jest } from '@jest/globals';
import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { estimationDay } from '@passerelle/competencies-domain';
import { Clock } from '@passerelle/platform-api';

import { KeepEstimates } from '../estimate/keep-estimates.js';

const COMPETENCY = 'verifier-texte-ia';
/** So many days from today, as Québec counts them: near midnight, Greenwich is a day ahead. */
const day = (days: number) => estimationDay(new Date(Date.now() + days * 86_400_000));
const CERTIFICATE = { name: 'Relecture assistée', issuer: 'Institut de démonstration', obtainedOn: day(-400), expiresOn: day(60), number: '18-204', link: 'https://attestations.exemple.quebec/18-204', level: 3, basis: 'Le programme, page 2 : relever les erreurs d’un texte produit par un outil.' };

interface Piece {
  readonly id: string;
  readonly kind: string;
  readonly title: { readonly fr: string };
  readonly observedAt: string;
  readonly expiresOn: string | null;
  readonly weight: number;
}
interface Standing {
  readonly competency: { readonly id: string };
  readonly estimate: { readonly mean: number } | null;
  readonly evidence: readonly Piece[];
}

describe('a certificate of another body', () => {
  let api: TestApi;
  let employee: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    [employee, manager] = [await api.as('employee'), await api.as('manager')];
    await employee.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { __typename } }', { input: { idempotencyKey: intention(), active: true } });
  }, 60_000);
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => api.stop());

  const declare = async (over: object = {}, client = employee) =>
    (await client.read<{ declareCertificate: { __typename: string; fault?: string; request?: { id: string; subject: string; certificate: object; state: string } } }>(
      'mutation ($input: DeclareCertificateInput!) { declareCertificate(input: $input) { __typename ... on ValidationAsked { request { id subject state certificate { name issuer obtainedOn expiresOn number link level } } } ... on CertificateRefused { fault } } }',
      { input: { idempotencyKey: intention(), competencyId: COMPETENCY, ...CERTIFICATE, ...over } },
    )).declareCertificate;
  const declared = async (over: object = {}) => (await declare(over)).request!.id;
  const open = (id: string) => manager.read('mutation ($input: ValidationRequestInput!) { openValidation(input: $input) { request { id } } }', { input: { idempotencyKey: intention(), id } });
  const held = async (upTo: number) => (await manager.read<{ competency: { levels: { level: number; indicators: { id: string }[] }[] } }>('query ($id: ID!) { competency(id: $id) { levels { level indicators { id } } } }', { id: COMPETENCY })).competency.levels.flatMap(({ level, indicators }) => indicators.map(({ id }) => ({ indicatorId: id, answer: level <= upTo ? 'yes' : 'no' })));
  const decide = (id: string, over: object) =>
    manager.execute<{ decideValidation: { __typename: string; request: { state: string; level: number | null; evidenceId: string | null } } }>(
      'mutation ($input: DecideValidationInput!) { decideValidation(input: $input) { __typename ... on ValidationDecided { request { state level evidenceId } } ... on ValidationNotRead { request { state } } } }',
      { input: { idempotencyKey: intention(), id, decision: 'validated', comment: 'Lue, et vérifiée sur le site de l’organisme.', answers: [], ...over } },
    );
  const confirm = async (upTo: number, over: object = {}) => {
    const id = await declared(over);
    await open(id);
    return (await decide(id, { answers: await held(upTo) })).data!.decideValidation.request;
  };
  const standing = async () => (await employee.read<{ myStandings: Standing[] }>('{ myStandings { competency { id } estimate { mean } evidence { id kind title { fr } observedAt expiresOn weight } } }')).myStandings.find(({ competency }) => competency.id === COMPETENCY)!;
  const revoke = (client: TestClient, id: string) => client.read<{ revokeEvidence: { __typename: string } }>('mutation ($input: RevokeEvidenceInput!) { revokeEvidence(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id, reason: 'Ce n’était pas la bonne attestation.' } });
  const stored = () => api.owner(`select basis, fresh_at, level, day::text from competencies.estimate e join trust.account a using (organization_id, employee_id) where a.display_name = 'Mireille Côté' and competency_id = $1 order by 1`, [COMPETENCY]);
  const night = async () => {
    const [{ organization_id: organizationId }] = (await api.owner<{ organization_id: string }>(`select organization_id from trust.account where display_name = 'Mireille Côté'`)) as [{ organization_id: string }];
    await api.app.get(KeepEstimates).ofOrganization({ organizationId: organizationId as never, subjectId: organizationId }, { signal: new AbortController().signal });
  };

  it('is nothing until the manager has read it and confirmed what it shows, indicator by indicator; dated from when it was obtained', async () => {
    const asked = await declare();
    const { basis, ...certificate } = CERTIFICATE;
    expect(basis).toBeTruthy();
    expect(asked.request).toMatchObject({ subject: 'certificate', state: 'waiting', certificate });
    expect((await standing()).evidence).toEqual([]);
    const { validationQueue } = await manager.read<{ validationQueue: { id: string; certificate: { name: string } | null; words: string }[] }>('{ validationQueue { id words certificate { name } } }');
    expect(validationQueue).toContainEqual({ id: asked.request!.id, words: CERTIFICATE.basis, certificate: { name: CERTIFICATE.name } });
    const { id } = asked.request!;
    expect((await decide(id, { answers: await held(3) })).data!.decideValidation.__typename).toBe('ValidationNotRead');
    await open(id);
    expect((await decide(id, { answers: await held(0) })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const decided = (await decide(id, { answers: await held(5) })).data!.decideValidation.request;
    // Five levels were ticked; three are declared.
    expect(decided).toMatchObject({ state: 'validated', level: 3 });
    const { evidence } = await standing();
    expect(evidence).toMatchObject([{ id: decided.evidenceId, kind: 'externalCertificate', title: { fr: 'Relecture assistée, Institut de démonstration' }, observedAt: `${CERTIFICATE.obtainedOn}T12:00:00.000Z`, expiresOn: CERTIFICATE.expiresOn }]);
    expect(evidence[0]!.weight).toBeLessThan(0.8);
  });

  it('is in the copy of what is held, and the manager who confirmed it knows its level', async () => {
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as { evidence: { kind: string; observation: { certificate?: object } }[]; validationRequests: { certificate: { name: string } | null }[] };
    expect(copy.evidence.find(({ kind }) => kind === 'externalCertificate')?.observation.certificate).toMatchObject({ number: '18-204' });
    expect(copy.validationRequests[0]?.certificate?.name).toBe(CERTIFICATE.name);
  });

  it('counts through its last day; the night after, what is kept is what it would be without it', async () => {
    const own = await held(2);
    await employee.read('mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY, answers: own } });
    const clock = jest.spyOn(api.app.get(Clock), 'now');
    const at = async (days: number) => {
      clock.mockReturnValue(new Date(`${day(days)}T16:00:00Z`));
      await night();
      return stored();
    };
    const [last, after] = [await at(60), await at(61)];
    expect(last).toHaveLength(2);
    expect(after).toHaveLength(1);
    expect((await standing()).evidence.find(({ kind }) => kind === 'externalCertificate')?.weight).toBe(0);
    await api.owner('update competencies.estimation set due_since = now()');
    await night();
    expect(await stored()).toEqual(after);
    const { evidence, estimate } = await standing();
    await revoke(employee, evidence.find(({ kind }) => kind === 'externalCertificate')!.id);
    expect((await standing()).estimate).toEqual(estimate);
  }, 60_000);

  it('obtained again takes the place of the last; taken back by the person or by whoever confirmed it, the level comes back', async () => {
    const before = await standing();
    const first = await confirm(2, { expiresOn: null });
    const between = await standing();
    const second = await confirm(3, { obtainedOn: day(-10), expiresOn: null, name: 'relecture  ASSISTÉE' });
    expect((await standing()).evidence.filter(({ weight, kind }) => weight > 0 && kind === 'externalCertificate').map(({ id }) => id)).toEqual([second.evidenceId]);
    expect((await revoke(manager, second.evidenceId!)).revokeEvidence.__typename).toBe('EvidenceRevoked');
    expect(await standing()).toEqual(between);
    expect((await revoke(employee, first.evidenceId!)).revokeEvidence.__typename).toBe('EvidenceRevoked');
    expect(await standing()).toEqual(before);
  });

  it('is refused with its reason where nobody could read it or a day cannot be', async () => {
    const refused = async (over: object) => (await declare(over)).fault;
    expect(await refused({ link: null })).toBe('nothingToRead');
    expect(await refused({ link: 'http://exemple.quebec/1' })).toBe('linkIsNotSafe');
    expect(await refused({ obtainedOn: day(3) })).toBe('obtainedLater');
    expect(await refused({ expiresOn: day(-1) })).toBe('hasExpired');
    const typed = await employee.execute('mutation ($input: DeclareCertificateInput!) { declareCertificate(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY, ...CERTIFICATE, obtainedOn: '2025-02-30' } });
    expect(typed.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('waits beside a request about one’s work, one of each; it is taken back before it is decided', async () => {
    const work = await employee.read<{ askValidation: { __typename: string } }>('mutation ($input: AskValidationInput!) { askValidation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId: COMPETENCY, words: 'Douze lettres relues, avec mes corrections.' } });
    expect(work.askValidation.__typename).toBe('ValidationAsked');
    const id = await declared();
    expect((await declare()).__typename).toBe('ValidationAlreadyWaiting');
    const withdrawn = await employee.read<{ withdrawValidation: { __typename: string } }>('mutation ($input: ValidationRequestInput!) { withdrawValidation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id } });
    expect(withdrawn.withdrawValidation.__typename).toBe('ValidationWithdrawn');
    const again = await declared();
    await open(again);
    expect((await decide(again, { decision: 'returned', comment: 'Le programme de la formation manque.' })).data!.decideValidation.request).toMatchObject({ state: 'returned', evidenceId: null });
  });

  it('keeps to its organization', async () => expect(await api.asApplication('select 1 from competencies.certificate')).toEqual([]));
});
