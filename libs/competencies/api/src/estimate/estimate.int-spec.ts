import { jest } from '@jest/globals';
import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { Clock, Transactions } from '@passerelle/platform-api';

import { KeepEstimates } from './keep-estimates.js';
import { recomputeEstimates } from './recompute-estimates.js';

const STORED = `select employee_id, competency_id, basis, (level ->> 'mean')::double precision as mean, level, fresh_at, settings_version, framework_version, day::text from competencies.estimate where organization_id = $1 order by 1, 2, 3`;
const until = async (done: () => Promise<boolean>, seconds = 20) => {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('what was awaited did not come');
};

describe('stored levels', () => {
  let api: TestApi;
  let employee: TestClient;
  let manager: TestClient;
  let organizationId: string;
  let employeeId: string;
  let competencyId: string;
  beforeAll(async () => {
    api = await startTestApi();
    [employee, manager] = [await api.as('employee'), await api.as('manager')];
    [{ organization_id: organizationId, employee_id: employeeId }] = (await api.owner('select organization_id, employee_id from trust.account where email = $1', ['mireille.cote@agence.exemple.quebec'])) as [{ organization_id: string; employee_id: string }];
    await turn(true);
    const { myStandings } = await employee.read<{ myStandings: { competency: { id: string } }[] }>('{ myStandings { competency { id } } }');
    competencyId = myStandings[0]!.competency.id;
  }, 60_000);
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => api.stop());

  const turn = (active: boolean) => employee.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { __typename } }', { input: { idempotencyKey: intention(), active } });
  const stored = () => api.owner<{ employee_id: string; competency_id: string; basis: string; mean: number; day: string }>(STORED, [organizationId]);
  const mine = async () => (await stored()).filter(({ employee_id }) => employee_id === employeeId);
  const due = async () => (await api.owner<{ count: number }>('select count(*)::int as count from competencies.estimation where organization_id = $1 and due_since is not null', [organizationId]))[0]!.count;
  const upToDate = () => until(async () => (await due()) === 0);
  const night = () => api.app.get(KeepEstimates).ofOrganization({ organizationId: organizationId as never, subjectId: organizationId }, { signal: new AbortController().signal });
  /** Everything again, from the ledger alone. */
  const again = async () => {
    await api.owner('delete from competencies.estimate where organization_id = $1', [organizationId]);
    await api.owner('update competencies.estimation set due_since = now() where organization_id = $1', [organizationId]);
    await night();
  };
  const assess = async (upTo: number) => {
    const { competency } = await employee.read<{ competency: { levels: { level: number; indicators: { id: string }[] }[] } }>('query ($id: ID!) { competency(id: $id) { levels { level indicators { id } } } }', { id: competencyId });
    await employee.read('mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId, answers: competency.levels.flatMap(({ level, indicators }) => indicators.map(({ id }) => ({ indicatorId: id, answer: level <= upTo ? 'yes' : 'no' }))) } });
  };
  const write = async (kind: string, level: number, subject: string) =>
    (await api.owner<{ id: string }>(
      `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, observation, log_likelihood)
       values ($1, gen_random_uuid(), $2, $3, 1, $4, $5, now(), '{"title":{"fr":"","en":""},"detail":{"fr":"","en":""}}', array(select (-((-0.5 + (g + 0.5) * 0.1 - $6::int) ^ 2))::real from generate_series(0, 59) g)) returning id`,
      [organizationId, employeeId, competencyId, kind, subject, level],
    ))[0]!.id;
  const seenByManager = async () => {
    const { team } = await manager.read<{ team: { competencies: { competency: { id: string } }[]; members: { employeeId: string; cells: { status: string | null; mean: number | null }[] }[] } }>('{ team { competencies { competency { id } } members { employeeId cells { status mean } } } }');
    return team.members.find((member) => member.employeeId === employeeId)!.cells[team.competencies.findIndex(({ competency }) => competency.id === competencyId)];
  };

  it('follow each event, and a computation of everything from the ledger gives the same to the digit', async () => {
    await assess(2);
    await upToDate();
    expect((await mine()).map(({ basis }) => basis)).toEqual(['everything']);
    await write('managerValidation', 3, 'first');
    await write('courseResult', 4, 'quiz');
    expect(await due()).toBe(1);
    await assess(3);
    await upToDate();
    const byEvents = await stored();
    expect(byEvents.filter(({ employee_id }) => employee_id === employeeId).map(({ basis }) => basis)).toEqual(['everything', 'validations']);
    expect(byEvents.length).toBeGreaterThan(5_000);
    await again();
    expect(await stored()).toEqual(byEvents);
  }, 60_000);

  it('come back exactly when a piece of evidence is revoked', async () => {
    const before = await stored();
    const id = await write('managerValidation', 5, 'mistaken');
    await night();
    expect(await stored()).not.toEqual(before);
    await api.owner(`insert into competencies.evidence_revocation (organization_id, evidence_id, reason, revoked_by) values ($1, $2, 'La mauvaise personne.', $3)`, [organizationId, id, employeeId]);
    // The revocation asked for the job itself.
    await upToDate();
    expect(await stored()).toEqual(before);
  }, 30_000);

  it('are what the manager reads, and somebody whose job still waits is read from the ledger: nothing written is lost', async () => {
    const share = (shared: boolean) => employee.read('mutation ($input: ChangeCompetencySharingInput!) { changeCompetencySharing(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId, shared } });
    await share(true);
    await write('managerValidation', 5, 'just now');
    expect(await due()).toBe(1);
    const fromLedger = await seenByManager();
    await night();
    expect(await seenByManager()).toEqual(fromLedger);
    expect((await mine()).find((row) => row.competency_id === competencyId && row.basis === 'everything')!.mean).toBe(fromLedger!.mean);
    await share(false);
    expect((await seenByManager())!.mean).toBe((await mine()).find((row) => row.competency_id === competencyId && row.basis === 'validations')!.mean);
  }, 30_000);

  it('age each night, once, and ask for the night after', async () => {
    const before = await mine();
    const [tonight, later] = ['2027-06-01T08:00:00Z', '2027-06-02T08:00:00.000Z'];
    jest.spyOn(api.app.get(Clock), 'now').mockReturnValue(new Date(tonight));
    await Promise.all([night(), night()]);
    const after = await mine();
    expect(after.map(({ day }) => day)).toEqual(after.map(() => '2027-06-01'));
    expect(after.map(({ mean }) => mean)).not.toEqual(before.map(({ mean }) => mean));
    expect(await due()).toBe(0);
    const next = () => api.owner<{ start_after: Date }>(`select start_after from pgboss.job where name = 'estimate-organization' and state = 'created' and data->>'organizationId' = $1 and start_after > '2027-06-01T09:00:00Z'`, [organizationId]);
    await until(async () => (await next()).length > 0);
    expect((await next()).map(({ start_after }) => start_after.toISOString())).toEqual([later]);
    const others = await api.owner<{ count: number }>('select count(*)::int as count from competencies.estimation where organization_id = $1 and day <> $2', [organizationId, '2027-06-01']);
    expect(others[0]!.count).toBe(0);
  }, 60_000);

  it('are of nobody who turned the estimation off, at once, and come back as they were when it is turned on', async () => {
    await again();
    const before = await stored();
    await turn(false);
    expect(await mine()).toEqual([]);
    await write('managerValidation', 1, 'while it is off');
    await night();
    expect(await mine()).toEqual([]);
    expect(await seenByManager()).toMatchObject({ mean: null, status: 'notAssessed' });
    await api.owner(`insert into competencies.evidence_revocation (organization_id, evidence_id, reason, revoked_by) select organization_id, id, 'Pour comparer.', $2 from competencies.evidence where organization_id = $1 and subject = 'while it is off'`, [organizationId, employeeId]);
    await turn(true);
    await until(async () => (await mine()).length > 0);
    await upToDate();
    expect(await stored()).toEqual(before);
  }, 60_000);

  it('stay within their organization', async () => {
    const others = await api.owner<{ organization_id: string }>('select distinct organization_id from competencies.estimate where organization_id <> $1', [organizationId]);
    expect(others).toHaveLength(1);
    const before = await stored();
    const transactions = api.app.get(Transactions);
    await transactions.writeFor(others[0]!.organization_id as never, (statements) => recomputeEstimates(statements, organizationId as never, { after: null }, new Date('2028-01-01')));
    expect(await stored()).toEqual(before);
    expect(await api.asApplication('select 1 from competencies.estimate')).toEqual([]);
  });
});
