import { startTestApi, type TestApi } from './testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.stop());

const post = (body: string, headers: Record<string, string> = {}) => api.anonymous.fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('GraphQL over HTTP', () => {
  it('answers anybody’s { __typename }', async () => expect(await api.anonymous.read('{ __typename }')).toEqual({ __typename: 'Query' }));

  it('answers in the media type of the specification when it is asked for', async () => {
    const response = await post('{"query":"{ __typename }"}', { accept: 'application/graphql-response+json' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/graphql-response+json; charset=utf-8']);
  });

  it.each([['no JSON', '{'], ['no query', '{}'], ['a syntax error', '{"query":"{"}'], ['an unknown field', '{"query":"{ nothing }"}']])('answers 400 to %s', async (_, body) => {
    expect((await post(body, { accept: 'application/graphql-response+json' })).status).toBe(400);
  });

  it('carries out no mutation by GET', async () => {
    const query = encodeURIComponent('mutation { requestPasswordReset(input: { idempotencyKey: "12345678", email: "a@b.ca" }) { email } }');
    expect((await api.anonymous.fetch(`/graphql?query=${query}`, { headers: { 'x-passerelle-request': '1', 'apollo-require-preflight': '1' } })).status).toBe(405);
  });

  it('takes one mutation a document', async () => {
    const one = (name: string) => `${name}: requestPasswordReset(input: { idempotencyKey: "12345678", email: "a@b.ca" }) { email }`;
    const { status, errors } = await api.anonymous.execute(`mutation { ${one('a')} ${one('b')} }`);
    expect([status, errors[0]?.message]).toEqual([400, 'One mutation a document.']);
  });

  it('refuses documents that go too deep or ask for too much', async () => {
    const deep = '{ familyMap { '.concat('current { nearest { why { fr } } } '.repeat(1), 'history { tasks { source { __typename } } } } }');
    expect((await api.anonymous.execute(deep)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const wide = `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: familyMap { history { tasks { label { fr en } } } }`).join(' ')} }`;
    expect((await api.anonymous.execute(wide)).status).toBe(400);
  });

  it('refuses what another site makes a browser send', async () => {
    const forged = await post('{"query":"mutation { signOut(input: { idempotencyKey: \\"12345678\\", everywhere: true }) { sessions } }"}', { origin: 'https://ailleurs.example' });
    expect(forged.status).toBe(403);
    expect((await post('{"query":"{ __typename }"}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('lets no page load anything from another site', async () => {
    const policy = (await api.anonymous.fetch('/health/live')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await api.anonymous.fetch('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await api.anonymous.fetch('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('keeps the cause of a bug to itself', async () => {
    const { errors } = await api.anonymous.execute('mutation { choosePassword(input: { idempotencyKey: "12345678", token: "x", password: "y" }) { __typename } }');
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });
});
