import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const CONTENT = {
  title: { fr: 'Directive sur les outils', en: 'Directive on tools' }, link: 'https://exemple.quebec/directive', contact: 'Sécurité de l’information', inForceOn: '2026-01-01',
  text: { fr: '## Quintessence zygomatique\n\nOn ne colle **aucun** renseignement.<script>alert(1)</script>\n\n[ici](javascript:alert)', en: '## Zygomatic quintessence\n\nPaste nothing.' },
};
const PUBLISH = 'mutation ($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on PolicyPublished { id } ... on PolicyMovedOn { id } ... on PolicyFaulty { faults } } }';
const WITHDRAW = 'mutation ($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { id } }';

interface Published { readonly __typename: string; readonly id?: string; readonly faults?: readonly string[] }

let api: TestApi;
let administrator: TestClient;
let employee: TestClient;
beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.as('administrator');
  employee = await api.as('employee');
}, 60_000);
afterAll(() => api.stop());

const publish = async (change: object = {}, policyId: string | null = null, after = 0) => (await administrator.read<{ publishPolicy: Published }>(PUBLISH, { input: { idempotencyKey: intention(), policyId, after, ...CONTENT, ...change } })).publishPolicy;
const passages = async (client: TestClient, question = 'zygomatique quintessence', language = 'fr') => (await client.read<{ answerToQuestion: { passages: { kind: string; title: string; context: string; words: string; path: string }[] } }>('query ($question: String!, $language: String!) { answerToQuestion(question: $question, language: $language) { passages { kind title context words path } } }', { question, language })).answerToQuestion.passages;
const policy = (client: TestClient, id: string) => client.read<{ policy: { version: number; title: { fr: string }; html: { fr: string }; versions: { version: number }[] } }>('query ($id: ID!) { policy(id: $id) { version title { fr } html { fr } versions { version } } }', { id });

describe('the policies of an organization', () => {
  let id: string;

  it('are published, read by everybody as clean HTML, and quoted by heading in each language', async () => {
    const published = await publish();
    expect(published.__typename).toBe('PolicyPublished');
    id = published.id!;
    const { html } = (await policy(employee, id)).policy;
    expect(html.fr).toContain('<strong>aucun</strong>');
    expect(html.fr).not.toMatch(/<script|href="javascript/);
    expect((await passages(employee))[0]).toMatchObject({ kind: 'policy', title: 'Quintessence zygomatique', context: 'Directive sur les outils', path: `/politiques/${id}` });
    expect((await passages(employee, 'zygomatic quintessence', 'en'))[0]).toMatchObject({ kind: 'policy', words: 'Paste nothing.' });
  });

  it('change by another version: what was published stays, and two who write at once do not both', async () => {
    expect((await publish({ text: { fr: '## Rien\n\nAutre chose entièrement.', en: '## Nothing\n\nSomething else.' } }, id, 1)).__typename).toBe('PolicyPublished');
    expect((await publish({}, id, 1)).__typename).toBe('PolicyMovedOn');
    const { version, versions } = (await policy(employee, id)).policy;
    expect([version, versions.map((one) => one.version)]).toEqual([2, [2, 1]]);
    expect(await passages(employee)).toEqual([]);
    await expect(api.owner('update tutor.policy_version set contact = \'\'')).rejects.toThrow('append-only');
  });

  it('hold from their day on: until then the version before is read and quoted', async () => {
    expect((await publish({ inForceOn: '2999-01-01' }, id, 2)).__typename).toBe('PolicyPublished');
    expect((await policy(employee, id)).policy.version).toBe(2);
    expect((await policy(administrator, id)).policy.version).toBe(3);
    expect(await passages(employee)).toEqual([]);
    const { id: toCome } = await publish({ inForceOn: '2999-01-01' });
    expect(await employee.refusal('query ($id: ID!) { policy(id: $id) { id } }', { id: toCome })).toBe('NOT_FOUND');
  });

  it('say what is missing, and nothing is written', async () => {
    expect(await publish({ title: { fr: 'Directive', en: ' ' }, link: 'javascript:alert(1)' })).toEqual({ __typename: 'PolicyFaulty', faults: ['titleMissing', 'linkUnknown'] });
  });

  it('are withdrawn: nobody reads nor is quoted them, and no version comes after', async () => {
    await administrator.read(WITHDRAW, { input: { idempotencyKey: intention(), policyId: id } });
    expect(await employee.refusal('query ($id: ID!) { policy(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    expect((await publish({}, id, 3)).__typename).toBe('PolicyMovedOn');
  });

  it('are written by whoever administers, and are of their organization alone', async () => {
    const { id: other } = await publish();
    const input = { idempotencyKey: intention(), policyId: null, after: 0, ...CONTENT };
    for (const role of ['employee', 'manager', 'learningDesigner', 'hrPlanner'] as const) {
      expect(await (await api.as(role)).refusal(PUBLISH, { input })).toBe('FORBIDDEN');
      expect(await (await api.as(role)).refusal(WITHDRAW, { input: { idempotencyKey: intention(), policyId: other } })).toBe('FORBIDDEN');
    }
    const outside = await api.fromOutside('employee');
    expect(await outside.refusal('query ($id: ID!) { policy(id: $id) { id } }', { id: other })).toBe('NOT_FOUND');
    expect(await passages(outside)).toEqual([]);
    expect((await outside.read<{ policies: unknown[] }>('{ policies { id } }')).policies).toEqual([]);
    expect(await api.anonymous.refusal('{ policies { id } }')).toBe('UNAUTHENTICATED');
  });

  it('take as many statements for one as for ten', async () => {
    const statements = async () => Number(/statements;desc="(\d+)"/.exec((await employee.execute('{ policies { id html { fr } versions { version } } }')).headers.get('server-timing') ?? '')?.[1]);
    const few = await statements();
    for (let count = 0; count < 9; count += 1) await publish();
    expect(await statements()).toBe(few);
  });
});
