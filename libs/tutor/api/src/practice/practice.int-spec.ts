import { type Answer, intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { loadBank } from '@passerelle/assessment-api';
import { type Item, keepForPractice } from '@passerelle/assessment-domain';
import { aBank, type ShownQuestion, solveQuestion } from '@passerelle/assessment-domain/testing';
import type { OrganizationId } from '@passerelle/kernel';

const COMPETENCIES = ['verifier-texte-ia', 'superviser-automatisation', 'traiter-demande'];
const QUESTION = '__typename ... on AssessedChoice { several choices { id text { fr } } } ... on AssessedOrdering { steps { id text { fr } } } ... on AssessedMatching { lefts { id text { fr } } rights { id text { fr } } }';
const SESSION = `id endedAt competencyId required minutes done mastery
  exercise { itemId version place competencyId reason probability situation { fr } parts { id content { ${QUESTION} } } hints { rung texts { fr } step { kind text { fr } with { fr } why { fr } } } nextRung }
  feedback { itemId outcome hints explanation { fr } ideas { id feedback { fr } } source { fr } answer { fr } }
  example { situation { fr } questions { question { fr } solution { text { fr } with { fr } } } explanation { fr } source { fr } }
  result { ending right withHelp moves { competencyId title { fr } answers moves required mean status } ideas { id } }`;

interface Exercise { readonly itemId: string; readonly version: number; readonly place: number; readonly reason: string; readonly probability: number; readonly parts: { readonly id: string | null; readonly content: ShownQuestion }[]; readonly hints: { readonly rung: string; readonly texts: object[]; readonly step: { readonly kind: string } | null }[]; readonly nextRung: string | null }
interface Feedback { readonly itemId: string; readonly outcome: string; readonly hints: number; readonly explanation: object | null; readonly ideas: object[] }
interface Result { readonly ending: string; readonly right: number; readonly withHelp: number; readonly moves: { readonly competencyId: string; readonly answers: number; readonly moves: number | null }[] }
interface Session { readonly id: string; readonly endedAt: string | null; readonly done: number; readonly mastery: number; readonly exercise: Exercise | null; readonly feedback: Feedback | null; readonly example: object | null; readonly result: Result | null }
type Outcome = { readonly __typename: string; readonly session?: Session };

let api: TestApi;
let organizationId: OrganizationId;
let items: ReadonlyMap<string, Item>;
let colleagues: readonly { readonly account: string; readonly employee: string }[];
let next = 0;

beforeAll(async () => {
  api = await startTestApi();
  const bank = aBank({ competencies: COMPETENCIES });
  items = new Map(bank.items.map((item) => [item.id, item]));
  const people = await api.owner<{ account: string; employee: string; organization: OrganizationId }>(
    `select a.id as account, a.employee_id as employee, a.organization_id as organization from trust.account a join workforce.assignment w on w.organization_id = a.organization_id and w.employee_id = a.employee_id
     where w.family_id = 'agent-bureau' and w.end_date is null and w.start_date <= current_date and a.closed_at is null and a.demonstration_hint is null order by a.organization_id, a.email`,
  );
  organizationId = [...Map.groupBy(people, ({ organization }) => organization)].toSorted(([, some], [, others]) => others.length - some.length)[0]![0];
  colleagues = people.filter(({ organization }) => organization === organizationId);
  await loadBank({ query: (sql, parameters) => api.look(organizationId, sql, parameters) }, organizationId, bank, new Date());
}, 60_000);
afterAll(() => api.stop());

/** Somebody of the same job who has not practised yet, and has their levels estimated. */
async function somebody(estimated = true): Promise<TestClient & { readonly employee: string }> {
  const { account, employee } = colleagues[next++]!;
  const client = await api.signIn(account);
  await chooseProfiling(client, estimated);
  return Object.assign(client, { employee });
}
const chooseProfiling = (client: TestClient, active: boolean) => client.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { viewer { profiling } } }', { input: { idempotencyKey: intention(), active } });

const mutation = (name: string, inputType: string, members: readonly string[]) => `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${members.map((member) => `... on ${member} { session { ${SESSION} } }`).join(' ')} } }`;
const BEGIN = mutation('beginPractice', 'BeginPracticeInput', ['PracticeBegun', 'PracticeAlreadyOpen']);
const ANSWER = mutation('answerExercise', 'AnswerExerciseInput', ['ExerciseAnswered', 'PracticeMovedOn']);
const HINT = mutation('takePracticeHint', 'TakePracticeHintInput', ['PracticeHintTaken', 'PracticeMovedOn']);
const begin = async (client: TestClient, competencyId = 'verifier-texte-ia') => (await client.read<{ beginPractice: Outcome }>(BEGIN, { input: { idempotencyKey: intention(), competencyId, minutes: 20 } })).beginPractice;
const hint = async (client: TestClient, { id, exercise }: Session, rung: string) => (await client.read<{ takePracticeHint: Outcome }>(HINT, { input: { idempotencyKey: intention(), sessionId: id, itemId: exercise!.itemId, rung } })).takePracticeHint;
const send = (client: TestClient, input: object): Promise<Answer<{ answerExercise: Outcome }>> => client.execute(ANSWER, { input: { idempotencyKey: intention(), ...input } });
const goOn = async (client: TestClient, sessionId: string) => (await client.read<{ continuePractice: { session: Session } }>(`mutation ($input: PracticeSessionInput!) { continuePractice(input: $input) { session { ${SESSION} } } }`, { input: { idempotencyKey: intention(), sessionId } })).continuePractice.session;
const stop = async (client: TestClient, sessionId: string) => (await client.read<{ stopPractice: { session: Session } }>(`mutation ($input: PracticeSessionInput!) { stopPractice(input: $input) { session { ${SESSION} } } }`, { input: { idempotencyKey: intention(), sessionId } })).stopPractice.session;
const read = async (client: TestClient, id: string) => (await client.read<{ practiceSession: Session }>(`query ($id: ID!) { practiceSession(id: $id) { ${SESSION} } }`, { id })).practiceSession;
const ledger = (employee: string) => api.look<{ subject: string; detail: string }>(organizationId, `select subject, observation->'detail'->>'fr' as detail from competencies.evidence where organization_id = $1 and employee_id = $2 and kind = 'practice' and observation ? 'practiceSessionId'`, [organizationId, employee]);

async function begun(client: TestClient, competencyId?: string): Promise<Session> {
  const { __typename, session } = await begin(client, competencyId);
  expect(__typename).toBe('PracticeBegun');
  return session!;
}

function toAnswer({ id, exercise }: Session, right: boolean): object {
  const { content } = items.get(exercise!.itemId)!;
  const questionOf = (partId: string | null) => (content.kind === 'situation' ? content.questions.find((one) => one.id === partId)!.content : content);
  return { sessionId: id, itemId: exercise!.itemId, version: exercise!.version, parts: exercise!.parts.map((part) => ({ ...(part.id ? { partId: part.id } : {}), ...solveQuestion(questionOf(part.id), part.content, right) })) };
}

async function answer(client: TestClient, session: Session, right: boolean): Promise<Session> {
  const { data, errors } = await send(client, toAnswer(session, right));
  expect(errors).toEqual([]);
  expect(data!.answerExercise.__typename).toBe('ExerciseAnswered');
  return data!.answerExercise.session!;
}

/** Answers and goes on until the session is over. */
async function practise(client: TestClient, session: Session, right: (place: number) => boolean): Promise<Session> {
  let after = session;
  for (let place = 0; !after.endedAt; place += 1) {
    after = await answer(client, after, right(place));
    if (!after.endedAt) after = await goOn(client, after.id);
  }
  return after;
}

describe('a practice session', () => {
  it('is offered on competencies of the person’s jobs that there are exercises about, what is to develop first', async () => {
    const client = await somebody();
    const { practiceOffer } = await client.read<{ practiceOffer: { openId: string | null; competencies: { competency: { id: string }; exercises: number; suggested: boolean; status: string }[]; sessions: object[] } }>('{ practiceOffer { openId competencies { competency { id } exercises suggested status } sessions { id } } }');
    expect(practiceOffer).toMatchObject({ openId: null, sessions: [] });
    expect(practiceOffer.competencies.map(({ competency }) => competency.id).toSorted()).toEqual(COMPETENCIES.toSorted());
    expect(practiceOffer.competencies.every(({ exercises }) => exercises >= 5)).toBe(true);
    expect((await begin(client, 'expliquer-clairement')).__typename).toBe('CompetencyNotPractisable');
  });

  it('asks only what is kept for practice, without its key, and says why', async () => {
    const client = await somebody();
    const kept = keepForPractice([...items.values()]);
    let session = await begun(client);
    for (let turn = 0; turn < 5 && session.exercise; turn += 1) {
      expect(kept.has(session.exercise.itemId as Item['id'])).toBe(true);
      expect(JSON.stringify(session.exercise)).not.toMatch(/correct|misconception|explanation|reversal|confusion/);
      expect(['target', 'closest', 'sibling']).toContain(session.exercise.reason);
      session = await answer(client, session, turn % 2 === 0);
      if (!session.endedAt) session = await goOn(client, session.id);
    }
  });

  it('explains what is right, speaks of the idea behind what is wrong, and works the first one through after two', async () => {
    const client = await somebody();
    const first = await begun(client);
    const wrong = await answer(client, first, false);
    expect(wrong).toMatchObject({ done: 1, exercise: null, example: null, feedback: { itemId: first.exercise!.itemId, outcome: 'wrong', explanation: null } });
    const again = await goOn(client, wrong.id);
    // Another try where the bank keeps one like it.
    expect(again).toMatchObject({ feedback: null, exercise: { reason: expect.stringMatching(/^(sibling|target|closest)$/) as string, place: 2 } });
    const twice = await answer(client, again, false);
    expect(twice.example).toMatchObject({ explanation: { fr: `Pourquoi ${first.exercise!.itemId}` }, source: { fr: `Source de ${first.exercise!.itemId}` } });
    const after = await goOn(client, twice.id);
    expect(after).toMatchObject({ example: null, exercise: { place: 3 } });
    const right = await answer(client, after, true);
    expect(right.feedback).toMatchObject({ outcome: 'right', explanation: { fr: `Pourquoi ${after.exercise!.itemId}` }, ideas: [] });
  });

  it('gives hints rung by rung, each once, none of which is the answer', async () => {
    const client = await somebody();
    let session = await begun(client);
    expect(session.exercise).toMatchObject({ hints: [], nextRung: 'orient' });
    expect((await hint(client, session, 'workThrough')).__typename).toBe('PracticeMovedOn');
    for (const rung of ['orient', 'orient', 'remind', 'workThrough']) {
      const { __typename, session: after } = await hint(client, session, rung);
      expect(__typename).toBe('PracticeHintTaken');
      session = after!;
    }
    expect(session.exercise!.hints.map(({ rung }) => rung)).toEqual(['orient', 'remind', 'workThrough']);
    expect(session.exercise!.hints[0]!.texts.length).toBeGreaterThan(0);
    expect(session.exercise!.hints[2]!.step).not.toBeNull();
    expect(session.exercise!.nextRung).toBeNull();
    expect((await answer(client, session, true)).feedback).toMatchObject({ outcome: 'right', hints: 3 });
  });

  it('ends by itself, and what its first answers say is one piece of evidence', async () => {
    const client = await somebody();
    const over = await practise(client, await begun(client), () => true);
    expect(over.exercise).toBeNull();
    expect(over.result).toMatchObject({ withHelp: 0, right: over.done, moves: [{ competencyId: 'verifier-texte-ia', required: expect.any(Number) as number }] });
    expect(over.result!.moves[0]!.moves).toBeGreaterThan(0);
    expect(await ledger(client.employee)).toEqual([{ subject: `practice/${over.id}`, detail: expect.stringMatching(/^Une séance\u00a0: \d+ premières réponses$/) as string }]);
    expect(await read(client, over.id)).toEqual(over);
  });

  it('stopped early keeps what was answered; too few first answers bring nothing to the ledger', async () => {
    const client = await somebody();
    const stopped = await stop(client, (await answer(client, await begun(client), true)).id);
    expect(stopped).toMatchObject({ done: 1, feedback: null, result: { ending: 'stopped', right: 1, moves: [] } });
    expect(await stop(client, stopped.id)).toEqual(stopped);
    expect(await ledger(client.employee)).toEqual([]);
    expect((await begin(client)).__typename).toBe('PracticeBegun');
  });

  it('counts an answer once, however often it is sent, from however many tabs', async () => {
    const client = await somebody();
    const session = await begun(client);
    const same = { ...toAnswer(session, true), idempotencyKey: intention() };
    const tries = await Promise.all([send(client, same), send(client, same), send(client, toAnswer(session, false)), send(client, same)]);
    expect(tries.flatMap(({ errors }) => errors)).toEqual([]);
    expect((await read(client, session.id)).done).toBe(1);
    expect((await send(client, toAnswer(session, false))).data!.answerExercise.__typename).toBe('PracticeMovedOn');
    const [one, other] = await Promise.all([goOn(client, session.id), goOn(client, session.id)]);
    expect(other.exercise).toEqual(one.exercise);
  });

  it('is found again as it was left, one at a time', async () => {
    const client = await somebody();
    const left = (await hint(client, await begun(client), 'orient')).session!;
    expect(await read(client, left.id)).toEqual(left);
    const again = await begin(client, 'traiter-demande');
    expect(again).toEqual({ __typename: 'PracticeAlreadyOpen', session: left });
  });

  it('is not begun by whoever has not turned the estimation on, and waits while it is off', async () => {
    expect((await begin(await somebody(false))).__typename).toBe('ProfilingIsOff');
    const client = await somebody();
    const session = await begun(client);
    await chooseProfiling(client, false);
    expect((await send(client, toAnswer(session, true))).data!.answerExercise.__typename).toBe('ProfilingIsOff');
    expect((await stop(client, session.id)).result).toMatchObject({ moves: [] });
  });

  it('refuses what is not an answer to its exercise', async () => {
    const client = await somebody();
    const session = await begun(client);
    expect((await send(client, { ...toAnswer(session, true), parts: [{ chosen: ['c9'] }] })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the practice of a person', () => {
  it('is read by nobody else: not a colleague, not a manager, not another organization', async () => {
    const client = await somebody();
    const { id, exercise } = await begun(client);
    const others = [await somebody(), await api.as('manager'), await api.as('hrPlanner'), await api.as('privacyOfficer'), await api.as('administrator'), await api.fromOutside('employee')];
    for (const other of others) {
      expect(await other.refusal('query ($id: ID!) { practiceSession(id: $id) { id } }', { id })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
      expect(await other.refusal('mutation ($input: PracticeSessionInput!) { stopPractice(input: $input) { session { id } } }', { input: { idempotencyKey: intention(), sessionId: id } })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
      expect((await send(other, { sessionId: id, itemId: exercise!.itemId, version: 1, doesNotKnow: true })).errors[0]?.extensions.code).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    }
  });

  it('is in the copy of what is held, in words', async () => {
    const client = await somebody();
    const session = await answer(client, await begun(client), false);
    const { practice } = (await (await client.fetch('/api/my-information.json')).json()) as { practice: { id: string; answered: { outcome: string; parts: object[] }[] }[] };
    expect(practice).toMatchObject([{
      id: session.id, competency: 'verifier-texte-ia', prerequisites: expect.any(Array) as object[],
      estimatedAtTheBeginning: { mean: expect.any(Number) as number, probabilities: expect.any(Array) as number[] },
      answered: [{ outcome: 'wrong', ideas: session.feedback!.ideas.map(() => ({ fr: expect.any(String) as string })) }],
    }]);
    expect(JSON.stringify(practice)).not.toMatch(/"(choice|order|left|correct)":/);
  });

  it('takes as many statements to read however long it was', async () => {
    const statements = async (client: TestClient, query: string, variables = {}) => Number(/statements;desc="(\d+)"/.exec((await client.execute(query, variables)).headers.get('server-timing') ?? '')?.[1]);
    const [few, many] = [await somebody(), await somebody()];
    const one = await begun(few);
    let long = await begun(many);
    for (let turn = 0; turn < 4; turn += 1) long = await goOn(many, (await answer(many, long, turn % 2 === 0)).id);
    const query = `query ($id: ID!) { practiceSession(id: $id) { ${SESSION} } }`;
    expect(await statements(many, query, { id: long.id })).toBe(await statements(few, query, { id: one.id }));
    expect(await statements(many, '{ practiceOffer { openId competencies { exercises } } }')).toBe(await statements(few, '{ practiceOffer { openId competencies { exercises } } }'));
  });
});
