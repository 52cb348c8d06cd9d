// Somebody who signs in once and comes back: while the session holds, the data were kept.
import { randomUUID } from 'node:crypto';

async function ask(address, query, variables = {}, cookie = '') {
  return fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) });
}

/** Signs in as the first person of the demonstration. @returns {Promise<{ name: string, cookie: string }>} */
export async function signIn(address) {
  const { data } = await (await ask(address, '{ demonstrationPeople { accountId displayName } }')).json();
  const [person] = data.demonstrationPeople;
  const response = await ask(address, 'mutation ($input: SignInAsDemonstrationPersonInput!) { signInAsDemonstrationPerson(input: $input) { __typename } }', { input: { idempotencyKey: randomUUID(), accountId: person.accountId } });
  return { name: person.displayName, cookie: response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') };
}

/** @returns {Promise<string | undefined>} the name of the person whom the server knows by this cookie */
export async function whoIs(address, cookie) {
  const { data } = await (await ask(address, '{ viewer { displayName } }', {}, cookie)).json();
  return data?.viewer.displayName;
}
