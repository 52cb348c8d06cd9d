import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Passage { readonly kind: string; readonly title: string; readonly context: string; readonly words: string; readonly path: string; readonly covers: number }

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.stop());

const ask = async (client: TestClient, question: string, language = 'fr') => (await client.read<{ answerToQuestion: { passages: Passage[] } }>('query ($question: String!, $language: String!) { answerToQuestion(question: $question, language: $language) { passages { kind title context words path covers } } }', { question, language })).answerToQuestion.passages;
const GLOSSARY = JSON.stringify([{ id: 'zyg', term: { fr: 'Zygomatique', en: 'Zygomatic' }, definition: { fr: 'Une quintessence.', en: 'A quintessence.' } }]);
const REQUEST = 'authorName contactName words answer';
interface Request { readonly id: string; readonly authorName: string; readonly contactName: string; readonly words: string; readonly answer: string | null }
const askPerson = (client: TestClient, input: object) => client.read<{ askPerson: { __typename: string; requests?: Request[] } }>(`mutation ($input: AskPersonInput!) { askPerson(input: $input) { __typename ... on PersonAsked { requests { ${REQUEST} } } } }`, { input: { idempotencyKey: intention(), ...input } }).then(({ askPerson: outcome }) => outcome);
const answer = (client: TestClient, input: object) => client.read<{ answerHelpRequest: { __typename: string; requests: Request[] } }>(`mutation ($input: AnswerHelpRequestInput!) { answerHelpRequest(input: $input) { __typename ... on HelpRequestAnswered { requests { ${REQUEST} } } ... on HelpRequestAlreadyAnswered { requests { ${REQUEST} } } } }`, { input: { idempotencyKey: intention(), ...input } }).then(({ answerHelpRequest }) => answerHelpRequest);
const toMe = async (client: TestClient) => (await client.read<{ helpRequestsToMe: Request[] }>(`{ helpRequestsToMe { id ${REQUEST} } }`)).helpRequestsToMe;
const notices = async (client: TestClient) => (await client.read<{ myNotices: { edges: { node: { kind: string; path: string } }[] } }>('{ myNotices(first: 20) { edges { node { kind path } } } }')).myNotices.edges.map(({ node }) => node);

describe('an answer to a question', () => {
  // What the courses that ship answer, in the words that a person would use; accents or not.
  it.each([
    ['fr', 'Pourquoi l’IA invente-t-elle des réponses ?', 'lesson'],
    ['fr', 'Comment verifier une source ?', 'lesson'],
    ['fr', 'hallucination', 'glossary'],
    ['fr', 'Puis-je coller des renseignements personnels dans l’outil ?', 'lesson'],
    ['en', 'How do I check a text written by AI?', 'lesson'],
    ['en', 'personal information in a prompt', null],
  ])('quotes what is published (%s): %s', async (language, question, kind) => {
    const passages = await ask(await api.as('employee'), question, language);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThanOrEqual(4);
    if (kind) expect(passages.map((passage) => passage.kind)).toContain(kind);
    expect(passages.every(({ path, words, title, covers }) => path.startsWith('/') && words.length > 0 && title.length > 0 && covers >= 0.6)).toBe(true);
  });

  it('quotes what AI changes in a task, with a way to its family', async () => {
    const [family] = await api.owner<{ id: string; task: { label: { fr: string }; whatChanges: { fr: string } } }>(`select family_id as id, content->'tasks'->0 as task from occupations.family_version where state = 'published' and family_id = 'agent-bureau' limit 1`);
    const passages = await ask(await api.as('employee'), `${family!.task.label.fr} ${family!.task.whatChanges.fr}`.slice(0, 200));
    expect(passages[0]).toMatchObject({ kind: 'family', path: '/corps-emploi/agent-bureau' });
    expect(passages[0]!.words).toContain('Ce qui change');
  });

  it.each([
    ['fr', 'Quelle est la capitale de l’Australie ?'],
    ['fr', 'Combien de jours de vacances ai-je cette année ?'],
    ['fr', 'Comment stationner ma voiture au bureau ?'],
    ['fr', 'Pourquoi ?'],
    ['en', 'What is the recipe for pancakes?'],
    ['en', 'When is the next bank holiday?'],
  ])('is nothing where nothing published answers (%s): %s', async (language, question) => {
    expect(await ask(await api.as('employee'), question, language)).toEqual([]);
  });

  it('follows what is published, as soon as somebody asks', async () => {
    const client = await api.as('employee');
    const { viewer } = await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
    const [organization] = await api.owner<{ id: string }>('select organization_id as id from trust.account where id = $1', [viewer.accountId]);
    expect(await ask(client, 'zygomatique quintessence')).toEqual([]);
    await api.look(organization!.id, `insert into learning.course_version select (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1, 'content', jsonb_set(v.content, '{glossary}', $2)))).*
      from learning.course_version v where organization_id = $1 and course_id = 'comprendre-ia-au-travail' order by version desc limit 1`, [organization!.id, GLOSSARY]);
    expect(await ask(client, 'zygomatique quintessence')).toMatchObject([{ kind: 'glossary', title: 'Zygomatique', words: 'Une quintessence.' }]);
  });

  it('does not make anew, at each question, a source that has no passage', async () => {
    const client = await api.as('employee');
    const { viewer } = await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
    const [organization] = await api.owner<{ id: string }>('select organization_id as id from trust.account where id = $1', [viewer.accountId]);
    const look = (sql: string) => api.look<{ count: number }>(organization!.id, sql, [organization!.id, 'course/comprendre-ia-au-travail']);
    const count = async () => (await look('select count(*)::integer as count from tutor.passage where organization_id = $1 and source = $2'))[0]!.count;
    await ask(client, 'hallucination');
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await look('delete from tutor.passage where organization_id = $1 and source = $2');
    await ask(client, 'hallucination');
    expect(await count()).toBe(0);
    await look('delete from tutor.passage_source where organization_id = $1 and source = $2');
    await ask(client, 'hallucination');
    expect(await count()).toBe(before);
  });

  it('is of one’s own organization, and refuses what is no question', async () => {
    expect((await ask(await api.fromOutside('employee'), 'zygomatique quintessence'))).toEqual([]);
    const client = await api.as('employee');
    expect(await client.refusal('query ($question: String!) { answerToQuestion(question: $question, language: "fr") { passages { id } } }', { question: 'a'.repeat(301) })).toBe('BAD_USER_INPUT');
    expect(await client.refusal('{ answerToQuestion(question: "source", language: "de") { passages { id } } }')).toBe('BAD_USER_INPUT');
  });

  it('takes as many statements whatever is asked, and keeps no question', async () => {
    const client = await api.as('employee');
    const statements = async (question: string) => Number(/statements;desc="(\d+)"/.exec((await client.execute('query ($question: String!) { answerToQuestion(question: $question, language: "fr") { passages { id } } }', { question })).headers.get('server-timing') ?? '')?.[1]);
    expect(await statements('Comment vérifier une source ?')).toBeLessThanOrEqual(await statements('hallucination'));
  });
});

describe('a request to a person', () => {
  it('is told to whom it was addressed, answered once, and told to whoever asked', async () => {
    const [client, designer] = [await api.as('employee'), await api.as('learningDesigner')];
    const { questionContacts } = await client.read<{ questionContacts: { id: string; name: string }[] }>('{ questionContacts { id name } }');
    expect(questionContacts.length).toBeGreaterThan(0);
    const [contact] = questionContacts;
    expect((await askPerson(client, { contactId: contact!.id, words: 'aide' })).__typename).toBe('RequestSaysNothing');
    const { viewer } = await client.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }');
    expect((await askPerson(client, { contactId: viewer.accountId, words: 'Puis-je employer cet outil ?' })).__typename).toBe('ContactNotFound');
    expect(await client.refusal('mutation ($input: AskPersonInput!) { askPerson(input: $input) { __typename } }', { input: { idempotencyKey: intention(), contactId: '01890000-0000-7000-8000-000000000099', words: 'Puis-je employer cet outil ?' } })).toBe('NOT_FOUND');
    const asked = await askPerson(client, { contactId: contact!.id, words: '  Puis-je employer cet outil ?  ' });
    expect(asked.requests?.[0]).toMatchObject({ contactName: contact!.name, words: 'Puis-je employer cet outil ?', answer: null });
    expect((await notices(designer)).some(({ kind, path }) => kind === 'helpAsked' && path === '/questions/recues')).toBe(true);
    const [waiting] = await toMe(designer);
    expect(await designer.refusal('mutation ($input: AnswerHelpRequestInput!) { answerHelpRequest(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id: waiting!.id, answer: '   ' } })).toBe('BAD_REQUEST');
    const told = await answer(designer, { id: waiting!.id, answer: 'Oui, sans renseignement personnel.' });
    expect(told).toMatchObject({ __typename: 'HelpRequestAnswered', requests: [{ answer: 'Oui, sans renseignement personnel.' }] });
    expect((await answer(designer, { id: waiting!.id, answer: 'Autre chose.' })).__typename).toBe('HelpRequestAlreadyAnswered');
    expect((await notices(client)).some(({ kind, path }) => kind === 'helpAnswered' && path === '/questions')).toBe(true);
    // Both find it whole in the copy of what is held about them.
    for (const either of [client, designer]) {
      const { helpRequests } = (await (await either.fetch('/api/my-information.json')).json()) as { helpRequests: object[] };
      expect(helpRequests).toMatchObject([{ from: waiting!.authorName, to: contact!.name, words: 'Puis-je employer cet outil ?', answer: 'Oui, sans renseignement personnel.' }]);
    }
  });

  it('is read by these two alone', async () => {
    const designer = await api.as('learningDesigner');
    const [request] = await toMe(designer);
    for (const other of [await api.as('manager'), await api.as('administrator'), await api.fromOutside('employee')]) {
      expect(await other.refusal('mutation ($input: AnswerHelpRequestInput!) { answerHelpRequest(input: $input) { __typename } }', { input: { idempotencyKey: intention(), id: request!.id, answer: 'Non.' } })).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    }
    expect(await (await api.as('manager')).read('{ myHelpRequests { id } }')).toEqual({ myHelpRequests: [] });
  });
});
