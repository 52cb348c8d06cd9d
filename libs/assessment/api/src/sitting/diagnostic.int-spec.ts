import { type Answer, intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { Item, Question } from '@passerelle/assessment-domain';
import { aBank, solveQuestion } from '@passerelle/assessment-domain/testing';
import { recomputeEstimates } from '@passerelle/competencies-api';
import type { EmployeeId, OrganizationId } from '@passerelle/kernel';
import { Transactions } from '@passerelle/platform-api';

import { loadBank } from '../catalogue/load-bank.js';

const COMPETENCIES = ['verifier-texte-ia', 'superviser-automatisation', 'traiter-demande'];
const QUESTION = '__typename ... on AssessedChoice { several choices { id text { fr } } } ... on AssessedOrdering { steps { id text { fr } } } ... on AssessedMatching { lefts { id text { fr } } rights { id text { fr } } }';
const DIAGNOSTIC = `id endedAt decisionsMade decisions questionsAnswered aims { competencyId state } asking { itemId version place competencyId situation { fr } parts { id content { ${QUESTION} } } }
  conclusions { competencyId verdict probability why low mean high recorded unrecorded items { itemId outcome counted moves explanation { fr } ideas { id } source { fr } parts { question { fr } answer { fr } } } }`;

interface Part { readonly id: string; readonly text: { readonly fr: string } }
interface Content { readonly several?: boolean; readonly choices?: Part[]; readonly steps?: Part[]; readonly lefts?: Part[]; readonly rights?: Part[] }
interface Asking { readonly itemId: string; readonly version: number; readonly place: number; readonly competencyId: string; readonly parts: { readonly id: string | null; readonly content: Content }[] }
interface Conclusion { readonly competencyId: string; readonly verdict: string; readonly probability: number; readonly why: string; readonly low: number; readonly mean: number; readonly high: number; readonly recorded: boolean; readonly unrecorded: string | null; readonly items: { readonly itemId: string; readonly outcome: string; readonly counted: boolean; readonly explanation: object | null; readonly ideas: object[] }[] }
interface Diagnostic { readonly id: string; readonly endedAt: string | null; readonly decisionsMade: number; readonly decisions: number; readonly questionsAnswered: number; readonly aims: { readonly competencyId: string; readonly state: string }[]; readonly asking: Asking | null; readonly conclusions: Conclusion[] | null }
type Result = { readonly __typename: string; readonly diagnostic?: Diagnostic };

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

/** Somebody of the same job who has not taken a diagnostic yet, and has their levels estimated. */
async function somebody(estimated = true): Promise<TestClient & { readonly employee: string }> {
  const { account, employee } = colleagues[next++]!;
  const client = await api.signIn(account);
  await client.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { viewer { profiling } } }', { input: { idempotencyKey: intention(), active: estimated } });
  return Object.assign(client, { employee });
}

const MEMBERS = `__typename ... on DiagnosticBegun { diagnostic { ${DIAGNOSTIC} } } ... on DiagnosticAlreadyOpen { diagnostic { ${DIAGNOSTIC} } }`;
async function begin(client: TestClient, competencyIds = ['verifier-texte-ia'], idempotencyKey = intention()): Promise<Result> {
  return (await client.read<{ beginDiagnostic: Result }>(`mutation ($input: BeginDiagnosticInput!) { beginDiagnostic(input: $input) { ${MEMBERS} } }`, { input: { idempotencyKey, competencyIds } })).beginDiagnostic;
}
async function begun(client: TestClient, competencyIds = ['verifier-texte-ia']): Promise<Diagnostic> {
  const { __typename, diagnostic } = await begin(client, competencyIds);
  expect(__typename).toBe('DiagnosticBegun');
  return diagnostic!;
}
const send = (client: TestClient, input: object): Promise<Answer<{ answerDiagnosticItem: Result }>> =>
  client.execute(`mutation ($input: AnswerDiagnosticItemInput!) { answerDiagnosticItem(input: $input) { __typename ... on DiagnosticItemAnswered { diagnostic { ${DIAGNOSTIC} } } ... on DiagnosticMovedOn { diagnostic { ${DIAGNOSTIC} } } } }`, { input: { idempotencyKey: intention(), ...input } });
const toAnswer = ({ id, asking }: Diagnostic, right: boolean, over: object = {}) => ({ diagnosticId: id, itemId: asking!.itemId, version: asking!.version, parts: asking!.parts.map((part) => ({ ...(part.id ? { partId: part.id } : {}), ...solveQuestion(questionOf(asking!, part.id), part.content, right) })), ...over });
async function answer(client: TestClient, diagnostic: Diagnostic, right: boolean, over: object = {}): Promise<Diagnostic> {
  const { data, errors } = await send(client, toAnswer(diagnostic, right, over));
  expect(errors).toEqual([]);
  return data!.answerDiagnosticItem.diagnostic!;
}
async function answerAll(client: TestClient, diagnostic: Diagnostic, right: boolean): Promise<Diagnostic> {
  let after = diagnostic;
  while (after.asking) after = await answer(client, after, right);
  return after;
}
const read = async (client: TestClient, id: string) => (await client.read<{ diagnostic: Diagnostic }>(`query ($id: ID!) { diagnostic(id: $id) { ${DIAGNOSTIC} } }`, { id })).diagnostic;
const stop = async (client: TestClient, diagnosticId: string) => (await client.read<{ stopDiagnostic: { diagnostic: Diagnostic } }>(`mutation ($input: StopDiagnosticInput!) { stopDiagnostic(input: $input) { diagnostic { ${DIAGNOSTIC} } } }`, { input: { idempotencyKey: intention(), diagnosticId } })).stopDiagnostic.diagnostic;
const ledger = (employee: string) => api.look<{ competency: string; subject: string; at: Date; detail: string }>(organizationId, `select competency_id as competency, subject, observed_at as at, observation->'detail'->>'fr' as detail from competencies.evidence where organization_id = $1 and employee_id = $2 and kind = 'diagnostic' and subject = 'diagnostic' order by recorded_at, id`, [organizationId, employee]);

function questionOf({ itemId }: Asking, partId: string | null): Question {
  const { content } = items.get(itemId)!;
  return content.kind === 'situation' ? content.questions.find(({ id }) => id === partId)!.content : content;
}

describe('a diagnostic', () => {
  it('is proposed on what the transformed role asks and nothing settles, from the tasks that change most', async () => {
    const client = await somebody();
    const { diagnosticProposal } = await client.read<{ diagnosticProposal: { openId: string | null; most: number; minutes: number; competencies: { competency: { id: string }; suggested: boolean; reason: string; changingTime: number; changingTasks: object[]; againFrom: string | null }[]; withoutQuestions: { id: string }[] } }>(
      '{ diagnosticProposal { openId most minutes competencies { competency { id } suggested reason changingTime changingTasks { label { fr } } againFrom } withoutQuestions { id } } }',
    );
    expect(diagnosticProposal.openId).toBeNull();
    expect(diagnosticProposal.competencies.map(({ competency }) => competency.id).toSorted()).toEqual(COMPETENCIES.toSorted());
    const suggested = diagnosticProposal.competencies.filter((one) => one.suggested);
    expect(suggested.map(({ changingTime }) => changingTime)).toEqual(suggested.map(({ changingTime }) => changingTime).toSorted((a, b) => b - a));
    expect(suggested.every(({ reason, changingTasks }) => reason !== 'assessed' && changingTasks.length > 0)).toBe(true);
    expect(diagnosticProposal.withoutQuestions.length).toBeGreaterThan(0);
  });

  it('concludes on one competency after the other, and each conclusion is one piece of evidence', async () => {
    const client = await somebody();
    const first = await begun(client, ['verifier-texte-ia', 'traiter-demande']);
    expect(first).toMatchObject({ decisionsMade: 0, decisions: 2, questionsAnswered: 0, conclusions: null, asking: { place: 1, competencyId: 'verifier-texte-ia' } });
    let after = first;
    while (after.decisionsMade === 0) after = await answer(client, after, true);
    expect(after).toMatchObject({ decisionsMade: 1, endedAt: null, conclusions: null, asking: { competencyId: 'traiter-demande' } });
    expect((await ledger(client.employee)).map(({ competency }) => competency)).toEqual(['verifier-texte-ia']);
    const over = await answerAll(client, after, false);
    expect(over.conclusions).toMatchObject([{ verdict: 'met', why: 'clear', recorded: true }, { verdict: 'notMet', recorded: true }]);
    expect(over.conclusions![0]!.probability).toBeGreaterThanOrEqual(0.9);
    expect((await ledger(client.employee)).map(({ competency }) => competency)).toEqual(['verifier-texte-ia', 'traiter-demande']);
    expect((await ledger(client.employee))[0]!.detail).toMatch(/^Niveau \d demandé\u00a0: atteint, après \d+ questions$/);
    const { myStandings } = await client.read<{ myStandings: { competency: { id: string }; estimate: { mean: number } | null; evidence: { kind: string; weight: number }[] }[] }>('{ myStandings { competency { id } estimate { mean } evidence { kind weight } } }');
    const [standing] = myStandings.filter(({ competency }) => competency.id === 'verifier-texte-ia');
    expect(standing!.evidence.some(({ kind, weight }) => kind === 'diagnostic' && weight > 0.99)).toBe(true);
  });

  it('tells what was answered and the idea behind it, never the right answer of a question that is still asked', async () => {
    const client = await somebody();
    const over = await answerAll(client, await begun(client), false);
    const asked = over.conclusions![0]!.items;
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.every(({ outcome, explanation }) => outcome === 'wrong' && explanation === null)).toBe(true);
    // No idea is named for every pair that may be wrong.
    expect(asked.filter(({ itemId }) => items.get(itemId)!.content.kind !== 'matching').every(({ ideas }) => ideas.length === 1)).toBe(true);
    const shown = JSON.stringify(over);
    expect([...items.values()].some(({ explanation }) => shown.includes(explanation.fr))).toBe(false);
  });

  it('is found again as it was left, with the same question in the same order', async () => {
    const client = await somebody();
    const left = await answer(client, await begun(client), true);
    expect(await read(client, left.id)).toEqual(left);
    expect((await client.read<{ diagnosticProposal: { openId: string } }>('{ diagnosticProposal { openId } }')).diagnosticProposal.openId).toBe(left.id);
    expect((await begin(client)).__typename).toBe('DiagnosticAlreadyOpen');
    const { myDiagnostics } = await client.read<{ myDiagnostics: Diagnostic[] }>(`{ myDiagnostics { ${DIAGNOSTIC} } }`);
    expect(myDiagnostics).toEqual([left]);
  });

  it('never sends a key: nothing of an item but its presentation leaves the server', async () => {
    const client = await somebody();
    let diagnostic = await begun(client);
    for (let turn = 0; turn < 6 && diagnostic.asking; turn += 1) {
      const { content } = items.get(diagnostic.asking.itemId)!;
      const sent = JSON.stringify(diagnostic.asking);
      expect(sent).not.toMatch(/correct|misconception|idee|explanation|reversal|confusion/);
      const names = diagnostic.asking.parts.flatMap((part) => Object.values(part.content).flatMap((parts) => (Array.isArray(parts) ? (parts as Part[]).map(({ id }) => id) : [])));
      expect(names.every((name) => /^(\d\.)?[cslr]\d+$/.test(name))).toBe(true);
      if (content.kind === 'ordering') expect(names).toEqual(['s1', 's2', 's3', 's4']);
      diagnostic = await answer(client, diagnostic, turn % 2 === 0);
    }
  });

  it('counts an answer once, however often it is sent, from however many tabs', async () => {
    const client = await somebody();
    const diagnostic = await begun(client);
    const same = { ...toAnswer(diagnostic, true), idempotencyKey: intention() };
    const tries = await Promise.all([send(client, same), send(client, same), send(client, toAnswer(diagnostic, false)), send(client, same)]);
    expect(tries.flatMap(({ errors }) => errors)).toEqual([]);
    const seen = new Set(tries.map(({ data }) => data!.answerDiagnosticItem.diagnostic!.asking!.itemId));
    expect(seen.size).toBe(1);
    expect((await read(client, diagnostic.id)).questionsAnswered).toBe(1);
    const late = await send(client, toAnswer(diagnostic, false));
    expect(late.data!.answerDiagnosticItem.__typename).toBe('DiagnosticMovedOn');
    expect((await read(client, diagnostic.id)).questionsAnswered).toBe(1);
  });

  it('takes « je ne sais pas » as an answer, and refuses what is none', async () => {
    const client = await somebody();
    const diagnostic = await begun(client);
    const unfit = await send(client, toAnswer(diagnostic, true, { parts: [{ chosen: ['c9'] }] }));
    expect(unfit.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const after = await answer(client, diagnostic, true, { doesNotKnow: true, parts: [] });
    expect(after.questionsAnswered).toBe(1);
    expect(await api.look(organizationId, `select outcome, answer from assessment.sitting_record where organization_id = $1 and sitting_id = $2 and kind = 'answered'`, [organizationId, diagnostic.id])).toEqual([{ outcome: 'dontKnow', answer: { kind: 'dontKnow' } }]);
  });

  it('stopped early keeps what it concluded; too few answers bring nothing to the ledger', async () => {
    const client = await somebody();
    let diagnostic = await begun(client, ['verifier-texte-ia', 'traiter-demande']);
    while (diagnostic.decisionsMade === 0) diagnostic = await answer(client, diagnostic, true);
    diagnostic = await answer(client, diagnostic, true);
    const stopped = await stop(client, diagnostic.id);
    expect(stopped.conclusions).toMatchObject([{ why: 'clear', recorded: true, unrecorded: null }, { why: 'stopped', verdict: 'undecided', recorded: false, unrecorded: 'tooFewAnswers' }]);
    expect(await stop(client, diagnostic.id)).toEqual(stopped);
    expect((await ledger(client.employee)).map(({ competency }) => competency)).toEqual(['verifier-texte-ia']);
    expect((await begin(client, ['verifier-texte-ia'])).__typename).toBe('CompetencyTestedLately');
    expect((await begin(client, ['traiter-demande'])).__typename).toBe('DiagnosticBegun');
  });

  it('taken again asks other questions first, and its evidence takes the place of the first', async () => {
    const client = await somebody();
    const asked = (diagnostic: Diagnostic) => diagnostic.conclusions![0]!.items.map(({ itemId }) => itemId);
    const first = await answerAll(client, await begun(client), true);
    await api.look(organizationId, 'alter table assessment.conclusion disable trigger conclusion_never_changes');
    await api.look(organizationId, `update assessment.conclusion set concluded_at = concluded_at - interval '20 days' where organization_id = $1 and sitting_id = $2`, [organizationId, first.id]);
    const second = await answerAll(client, await begun(client), false);
    expect(asked(second).filter((id) => asked(first).includes(id))).toEqual([]);
    const { myStandings } = await client.read<{ myStandings: { competency: { id: string }; evidence: { kind: string; weight: number; detail: { fr: string } }[] }[] }>('{ myStandings { competency { id } evidence { kind weight detail { fr } } } }');
    const diagnostics = myStandings.find(({ competency }) => competency.id === 'verifier-texte-ia')!.evidence.filter(({ kind, detail }) => kind === 'diagnostic' && detail.fr.startsWith('Niveau'));
    expect(diagnostics.map(({ weight }) => weight > 0)).toEqual([true, false]);
  });

  it('is not taken by whoever has not turned the estimation on, and waits while it is off', async () => {
    const off = await somebody(false);
    expect((await begin(off)).__typename).toBe('ProfilingIsOff');
    const client = await somebody();
    const diagnostic = await begun(client);
    await client.read('mutation ($input: ChooseProfilingInput!) { chooseProfiling(input: $input) { viewer { profiling } } }', { input: { idempotencyKey: intention(), active: false } });
    expect((await send(client, toAnswer(diagnostic, true))).data!.answerDiagnosticItem.__typename).toBe('ProfilingIsOff');
    expect((await stop(client, diagnostic.id)).conclusions).toBeNull();
    expect(await ledger(client.employee)).toEqual([]);
  });

  it('is on competencies of one’s own role, of which there are enough questions', async () => {
    const client = await somebody();
    expect((await begin(client, ['gestion-financiere'])).__typename).toBe('CompetencyNotTestable');
    expect((await begin(client, ['expliquer-clairement'])).__typename).toBe('CompetencyNotTestable');
    const refused = await client.execute('mutation ($input: BeginDiagnosticInput!) { beginDiagnostic(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyIds: [...COMPETENCIES, 'gestion-financiere'] } });
    expect(refused.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('begun from two tabs at once is one diagnostic', async () => {
    const client = await somebody();
    const results = await Promise.all([begin(client), begin(client), begin(client)]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['DiagnosticAlreadyOpen', 'DiagnosticAlreadyOpen', 'DiagnosticBegun']);
    expect(new Set(results.map(({ diagnostic }) => diagnostic!.id)).size).toBe(1);
  });
});

describe('the diagnostics of a person', () => {
  it('are read by nobody else: not a colleague, not a manager, not another organization', async () => {
    const client = await somebody();
    const { id, asking } = await answer(client, await begun(client), true);
    const others = [await somebody(), await api.as('manager'), await api.as('hrPlanner'), await api.as('privacyOfficer'), await api.as('administrator'), await api.fromOutside('employee')];
    for (const other of others) {
      expect(await other.refusal('query ($id: ID!) { diagnostic(id: $id) { id } }', { id })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
      expect(await other.refusal('mutation ($input: StopDiagnosticInput!) { stopDiagnostic(input: $input) { diagnostic { id } } }', { input: { idempotencyKey: intention(), diagnosticId: id } })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
      expect((await send(other, { diagnosticId: id, itemId: asking!.itemId, version: 1, doesNotKnow: true })).errors[0]?.extensions.code).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    }
    expect((await read(client, id)).questionsAnswered).toBe(1);
  });

  it('are in the copy of what is held, in words; what an answer was worth, once it is over', async () => {
    const client = await somebody();
    const diagnostic = await answer(client, await begun(client), false);
    const copy = async () => ((await (await client.fetch('/api/my-information.json')).json()) as { diagnostics: { id: string; asked: { outcome: string | null; parts: { answer: object[] }[] }[] }[] }).diagnostics;
    const [under] = await copy();
    expect(under).toMatchObject({ id: diagnostic.id, endedAt: null });
    expect(under!.asked.map(({ outcome }) => outcome)).toEqual([null, null]);
    expect(JSON.stringify(under)).not.toMatch(/"(choice|order|left|correct)":/);
    await stop(client, diagnostic.id);
    expect((await copy())[0]!.asked.map(({ outcome }) => outcome)).toEqual(['wrong', null]);
    const { myInformation } = await client.read<{ myInformation: { categories: { name: { fr: string }; count: number }[] } }>('{ myInformation { categories { name { fr } count } } }');
    expect(myInformation.categories).toContainEqual({ name: { fr: 'Diagnostics et réponses données' }, count: 1 });
  });

  it('take as many statements to read however many there are, and however long they were', async () => {
    const statements = async (client: TestClient, query: string) => Number(/statements;desc="(\d+)"/.exec((await client.execute(query)).headers.get('server-timing') ?? '')?.[1]);
    const [few, many] = [await somebody(), await somebody()];
    const list = `{ myDiagnostics { ${DIAGNOSTIC} } }`;
    await begun(few);
    for (const competency of COMPETENCIES) await answerAll(many, await begun(many, [competency]), true);
    expect(await statements(many, list)).toBe(await statements(few, list));
    expect(await statements(many, list)).toBeLessThanOrEqual(6);
    expect(await statements(many, '{ diagnosticProposal { minutes competencies { competency { id } } } }')).toBe(await statements(few, '{ diagnosticProposal { minutes competencies { competency { id } } } }'));
  });

  it('give levels that are found again to the digit from the ledger', async () => {
    const client = await somebody();
    await answerAll(client, await begun(client, ['verifier-texte-ia', 'superviser-automatisation']), true);
    const kept = () => api.look<{ competency: string; basis: string; level: { mean: number } }>(organizationId, 'select competency_id as competency, basis, level from competencies.estimate where organization_id = $1 and employee_id = $2 order by 1, 2', [organizationId, client.employee]);
    const recompute = async () => {
      await api.look(organizationId, 'update competencies.estimation set due_since = now() where organization_id = $1 and employee_id = $2', [organizationId, client.employee]);
      await api.app.get(Transactions).writeFor(organizationId, (statements) => recomputeEstimates(statements, organizationId, { employeeId: client.employee as EmployeeId }, new Date()));
      return kept();
    };
    const first = await recompute();
    expect(first.length).toBeGreaterThan(0);
    expect(await recompute()).toEqual(first);
    const { myStandings } = await client.read<{ myStandings: { competency: { id: string }; estimate: { mean: number } | null }[] }>('{ myStandings { competency { id } estimate { mean } } }');
    for (const { competency, level } of first.filter(({ basis }) => basis === 'everything')) {
      const standing = myStandings.find(({ competency: { id } }) => id === competency);
      if (standing) expect([competency, standing.estimate!.mean]).toEqual([competency, level.mean]);
    }
  });
});

describe('how often a question is asked', () => {
  it('is counted to the unit and never above its ceiling, with many people at once', async () => {
    const people = await Promise.all(Array.from({ length: 24 }, () => somebody()));
    await Promise.all(people.map(async (client, place) => answerAll(client, await begun(client, ['superviser-automatisation']), place % 2 === 0)));
    const counted = await api.look<{ item: string; asked: number; truly: number; sittings: number }>(organizationId,
      `select e.item_id as item, e.asked, (select count(*)::int from assessment.sitting_record r where r.item_id = e.item_id and r.kind = 'asked') as truly, c.sittings
       from assessment.item_exposure e join assessment.competency_exposure c using (organization_id, competency_id) where e.organization_id = $1`, [organizationId]);
    expect(counted.length).toBeGreaterThan(15);
    expect(counted.filter(({ asked, truly }) => asked !== truly)).toEqual([]);
    expect(counted.filter(({ asked, sittings }) => asked > Math.max(1, Math.floor(0.6 * sittings + 1e-6)))).toEqual([]);
    const [sittings] = await api.look<{ counted: number; truly: number }>(organizationId, `select (select sum(sittings)::int from assessment.competency_exposure where organization_id = $1) as counted, (select count(distinct (sitting_id, competency_id))::int from assessment.sitting_record where organization_id = $1 and kind = 'asked') as truly`, [organizationId]);
    expect(sittings!.counted).toBe(sittings!.truly);
  }, 60_000);
});
