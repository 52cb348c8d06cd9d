import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const KEY = 'cle-de-la-doublure';
const QUESTION = 'Comment vérifier une source ?';
const COMPOSE = `mutation ($input: ComposeAnswerInput!) { composeAnswer(input: $input) { __typename
  ... on AnswerComposed { model sentences { words passageIds } passages { id words } } ... on AnswerNotComposed { why passages { id } } } }`;

interface Composed {
  readonly __typename: string;
  readonly why?: string;
  readonly model?: string;
  readonly sentences?: readonly { readonly words: string; readonly passageIds: readonly string[] }[];
  readonly passages: readonly { readonly id: string; readonly words: string }[];
}
interface Received {
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly messages: readonly { readonly role: string; readonly content: string }[] };
}
type Reply = { readonly status: number; readonly content?: string; readonly raw?: string } | 'silence';

/** Stands in for a language model: keeps what it is sent, and answers what it is told. */
const received: Received[] = [];
let reply: Reply = { status: 200, content: 'On relit à la source [1].' };
let standIn: Server;
let api: TestApi;
beforeAll(async () => {
  standIn = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => void (text += piece.toString()));
    request.on('end', () => {
      received.push({ authorization: request.headers.authorization, body: JSON.parse(text) as Received['body'] });
      if (reply === 'silence') return;
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(reply.raw ?? JSON.stringify({ choices: [{ message: { content: reply.content } }], usage: { prompt_tokens: 321, completion_tokens: 45 } }));
    });
  });
  await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
  const { port } = standIn.address() as AddressInfo;
  api = await startTestApi({ LANGUAGE_MODEL_URL: `http://127.0.0.1:${port}/v1`, LANGUAGE_MODEL_KEY: KEY, LANGUAGE_MODEL_NAME: 'doublure', LANGUAGE_MODEL_TIMEOUT_SECONDS: '0.6' });
}, 60_000);
afterAll(async () => {
  await api.stop();
  standIn.closeAllConnections();
  standIn.close();
});
beforeEach(() => {
  received.length = 0;
  reply = { status: 200, content: 'On relit à la source [1].' };
});

const compose = async (client: TestClient, question = QUESTION, idempotencyKey = intention(), language = 'fr') => (await client.read<{ composeAnswer: Composed }>(COMPOSE, { input: { idempotencyKey, question, language } })).composeAnswer;
const decide = async (allowed: boolean, unitId: string | null = null) => (await (await api.as('administrator')).read<{ decideLanguageModel: { allowed: boolean; unitsOff: { id: string; name: string }[]; calls: number } }>('mutation ($input: DecideLanguageModelInput!) { decideLanguageModel(input: $input) { allowed calls unitsOff { id name } } }', { input: { idempotencyKey: intention(), unitId, allowed } })).decideLanguageModel;
const refuse = (client: TestClient, refuses: boolean) => client.read<{ chooseLanguageModel: { standing: string; refused: boolean } }>('mutation ($input: ChooseLanguageModelInput!) { chooseLanguageModel(input: $input) { standing refused } }', { input: { idempotencyKey: intention(), refuses } });
const standing = async (client: TestClient) => (await client.read<{ languageModel: { standing: string } }>('{ languageModel { standing } }')).languageModel.standing;
const calls = () => api.owner<{ outcome: string; prompt_tokens: number | null; latency_ms: number | null }>('select outcome, prompt_tokens, latency_ms from tutor.model_call order by asked_at');
const accountOf = async (client: TestClient) => (await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }')).viewer.accountId;

describe('the switches of the language model', () => {
  it('are off until the organization turns it on, and nothing leaves before', async () => {
    const client = await api.as('employee');
    expect(await standing(client)).toBe('offForOrganization');
    expect(await compose(client)).toMatchObject({ __typename: 'AnswerNotComposed', why: 'offForOrganization' });
    expect(received).toEqual([]);
    await decide(true);
    expect(await standing(client)).toBe('on');
    expect(await standing(await api.fromOutside('employee'))).toBe('offForOrganization');
  });

  it('let a person refuse, whatever the organization decided', async () => {
    const client = await api.as('employee');
    expect(await refuse(client, true)).toEqual({ chooseLanguageModel: { standing: 'refused', refused: true } });
    expect((await compose(client)).why).toBe('refused');
    expect(await standing(await api.as('manager'))).toBe('on');
    await refuse(client, false);
    expect(received).toEqual([]);
  });

  it('are off for the people of a unit and of those under it', async () => {
    const client = await api.as('employee');
    const [unit] = await api.owner<{ id: string; name: string }>(
      `select p.id, p.name from trust.account t join workforce.assignment a on a.employee_id = t.employee_id join workforce.unit u on u.id = a.unit_id join workforce.unit p on p.id = coalesce(u.parent_id, u.id) where t.id = $1 and a.end_date is null limit 1`, [await accountOf(client)]);
    expect((await decide(false, unit!.id)).unitsOff).toEqual([unit]);
    expect((await compose(client)).why).toBe('offForUnit');
    expect((await decide(true, unit!.id)).unitsOff).toEqual([]);
    expect(await standing(client)).toBe('on');
  });

  it('are in the hands of whoever administers, for units that are theirs', async () => {
    const input = { idempotencyKey: intention(), unitId: null, allowed: true };
    for (const role of ['employee', 'manager', 'learningDesigner', 'hrPlanner'] as const) {
      expect(await (await api.as(role)).refusal('mutation ($input: DecideLanguageModelInput!) { decideLanguageModel(input: $input) { allowed } }', { input })).toBe('FORBIDDEN');
      expect(await (await api.as(role)).refusal('{ languageModelPolicy { allowed } }')).toBe('FORBIDDEN');
    }
    const [other] = await api.owner<{ id: string }>('select id from workforce.unit where organization_id <> (select organization_id from trust.account where id = $1) limit 1', [await accountOf(await api.as('employee'))]);
    expect(await (await api.as('administrator')).refusal('mutation ($input: DecideLanguageModelInput!) { decideLanguageModel(input: $input) { allowed } }', { input: { ...input, idempotencyKey: intention(), unitId: other!.id } })).toBe('NOT_FOUND');
  });
});

describe('an answer written by a language model', () => {
  it('is made of sentences that cite the passages, which remain; what cites nothing is dropped', async () => {
    reply = { status: 200, content: 'On relit à la source [1]. Tout le monde le sait. Inventé [99].' };
    const answer = await compose(await api.as('employee'));
    expect(answer).toMatchObject({ __typename: 'AnswerComposed', model: 'doublure', sentences: [{ words: 'On relit à la source.', passageIds: [answer.passages[0]!.id] }] });
    expect((await calls()).at(-1)).toEqual({ outcome: 'answered', prompt_tokens: 321, latency_ms: expect.any(Number) as number });
  });

  it('is asked with the question and the passages, and nothing of whoever asks', async () => {
    const client = await api.as('employee');
    const { passages } = await compose(client);
    const [{ authorization, body }] = received as [Received];
    expect(authorization).toBe(`Bearer ${KEY}`);
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    const sent = JSON.stringify(body);
    expect(sent).toContain(QUESTION);
    for (const { words } of passages) expect(body.messages[1]!.content).toContain(words);
    const [person] = await api.owner<{ first: string; last: string; number: string; email: string; account: string; organization: string }>('select e.first_name as first, e.last_name as last, e.number, a.email, a.id as account, a.organization_id as organization from trust.account a join workforce.employee e on e.id = a.employee_id where a.id = $1', [await accountOf(client)]);
    for (const told of Object.values(person!)) expect(sent).not.toContain(told);
  });

  it.each([
    ['Puis-je envoyer la réponse à jean@exemple.quebec pour vérifier une source ?', 'address'],
    ['Comment vérifier une source au 418 555-0199 ?', 'number'],
    ['Comment mireille côté doit-elle vérifier une source ?', 'person'],
    ['Comment vérifier une source de Mme Bouchard ?', 'person'],
    ['comment côté et tremblay vérifient une source', 'person'],
  ])('is not asked where the question may tell of somebody: %s', async (question, why) => {
    const answer = await compose(await api.as('employee'), question);
    expect(answer).toMatchObject({ __typename: 'AnswerNotComposed', why });
    expect(received).toEqual([]);
  });

  it('is sent no passage whose heading or words tell of somebody, and cites none; they remain to be read', async () => {
    const client = await api.as('employee');
    const { passages } = await compose(client);
    const [first] = passages as [Composed['passages'][number]];
    const put = (title: string, words: string) => api.owner(`update tutor.passage set title = $2, words = $3 where source || '#' || place = $1 and language = 'fr'`, [first.id, title, words]);
    const [kept] = await api.owner<{ title: string }>(`select title from tutor.passage where source || '#' || place = $1 and language = 'fr' limit 1`, [first.id]);
    for (const [title, words] of [['Écrire à greffe@exemple.quebec', 'On relit à la source.'], ['Le greffe', 'On demande à Mireille Côté.'], ['Selon Mireille Côté', 'On relit à la source.']] as const) {
      await put(title, words);
      received.length = 0;
      const answer = await compose(client);
      expect(answer.passages.map(({ id }) => id)).toContain(first.id);
      for (const { body } of received) expect(body.messages[1]!.content).not.toMatch(/greffe|Mireille/);
    }
    await put(kept!.title, first.words);
  });

  it('is not asked where nothing answers', async () => {
    expect(await compose(await api.as('employee'), 'zygomatique quintessence')).toEqual({ __typename: 'AnswerNotComposed', why: 'nothingFound', passages: [] });
    expect(received).toEqual([]);
  });

  it('gives way to the passages where the model cites nothing, fails, says nonsense or is silent', async () => {
    const client = await api.as('employee');
    for (const [told, why] of [[{ status: 200, content: 'AUCUNE RÉPONSE' }, 'nothingCited'], [{ status: 500, content: '' }, 'failed'], [{ status: 200, raw: 'pas du JSON' }, 'failed'], [{ status: 200, raw: '{}' }, 'failed'], ['silence', 'timedOut']] as const) {
      reply = told;
      const answer = await compose(client);
      expect(answer.why).toBe(why);
      expect(answer.passages.length).toBeGreaterThan(0);
      expect((await calls()).at(-1)).toMatchObject({ outcome: why });
    }
  });

  it('is asked once for a question that is sent twice', async () => {
    const client = await api.as('employee');
    const key = intention();
    expect((await compose(client, QUESTION, key)).__typename).toBe('AnswerComposed');
    expect((await compose(client, QUESTION, key)).why).toBe('alreadyAsked');
    expect(received.length).toBe(1);
  });

  it('leaves a trace without its content, in the copy of whoever asked, for a year', async () => {
    const client = await api.as('employee');
    await compose(client);
    const { languageModel } = (await (await client.fetch('/api/my-information.json')).json()) as { languageModel: { refused: boolean; calls: Record<string, unknown>[] } };
    expect(languageModel.refused).toBe(false);
    expect(languageModel.calls[0]).toMatchObject({ model: 'doublure', outcome: 'answered', promptTokens: 321, answerTokens: 45 });
    const { languageModel: others } = (await (await (await api.as('manager')).fetch('/api/my-information.json')).json()) as { languageModel: { calls: unknown[] } };
    expect(others.calls).toEqual([]);
    const kept = await api.owner<{ everything: string }>(`select (select coalesce(string_agg(c::text, ''), '') from tutor.model_call c) || (select coalesce(string_agg(i::text, ''), '') from platform.intention i) as everything`);
    for (const words of [QUESTION, 'On relit à la source']) expect(kept[0]!.everything).not.toContain(words);
    await api.owner(`update tutor.model_call set asked_at = asked_at - interval '2 years'`);
    await compose(client);
    expect((await calls()).length).toBe(1);
  });

  it('refuses a question without end, and a language that is none', async () => {
    const client = await api.as('employee');
    expect(await client.refusal(COMPOSE, { input: { idempotencyKey: intention(), question: 'a'.repeat(301), language: 'fr' } })).toBe('BAD_REQUEST');
    expect(await client.refusal(COMPOSE, { input: { idempotencyKey: intention(), question: QUESTION, language: 'de' } })).toBe('BAD_REQUEST');
  });
});
