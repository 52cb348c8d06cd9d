import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface SeenAccount {
  readonly id: string;
  readonly state: string;
  readonly roles: readonly { readonly role: string; readonly unitId: string | null; readonly unitName: string | null }[];
}

const ACCOUNT = 'account { id state roles { role unitId unitName } }';

describe('administration of accounts', () => {
  let api: TestApi;
  let administrator: TestClient;
  let employee: TestClient;
  let accountId: string;
  beforeAll(async () => {
    api = await startTestApi();
    administrator = await api.as('administrator');
    employee = await api.as('employee');
    accountId = (await employee.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }')).viewer.accountId;
  }, 60_000);
  afterAll(() => api.stop());

  const change = async (name: 'grantRole' | 'revokeRole' | 'closeAccount' | 'reopenAccount' | 'inviteAccount', input: object, fields = '') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const members = { grantRole: ['RoleGranted', 'AccountIsClosed', 'RoleNeedsOrganization'], revokeRole: ['RoleRevoked', 'LastAdministrator'], closeAccount: ['AccountClosed', 'LastAdministrator'], reopenAccount: [], inviteAccount: [] }[name];
    const selection = members.length > 0 ? members.map((member) => `... on ${member} { ${ACCOUNT} }`).join(' ') : `${ACCOUNT} ${fields}`;
    const data = await administrator.read<Record<string, { __typename: string; account: SeenAccount; link?: string }>>(`mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${selection} } }`, { input: { idempotencyKey: intention(), ...input } });
    return data[name]!;
  };
  const own = async () => (await administrator.read<{ viewer: { accountId: string } }>('{ viewer { accountId } }')).viewer.accountId;

  it('grants a role over a unit, once, and takes it away', async () => {
    const { units } = await administrator.read<{ units: { edges: { node: { id: string; name: string } }[] } }>('{ units { edges { node { id name } } } }');
    const unit = units.edges[0]!.node;
    const input = { accountId, role: 'hrPlanner', unitId: unit.id };
    await change('grantRole', input);
    const granted = await change('grantRole', input);
    expect(granted.account.roles.filter(({ role }) => role === 'hrPlanner')).toEqual([{ role: 'hrPlanner', unitId: unit.id, unitName: unit.name }]);
    const revoked = await change('revokeRole', input);
    expect(revoked.account.roles.map(({ role }) => role)).toEqual(['employee']);
  });

  it('gives over a unit only the roles that read figures by unit', async () => {
    const { units } = await administrator.read<{ units: { edges: { node: { id: string } }[] } }>('{ units { edges { node { id } } } }');
    const refused = await change('grantRole', { accountId, role: 'administrator', unitId: units.edges[0]!.node.id });
    expect(refused).toMatchObject({ __typename: 'RoleNeedsOrganization', account: { roles: [{ role: 'employee' }] } });
  });

  it('refuses a unit or an account of elsewhere', async () => {
    const mutation = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }';
    const nowhere = '01890000-0000-7000-8000-000000000000';
    expect(await administrator.refusal(mutation, { input: { idempotencyKey: intention(), accountId, role: 'hrPlanner', unitId: nowhere } })).toBe('NOT_FOUND');
    const outsider = (await (await api.fromOutside('employee')).read<{ viewer: { accountId: string } }>('{ viewer { accountId } }')).viewer.accountId;
    expect(await administrator.refusal(mutation, { input: { idempotencyKey: intention(), accountId: outsider, role: 'administrator' } })).toBe('NOT_FOUND');
    expect(await employee.refusal(mutation, { input: { idempotencyKey: intention(), accountId, role: 'administrator' } })).toBe('FORBIDDEN');
  });

  it('keeps the last administrator, until there is another', async () => {
    const last = await own();
    expect((await change('revokeRole', { accountId: last, role: 'administrator' })).__typename).toBe('LastAdministrator');
    expect((await change('closeAccount', { accountId: last })).__typename).toBe('LastAdministrator');
    await change('grantRole', { accountId, role: 'administrator' });
    expect((await change('revokeRole', { accountId, role: 'administrator' })).__typename).toBe('RoleRevoked');
  });

  it('closes an account with its sessions, gives it no role, and opens it again', async () => {
    expect((await change('closeAccount', { accountId })).account.state).toBe('closed');
    expect(await employee.read('{ viewer { accountId } }')).toEqual({ viewer: null });
    expect((await change('grantRole', { accountId, role: 'manager' })).__typename).toBe('AccountIsClosed');
    expect((await change('reopenAccount', { accountId })).account.state).toBe('notInvited');
  });

  it('invites, and shows the link once', async () => {
    const key = intention();
    const invited = await change('inviteAccount', { accountId, idempotencyKey: key }, 'link sent');
    expect(invited.link).toMatch(/\/motdepasse\?jeton=/);
    expect(invited.account.state).toBe('invited');
    expect((await change('inviteAccount', { accountId, idempotencyKey: key }, 'link sent')).link).toBeNull();
  });

  it('lists the accounts that are nobody’s job', async () => {
    const { outsideAccounts } = await administrator.read<{ outsideAccounts: { id: string }[] }>('{ outsideAccounts { id displayName } }');
    expect(outsideAccounts.map(({ id }) => id)).toContain(await own());
  });

  it('opens one for somebody whose job is elsewhere, once an address, here or anywhere', async () => {
    const mutation = `mutation ($input: OpenOutsideAccountInput!) { openOutsideAccount(input: $input) { __typename ... on OutsideAccountOpened { account { id email displayName employeeId state roles { role } } } ... on AddressAlreadyUsed { email } } }`;
    const ask = async (email: string) => (await administrator.read<{ openOutsideAccount: { __typename: string; account: { id: string } } }>(mutation, { input: { idempotencyKey: intention(), email, displayName: 'Jeanne Roy', language: 'fr' } })).openOutsideAccount;
    const opened = await ask('Jeanne.Roy@syndicat.quebec');
    expect(opened).toMatchObject({ __typename: 'OutsideAccountOpened', account: { email: 'jeanne.roy@syndicat.quebec', displayName: 'Jeanne Roy', employeeId: null, state: 'notInvited', roles: [] } });
    expect((await administrator.read<{ outsideAccounts: { id: string }[] }>('{ outsideAccounts { id } }')).outsideAccounts.map(({ id }) => id)).toContain(opened.account.id);
    expect(await ask('jeanne.roy@SYNDICAT.quebec')).toEqual({ __typename: 'AddressAlreadyUsed', email: 'jeanne.roy@syndicat.quebec' });
    const elsewhere = (await (await api.fromOutside('employee')).read<{ viewer: { email: string } }>('{ viewer { email } }')).viewer.email;
    expect((await ask(elsewhere)).__typename).toBe('AddressAlreadyUsed');
    expect(await administrator.refusal(mutation, { input: { idempotencyKey: intention(), email: 'sans arobase', displayName: 'Jeanne Roy', language: 'fr' } })).toBe('BAD_REQUEST');
    expect(await (await api.as('manager')).refusal(mutation, { input: { idempotencyKey: intention(), email: 'a@b.quebec', displayName: 'Jeanne Roy', language: 'fr' } })).toBe('FORBIDDEN');
  });
});
