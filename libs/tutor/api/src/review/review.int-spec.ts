import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { loadBank } from '@passerelle/assessment-api';
import { type Item, keepForPractice } from '@passerelle/assessment-domain';
import { aBank, type ShownQuestion, solveQuestion } from '@passerelle/assessment-domain/testing';
import type { OrganizationId } from '@passerelle/kernel';

const QUESTION = '__typename ... on AssessedChoice { several choices { id text { fr } } } ... on AssessedOrdering { steps { id text { fr } } } ... on AssessedMatching { lefts { id text { fr } } rights { id text { fr } } }';
const DAY = `day paused retention mostADay learned left done nextDay
  card { itemId version round competencyId parts { id content { ${QUESTION} } } }
  last { id grade comesBack feedback { itemId outcome explanation { fr } } solution { explanation { fr } } }`;

interface Card { readonly itemId: string; readonly version: number; readonly round: number; readonly parts: { readonly id: string | null; readonly content: ShownQuestion }[] }
interface Day { readonly day: string; readonly paused: boolean; readonly learned: number; readonly left: number; readonly done: number; readonly nextDay: string | null; readonly card: Card | null; readonly last: { readonly id: string; readonly grade: string; readonly comesBack: string | null; readonly feedback: object; readonly solution: object | null } | null }
interface Outcome { readonly __typename: string; readonly today: Day }

let api: TestApi;
let organizationId: OrganizationId;
let items: ReadonlyMap<string, Item>;
let kept: readonly string[];
let colleagues: readonly { readonly account: string; readonly employee: string }[];
let next = 0;

beforeAll(async () => {
  api = await startTestApi();
  const bank = aBank({ competencies: ['verifier-texte-ia', 'traiter-demande'], itemsEach: 40 });
  items = new Map(bank.items.map((item) => [item.id, item]));
  kept = [...keepForPractice(bank.items)];
  const people = await api.owner<{ account: string; employee: string; organization: OrganizationId }>(
    `select a.id as account, a.employee_id as employee, a.organization_id as organization from trust.account a join workforce.assignment w on w.organization_id = a.organization_id and w.employee_id = a.employee_id
     where w.family_id = 'agent-bureau' and w.end_date is null and w.start_date <= current_date and a.closed_at is null and a.demonstration_hint is null order by a.organization_id, a.email`,
  );
  organizationId = [...Map.groupBy(people, ({ organization }) => organization)].toSorted(([, some], [, others]) => others.length - some.length)[0]![0];
  colleagues = people.filter(({ organization }) => organization === organizationId);
  await loadBank({ query: (sql, parameters) => api.look(organizationId, sql, parameters) }, organizationId, bank, new Date());
}, 60_000);
afterAll(() => api.stop());

/** Somebody who practised so many exercises, so many days ago. */
async function somebody(exercises: number, daysAgo = 60): Promise<TestClient & { readonly employee: string }> {
  const { account, employee } = colleagues[next++]!;
  const client = Object.assign(await api.signIn(account), { employee });
  const plan = JSON.stringify({ aim: { competency: 'verifier-texte-ia', required: 3, title: { fr: 'Vérifier', en: 'Check' }, posterior: Array.from({ length: 60 }, () => 1 / 60) }, prerequisites: [], minutes: 20 });
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  const [session] = await api.look<{ id: string }>(organizationId, `insert into tutor.practice_session (organization_id, id, employee_id, bank_version, competency_id, plan, seed, begun_at, ended_at, ending)
    select $1, gen_random_uuid(), $2, max(version), 'verifier-texte-ia', $3, 7, $4, $4, 'stopped' from assessment.bank_version where organization_id = $1 returning id`, [organizationId, employee, plan, at]);
  for (const [place, item] of kept.slice(0, exercises).entries()) {
    await api.look(organizationId, `insert into tutor.practice_record (organization_id, session_id, place, kind, item_id, item_version, reason, outcome, misconceptions, answer, recorded_at)
      select $1, $2, $3, 'asked', $4, max(version), 'target', null, null, null, $5 from assessment.item_version where organization_id = $1 and item_id = $4`, [organizationId, session!.id, 2 * place, item, at]);
    await api.look(organizationId, `insert into tutor.practice_record (organization_id, session_id, place, kind, item_id, outcome, misconceptions, answer, recorded_at) values ($1, $2, $3, 'answered', $4, 'right', '{}', '{"kind": "dontKnow"}', $5)`, [organizationId, session!.id, 2 * place + 1, item, at]);
  }
  return client;
}

const today = async (client: TestClient) => (await client.read<{ reviewDay: Day }>(`{ reviewDay { ${DAY} } }`)).reviewDay;
const ANSWER = `mutation ($input: AnswerReviewInput!) { answerReview(input: $input) { __typename ... on ReviewKept { today { ${DAY} } } ... on ReviewMovedOn { today { ${DAY} } } } }`;
const answerInput = ({ itemId, version, round, parts }: Card, right: boolean, over: object = {}) => {
  const { content } = items.get(itemId)!;
  const questionOf = (id: string | null) => (content.kind === 'situation' ? content.questions.find((one) => one.id === id)!.content : content);
  return { idempotencyKey: intention(), itemId, version, round, parts: parts.map((part) => ({ ...(part.id ? { partId: part.id } : {}), ...solveQuestion(questionOf(part.id), part.content, right) })), ...over };
};
const answer = async (client: TestClient, card: Card, right: boolean, over: object = {}) => (await client.read<{ answerReview: Outcome }>(ANSWER, { input: answerInput(card, right, over) })).answerReview;
const undo = async (client: TestClient, reviewId: string) => (await client.read<{ undoReview: Outcome }>(`mutation ($input: UndoReviewInput!) { undoReview(input: $input) { __typename ... on ReviewTakenBack { today { ${DAY} } } ... on ReviewMovedOn { today { ${DAY} } } } }`, { input: { idempotencyKey: intention(), reviewId } })).undoReview;
const choose = async (client: TestClient, wish: object) => (await client.read<{ chooseReviews: { today: Day } }>(`mutation ($input: ChooseReviewsInput!) { chooseReviews(input: $input) { today { ${DAY} } } }`, { input: { idempotencyKey: intention(), retention: 0.9, mostADay: 10, paused: false, ...wish } })).chooseReviews.today;

describe('the reviews of a day', () => {
  it('are a small set of what was practised and is nearest to be forgotten, without keys', async () => {
    const client = await somebody(14);
    const day = await today(client);
    expect(day).toMatchObject({ learned: 14, left: 10, done: 0, paused: false, last: null, card: { round: 1 } });
    expect(JSON.stringify(day.card)).not.toMatch(/correct|misconception|explanation|reversal|confusion/);
    expect(await today(client)).toEqual(day);
    expect(await today(await somebody(0))).toMatchObject({ learned: 0, left: 0, card: null, nextDay: null });
    expect(await today(await somebody(3, 0))).toMatchObject({ learned: 3, left: 0, card: null });
  });

  it('say what is right, and come back later when recalled than with hesitation, tomorrow or nearly when forgotten', async () => {
    const client = await somebody(3);
    const recalled = await answer(client, (await today(client)).card!, true);
    expect(recalled).toMatchObject({ __typename: 'ReviewKept', today: { left: 2, done: 1, last: { grade: 'recalled', solution: null } } });
    const hesitant = await answer(client, recalled.today.card!, true, { hesitated: true });
    expect(hesitant.today.last).toMatchObject({ grade: 'withHelp', solution: null });
    const forgotten = await answer(client, hesitant.today.card!, false);
    expect(forgotten.today).toMatchObject({ left: 0, done: 3, card: null, last: { grade: 'forgotten', feedback: { outcome: 'wrong', explanation: null }, solution: { explanation: { fr: expect.stringContaining('Pourquoi') as string } } } });
    const [first, second, third] = [recalled, hesitant, forgotten].map((one) => one.today.last!.comesBack!);
    expect(first! > second! && second! >= third!).toBe(true);
  });

  it('count an answer once, however often it is sent', async () => {
    const client = await somebody(4);
    const card = (await today(client)).card!;
    const same = { input: answerInput(card, true) };
    const tries = await Promise.all([client.read<{ answerReview: Outcome }>(ANSWER, same), client.read<{ answerReview: Outcome }>(ANSWER, same), answer(client, card, false).then((answerReview) => ({ answerReview }))]);
    expect(tries.filter(({ answerReview }) => answerReview.__typename === 'ReviewMovedOn').length).toBeLessThanOrEqual(2);
    expect((await today(client)).done).toBe(1);
    expect((await answer(client, card, true)).__typename).toBe('ReviewMovedOn');
    expect((await client.execute(ANSWER, { input: { ...answerInput((await today(client)).card!, true), parts: [{ chosen: ['c9'] }] } })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are taken back, the last one alone, and then asked again as they were', async () => {
    const client = await somebody(3);
    const before = await today(client);
    const one = await answer(client, before.card!, false);
    const two = await answer(client, one.today.card!, true);
    expect((await undo(client, one.today.last!.id)).__typename).toBe('ReviewMovedOn');
    expect((await undo(client, two.today.last!.id)).today).toMatchObject({ done: 1, last: { id: one.today.last!.id } });
    const back = await undo(client, one.today.last!.id);
    expect(back).toEqual({ __typename: 'ReviewTakenBack', today: before });
    expect((await undo(client, one.today.last!.id)).__typename).toBe('ReviewMovedOn');
  });

  it('follow what the person chooses: how many a day, how much to keep, a pause', async () => {
    const client = await somebody(12);
    expect(await choose(client, { mostADay: 3 })).toMatchObject({ left: 3 });
    const paused = await choose(client, { paused: true });
    expect(paused).toMatchObject({ paused: true, left: 0, card: null, learned: 12 });
    expect(await choose(client, {})).toMatchObject({ paused: false, left: 10 });
    const few = await somebody(2, 3);
    const counts = [];
    for (const retention of [0.97, 0.7]) counts.push((await choose(few, { retention })).left);
    expect(counts[0]).toBeGreaterThan(counts[1]!);
    const workload = async (retention: number) => (await client.read<{ reviewWorkload: { day: string; reviews: number; high: number }[] }>('query ($retention: Float!) { reviewWorkload(retention: $retention, mostADay: 10) { day reviews high } }', { retention })).reviewWorkload;
    const [light, heavy] = [await workload(0.75), await workload(0.95)];
    expect(light).toHaveLength(30);
    const total = (days: typeof light) => days.reduce((sum, { reviews }) => sum + reviews, 0);
    expect(total(heavy)).toBeGreaterThan(total(light));
    expect((await client.execute('mutation ($input: ChooseReviewsInput!) { chooseReviews(input: $input) { today { day } } }', { input: { idempotencyKey: intention(), retention: 0.5, mostADay: 10, paused: false } })).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect((await client.execute('{ reviewWorkload(retention: 0.5, mostADay: 10) { day } }')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are the person’s own, and in the copy of what is held, those that were taken back too', async () => {
    const client = await somebody(2);
    const done = await answer(client, (await today(client)).card!, true);
    const reviewId = done.today.last!.id;
    for (const other of [await somebody(0), await api.as('manager'), await api.as('privacyOfficer'), await api.fromOutside('employee')]) {
      expect(await other.refusal('mutation ($input: UndoReviewInput!) { undoReview(input: $input) { __typename } }', { input: { idempotencyKey: intention(), reviewId } })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    }
    await undo(client, reviewId);
    const { reviews } = (await (await client.fetch('/api/my-information.json')).json()) as { reviews: { settings: object; reviews: object[] } };
    expect(reviews).toMatchObject({ settings: { retention: 0.9, mostADay: 10, paused: false }, reviews: [{ undone: true, grade: 'recalled' }] });
  });

  it('take as many statements however much was practised', async () => {
    const statements = async (client: TestClient) => Number(/statements;desc="(\d+)"/.exec((await client.execute(`{ reviewDay { ${DAY} } }`)).headers.get('server-timing') ?? '')?.[1]);
    const [few, many] = [await somebody(1), await somebody(15)];
    await today(few);
    expect(await statements(many)).toBe(await statements(few));
  });
});
