import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const REQUEST = 'request { id state level comment openedAt late personName fileName observed { indicatorId answer } competency { id } }';
const WORDS = 'J’ai relu douze lettres préparées par l’outil ce mois-ci ; en voici une, avec mes corrections.';

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly level: number | null;
  readonly personName: string;
  readonly fileName: string | null;
  readonly late: boolean;
}

describe('validation by the manager', () => {
  let api: TestApi;
  let employee: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    [employee, manager] = [await api.as('employee'), await api.as('manager')];
    await employee.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { __typename } }', { input: { idempotencyKey: intention(), active: true } });
  }, 60_000);
  afterAll(() => api.stop());

  const ask = async (competencyId: string, over: object = {}) =>
    (await employee.read<{ askValidation: { __typename: string; request?: Seen } }>(`mutation ($input: AskValidationInput!) { askValidation(input: $input) { __typename ... on ValidationAsked { ${REQUEST} } } }`, { input: { idempotencyKey: intention(), competencyId, words: WORDS, ...over } })).askValidation;
  const open = (client: TestClient, id: string) => client.execute<{ openValidation: { request: Seen } }>(`mutation ($input: ValidationRequestInput!) { openValidation(input: $input) { ${REQUEST} } }`, { input: { idempotencyKey: intention(), id } });
  const decide = async (id: string, over: object) =>
    (await manager.read<{ decideValidation: { __typename: string; request: Seen } }>(
      `mutation ($input: DecideValidationInput!) { decideValidation(input: $input) { __typename ... on ValidationDecided { ${REQUEST} } ... on ValidationAlreadyDecided { ${REQUEST} } ... on ValidationNotRead { ${REQUEST} } } }`,
      { input: { idempotencyKey: intention(), id, decision: 'validated', comment: 'Relecture attentive, les sources sont vérifiées.', answers: [], ...over } },
    )).decideValidation;
  const indicators = async (id: string) => (await manager.read<{ competency: { levels: { level: number; indicators: { id: string }[] }[] } }>('query ($id: ID!) { competency(id: $id) { levels { level indicators { id } } } }', { id })).competency.levels;
  const observed = async (id: string, held: number) => (await indicators(id)).flatMap(({ level, indicators: some }) => some.map((indicator) => ({ indicatorId: indicator.id, answer: level <= held ? 'yes' : 'no' })));

  it('goes from the request, read, to evidence that moves the level', async () => {
    const asked = await ask('verifier-texte-ia');
    expect(asked.request).toMatchObject({ state: 'waiting', late: false, personName: 'Mireille Côté' });
    const { validationQueue } = await manager.read<{ validationQueue: Seen[] }>('{ validationQueue { id state personName } }');
    expect(validationQueue).toContainEqual({ id: asked.request!.id, state: 'waiting', personName: 'Mireille Côté' });
    expect((await decide(asked.request!.id, { answers: await observed('verifier-texte-ia', 3) })).__typename).toBe('ValidationNotRead');
    await open(manager, asked.request!.id);
    const decided = await decide(asked.request!.id, { answers: await observed('verifier-texte-ia', 3) });
    expect([decided.__typename, decided.request.state, decided.request.level]).toEqual(['ValidationDecided', 'validated', 3]);
    const { myStandings } = await employee.read<{ myStandings: { competency: { id: string }; estimate: { mean: number } | null; transformed: { status: string }; evidence: { kind: string }[] }[] }>('{ myStandings { competency { id } estimate { mean } transformed { status } evidence { kind } } }');
    const standing = myStandings.find(({ competency }) => competency.id === 'verifier-texte-ia');
    expect(standing).toMatchObject({ evidence: [{ kind: 'managerValidation' }] });
    // One rating at level 3, deviation 0.7: see estimate-level.spec.ts.
    expect(standing?.estimate?.mean).toBeCloseTo(2.9948, 3);
  });

  it('decides once', async () => {
    const { request } = await ask('superviser-automatisation');
    await open(manager, request!.id);
    expect((await decide(request!.id, { decision: 'returned', comment: 'Il manque un exemple où vous avez repris la main.' })).request.state).toBe('returned');
    expect((await decide(request!.id, { answers: await observed('superviser-automatisation', 2) })).__typename).toBe('ValidationAlreadyDecided');
    expect((await ask('superviser-automatisation')).__typename).toBe('ValidationAsked');
  });

  it('waits once for each competency, and can be taken back', async () => {
    const first = await ask('adaptabilite');
    expect((await ask('adaptabilite')).__typename).toBe('ValidationAlreadyWaiting');
    const withdrawn = await employee.read<{ withdrawValidation: { __typename: string } }>('mutation ($input: ValidationRequestInput!) { withdrawValidation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id: first.request!.id } });
    expect(withdrawn.withdrawValidation.__typename).toBe('ValidationWithdrawn');
    expect((await open(manager, first.request!.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is for the manager of the person, and nobody else', async () => {
    const { request } = await ask('proteger-renseignements');
    const [other] = await api.owner<{ id: string }>(`select a.id from trust.account a join trust.role_grant g on g.account_id = a.id and g.role = 'manager' where a.demonstration_hint is null and a.closed_at is null limit 1`);
    const stranger = await api.signIn(other!.id);
    expect((await open(stranger, request!.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await open(employee, request!.id)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await stranger.read<{ validationQueue: Seen[] }>('{ validationQueue { id } }')).validationQueue.map(({ id }) => id)).not.toContain(request!.id);
  });

  it('carries a file that the person and their manager read, as a download', async () => {
    const sent = await employee.fetch('/api/validation-files?name=lettre.txt', { method: 'PUT', body: 'Lettre relue, corrections en marge.', headers: { 'content-type': 'application/octet-stream' } });
    const { id: fileId } = (await sent.json()) as { id: string };
    const { request } = await ask('expliquer-clairement', { fileId });
    expect(request?.fileName).toBe('lettre.txt');
    const read = await manager.fetch(`/api/validation-files/${fileId}`);
    expect([read.status, read.headers.get('content-disposition'), await read.text()]).toEqual([200, "attachment; filename*=UTF-8''lettre.txt", 'Lettre relue, corrections en marge.']);
    for (const client of [await api.as('administrator'), await api.fromOutside('employee'), api.anonymous]) {
      const refused = await client.fetch(`/api/validation-files/${fileId}`);
      await refused.body?.cancel();
      expect([401, 404]).toContain(refused.status);
    }
  });

  it('refuses a file of another kind, whatever its name says', async () => {
    const refused = await employee.fetch('/api/validation-files?name=releve.pdf', { method: 'PUT', body: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]), headers: { 'content-type': 'application/pdf' } });
    expect([refused.status, await refused.json()]).toEqual([415, { kind: 'FileTypeRefused' }]);
  });

  it('asks nothing of whoever has not turned the estimation on', async () => {
    const [someone] = await api.owner<{ id: string }>(`select a.id from trust.account a where a.employee_id is not null and a.closed_at is null and not exists (select 1 from trust.profiling_choice c where c.account_id = a.id) and a.demonstration_hint is null limit 1`);
    const client = await api.signIn(someone!.id);
    const { askValidation } = await client.read<{ askValidation: { __typename: string } }>('mutation ($input: AskValidationInput!) { askValidation(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId: 'verifier-texte-ia', words: WORDS } });
    expect(askValidation.__typename).toBe('ProfilingIsOff');
  });
});
