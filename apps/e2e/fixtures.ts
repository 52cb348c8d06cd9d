import { expect, expectAccessible, test as base } from './browser.ts';
import { type Server, startServer } from './server.ts';

interface Fixtures {
  /** Signs the page in as one of the demonstration people, without going through the sign-in page. */
  readonly signInAs: (name: string) => Promise<void>;
}

/** One server a worker; journeys of one file share its database. */
export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  signInAs: async ({ page, server }, use) => {
    await use(async (name) => {
      const ask = async (query: string, variables: object = {}) => (await (await page.request.post(`${server.url}/graphql`, { data: { query, variables } })).json()) as { data: Record<string, unknown> };
      const { data } = await ask('{ demonstrationPeople { accountId displayName } }');
      const person = (data['demonstrationPeople'] as { accountId: string; displayName: string }[]).find(({ displayName }) => displayName === name);
      await ask('mutation ($input: SignInAsDemonstrationPersonInput!) { signInAsDemonstrationPerson(input: $input) { __typename } }', { input: { idempotencyKey: crypto.randomUUID(), accountId: person?.accountId } });
    });
  },
});

export { expect, expectAccessible };
