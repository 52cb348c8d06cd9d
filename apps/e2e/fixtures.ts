import { expect, expectAccessible, test as base } from './browser.ts';
import { type Server, startServer } from './server.ts';

interface Fixtures {
  /** Signs the page in as one of the demonstration people, without going through the sign-in page. */
  readonly signInAs: (name: string) => Promise<void>;
  /** Signs the page in as somebody of a job family who has not said yet whether their levels may be estimated; nobody else's journey is theirs. */
  readonly signInAsNewcomer: (familyId: string) => Promise<void>;
}

const NEWCOMER = `
  select a.id, a.organization_id as organization from trust.account a
  join workforce.assignment w on w.organization_id = a.organization_id and w.employee_id = a.employee_id and w.end_date is null and w.start_date <= current_date
  join workforce.organization o on o.organization_id = a.organization_id
  where w.family_id = $1 and a.closed_at is null and a.demonstration_hint is null and o.name_fr like 'Agence%'
    and not exists (select 1 from trust.profiling_choice c where c.account_id = a.id) and not exists (select 1 from workforce.employee r where r.manager_id = a.employee_id)
  order by a.email limit 1`;

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
  signInAsNewcomer: async ({ context, server }, use) => {
    await use(async (familyId) => {
      const [person] = await server.ask<{ id: string; organization: string }>(NEWCOMER, [familyId]);
      const secret = crypto.randomUUID();
      await server.ask(`select trust.open_session($1, $2, $3, sha256($4::bytea), now() + interval '1 day')`, [person?.organization, person?.id, crypto.randomUUID(), Buffer.from(secret)]);
      await context.addCookies([{ name: 'passerelle_session', value: secret, url: server.url }]);
    });
  },
});

export { expect, expectAccessible };
