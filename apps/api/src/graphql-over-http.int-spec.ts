import { createHash } from 'node:crypto';

import { serverAudits } from 'graphql-http';

import { startTestApi, type TestApi } from './testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.stop());

const post = (body: string, headers: Record<string, string> = {}) => api.anonymous.fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

describe('GraphQL over HTTP', () => {
  it('answers anybody’s { __typename }', async () => expect(await api.anonymous.read('{ __typename }')).toEqual({ __typename: 'Query' }));

  it('passes the audit of the specification’s authors, what it recommends included', async () => {
    const results = await Promise.all(serverAudits({ url: `${api.url}/graphql` }).map((audit) => audit.fn()));
    for (const result of results) if ('response' in result) await result.response.body?.cancel();
    expect(results.filter(({ status }) => status === 'error' || status === 'warn').map(({ id, name, status }) => `${status} ${id} ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

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
    expect([status, errors[0]?.message]).toEqual([200, 'One mutation a document.']);
  });

  it('refuses documents that go too deep or ask for too much', async () => {
    const deep = '{ familyMap { '.concat('current { nearest { why { fr } } } '.repeat(1), 'history { tasks { source { __typename } } } } }');
    expect((await api.anonymous.execute(deep)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const wide = `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: familyMap { history { tasks { label { fr en } } } }`).join(' ')} }`;
    expect((await api.anonymous.execute(wide, {}, { accept: 'application/graphql-response+json' })).status).toBe(400);
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

  it('runs the one script that a page holds, known by its hash, and no other', async () => {
    const page = await api.anonymous.fetch('/fr/accueil');
    const [script, ...others] = [...(await page.text()).matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(others).toEqual([]);
    expect(page.headers.get('content-security-policy')).toContain(`script-src 'self' 'sha256-${createHash('sha256').update(script ?? '').digest('base64')}';`);
  });

  it('announces the code of the page that is asked for, in files that are there', async () => {
    const announced = async (address: string) => [...(await (await api.anonymous.fetch(address)).text()).matchAll(/<link rel="modulepreload" fetchpriority="low" href="([^"]+)">/g)].map(([, file = '']) => file);
    const elsewhere = await announced('/fr/une-adresse');
    for (const address of ['accueil', 'formations/une-formation/lecon', 'formations/une-formation/lecon/une-lecon', 'mon-equipe', 'connexion']) {
      const files = await announced(`/fr/${address}`);
      expect(files.length).toBeGreaterThan(elsewhere.length);
      for (const file of files) {
        const { status, body } = await api.anonymous.fetch(`/fr/${file}`);
        await body?.cancel();
        expect([file, status]).toEqual([file, 200]);
      }
    }
  });

  it('serves the files of the app as they were compressed when it was built', async () => {
    const page = await (await api.anonymous.fetch('/fr/accueil')).text();
    // A file of one packet is left as it is: the largest is not.
    const files = [...page.matchAll(/fetchpriority="low" href="([^"]+)"/g)].map(([, file]) => file);
    const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await (await api.anonymous.fetch(`/fr/${file}`)).text()).length })));
    const { file } = sizes.reduce((largest, one) => (one.size > largest.size ? one : largest));
    const asked = await api.anonymous.fetch(`/fr/${file}`, { headers: { 'accept-encoding': 'br' } });
    expect([asked.headers.get('content-encoding'), asked.headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
    const plain = await api.anonymous.fetch(`/fr/${file}`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await asked.text()).toBe(await plain.text());
  });

  it('lets what never changes be kept, and has the rest asked for again', async () => {
    const page = await (await api.anonymous.fetch('/fr/accueil')).text();
    const [main = ''] = /main-[\w-]+\.js/.exec(page) ?? [];
    for (const [file, cached] of [[main, 'public, max-age=31536000, immutable'], ['ngsw-worker.js', 'no-cache'], ['safety-worker.js', 'no-cache']] as const) {
      const { headers, body } = await api.anonymous.fetch(`/fr/${file}`);
      await body?.cancel();
      expect([file, headers.get('cache-control')]).toEqual([file, cached]);
    }
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await api.anonymous.fetch('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await api.anonymous.fetch('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('serves the explorer and its files from here, in demonstration', async () => {
    const page = await api.anonymous.fetch('/explorer/');
    expect([page.status, page.headers.get('content-security-policy')?.includes("script-src 'self'")]).toEqual([200, true]);
    const files = [...(await page.text()).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
    expect(files).toContain('options.js');
    for (const file of files) {
      const { status, body } = await api.anonymous.fetch(`/explorer/${file}`);
      await body?.cancel();
      expect([file, status]).toEqual([file, 200]);
    }
    expect((await api.anonymous.fetch('/explorer')).headers.get('location')).toBe('/explorer/');
  });

  it('keeps the cause of a bug to itself', async () => {
    const { errors } = await api.anonymous.execute('mutation { choosePassword(input: { idempotencyKey: "12345678", token: "x", password: "y" }) { __typename } }');
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });
});
