import { hashPassword } from '@passerelle/trust-api';

import { intention, startTestApi, type TestApi,TestClient } from './testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.stop());

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInRefused { attemptsLeft } ... on SignInThrottled { retryAfterSeconds } } }`;
const signIn = (email: string, password: string) => api.anonymous.execute<{ signIn: { __typename: string } }>(SIGN_IN, { input: { idempotencyKey: intention(), email, password } });
const aLink = async (email: string) => {
  await api.owner(`select * from trust.make_link($1, gen_random_uuid(), sha256($2::bytea), 'reset', now() + interval '1 hour')`, [email, Buffer.from(`lien-${email}-assez-long`)]);
  return `lien-${email}-assez-long`;
};
const CHOOSE = `mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { __typename ... on TokenRefused { tokenReason: reason } ... on PasswordRefused { passwordReason: reason } } }`;
const choose = async (token: string, password: string) => (await api.anonymous.read<{ choosePassword: object }>(CHOOSE, { input: { idempotencyKey: intention(), token, password } })).choosePassword;

describe('signing in', () => {
  it('opens a session out of reach of scripts and of other sites', async () => {
    await api.owner('update trust.account set password_hash = $1 where email = $2', [await hashPassword('le héron traverse lentement'), 'rachid.benali@agence.exemple.quebec']);
    const { data, headers } = await signIn('Rachid.Benali@agence.exemple.quebec', 'le héron traverse lentement');
    expect(data?.signIn.__typename).toBe('SignedIn');
    expect(headers.get('set-cookie')).toMatch(/^passerelle_session=[\w-]{43};.*HttpOnly; SameSite=Strict/);
  });

  it('says the same whether the address or the password is wrong', async () => {
    const [unknown, wrong] = [await signIn('personne@exemple.quebec', 'x'), await signIn('ginette.trepanier@agence.exemple.quebec', 'x')];
    expect(unknown.data).toEqual(wrong.data);
  });

  it('asks for a wait after five refusals, even with the right password', async () => {
    const email = 'claudine.okafor@agence.exemple.quebec';
    await api.owner('update trust.account set password_hash = $1 where email = $2', [await hashPassword('le héron traverse lentement'), email]);
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(email, 'faux');
    expect((await signIn(email, 'le héron traverse lentement')).data?.signIn).toMatchObject({ __typename: 'SignInThrottled' });
  });

  it('uses a link once, and closes the sessions that the old password opened', async () => {
    const before = await api.as('learningDesigner');
    const link = await aLink('marc-andre.poulin@agence.exemple.quebec');
    expect(await choose(link, 'motdepasse123')).toEqual({ __typename: 'PasswordRefused', passwordReason: 'tooCommon' });
    expect(await choose(link, 'la marée monte doucement')).toEqual({ __typename: 'PasswordChosen' });
    expect(await choose(link, 'une autre phrase assez longue')).toEqual({ __typename: 'TokenRefused', tokenReason: 'used' });
    expect(await before.refusal('{ myInformation { sessions { id } } }')).toBe('UNAUTHENTICATED');
  });

  it('ends every session when asked to, and only the person’s own', async () => {
    const [here, elsewhere, somebody] = [await api.as('employee'), await api.as('employee'), await api.as('manager')];
    await here.read('mutation ($input: SignOutInput!) { signOut(input: $input) { sessions } }', { input: { idempotencyKey: intention(), everywhere: true } });
    expect(await elsewhere.read('{ viewer { email } }')).toEqual({ viewer: null });
    expect(await somebody.read('{ viewer { email } }')).toEqual({ viewer: { email: 'nadia.tremblay@agence.exemple.quebec' } });
  });

  it('keeps no connection to itself: many people sign in one after the other', async () => {
    // Each sign-in once kept its reading transaction open, and the ninth waited for ever.
    const { demonstrationPeople } = await api.anonymous.read<{ demonstrationPeople: { accountId: string }[] }>('{ demonstrationPeople { accountId } }');
    for (let time = 0; time < 12; time += 1) await api.anonymous.read('mutation ($input: SignInAsDemonstrationPersonInput!) { signInAsDemonstrationPerson(input: $input) { __typename } }', { input: { idempotencyKey: intention(), accountId: demonstrationPeople[0]!.accountId } });
    expect(await api.owner(`select count(*)::int as open from pg_stat_activity where usename = 'passerelle_app' and datname = current_database() and state = 'idle in transaction'`)).toEqual([{ open: 0 }]);
  });

  it('knows nobody by an invented cookie', async () => expect(await new TestClient(api.url, 'passerelle_session=invente').read('{ viewer { email } }')).toEqual({ viewer: null }));
});
