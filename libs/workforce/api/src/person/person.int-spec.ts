import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface PeoplePage {
  readonly people: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string; readonly lastName: string; readonly firstName: string; readonly number: string; readonly account: { readonly state: string } | null; readonly assignments: readonly { readonly unitName: string }[] } }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const PEOPLE = `query ($search: String, $state: PersonState, $after: String, $first: Int) { people(search: $search, state: $state, after: $after, first: $first) {
  totalCount edges { cursor node { id number firstName lastName state manager { lastName } account { state roles { role } } assignments { unitName family { id } } } } pageInfo { endCursor hasNextPage } } }`;

describe('the people of an organization', () => {
  let api: TestApi;
  let administrator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    administrator = await api.as('administrator');
  }, 60_000);
  afterAll(() => api.stop());
  const page = async (variables: object) => (await administrator.read<PeoplePage>(PEOPLE, { ...variables })).people;

  it('come page after page, each once, by name', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: PeoplePage['people'] = await page({ first: 200, after });
      ids.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(ids).toHaveLength(1200);
    expect(new Set(ids).size).toBe(1200);
  });

  it('are found by name without accents, by number and by address, and nothing in the words is a pattern', async () => {
    expect((await page({ search: 'cote mireille' })).edges.map(({ node }) => `${node.firstName} ${node.lastName}`)).toContain('Mireille Côté');
    const [first] = (await page({ first: 1 })).edges;
    expect((await page({ search: first!.node.number })).edges[0]?.node.id).toBe(first!.node.id);
    expect((await page({ search: '%' })).totalCount).toBe(0);
    expect((await page({ state: 'left' })).totalCount).toBe(0);
  });

  it('have their unit, family, manager, account and roles beside them', async () => {
    const [mireille] = (await page({ search: 'mireille.cote@' })).edges;
    expect(mireille?.node).toMatchObject({ state: 'inPost', manager: { lastName: 'Tremblay' }, account: { state: 'notInvited', roles: [{ role: 'employee' }] }, assignments: [{ unitName: 'Accueil et correspondance', family: { id: 'agent-bureau' } }] });
  });

  it('refuse a cursor that no list gave, and a page too large', async () => {
    expect(await administrator.refusal(PEOPLE, { after: 'abc' })).toBe('BAD_USER_INPUT');
    expect(await administrator.refusal(PEOPLE, { first: 1000 })).toBe('BAD_USER_INPUT');
    expect(await (await api.as('manager')).refusal(PEOPLE)).toBe('FORBIDDEN');
  });

  it('see that their record was opened, and not that they were in a list', async () => {
    const employee = await api.as('employee');
    const [mireille] = (await page({ search: 'mireille.cote@' })).edges;
    const log = async () => (await employee.read<{ myInformation: { accessLog: { who: string; what: { fr: string } }[]; categories: { name: { fr: string }; count: number }[] } }>('{ myInformation { accessLog { who what { fr } } categories { name { fr } count } } }')).myInformation;
    const before = (await log()).accessLog.filter(({ what }) => what.fr === 'Fiche du personnel').length;
    expect(before).toBe(0);
    const { person } = await administrator.read<{ person: { history: { roleTitle: string }[] } }>('query ($id: ID!) { person(id: $id) { person { number } history { unitName startDate endDate roleTitle family { id } } } }', { id: mireille!.node.id });
    expect(person.history).toHaveLength(1);
    const after = await log();
    expect(after.accessLog.filter(({ what }) => what.fr === 'Fiche du personnel').map(({ who }) => who)).toEqual(['Ginette Trépanier']);
    expect(after.categories).toContainEqual({ name: { fr: 'Fiche du personnel et affectations' }, count: 2 });
    const copy = (await (await employee.fetch('/api/my-information.json')).json()) as { personnel: { lastName: string } };
    expect(copy.personnel.lastName).toBe('Côté');
  });

  it('of another organization are not found', async () => {
    const outsider = (await (await api.fromOutside('employee')).read<{ viewer: { employeeId: string } }>('{ viewer { employeeId } }')).viewer.employeeId;
    expect(await administrator.refusal('query ($id: ID!) { person(id: $id) { person { number } } }', { id: outsider })).toBe('NOT_FOUND');
  });
});

describe('the tree of units', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  }, 60_000);
  afterAll(() => api.stop());

  it('opens level by level, and is searched whole', async () => {
    const administrator = await api.as('administrator');
    const UNITS = 'query ($parentId: ID, $search: String) { units(parentId: $parentId, search: $search) { totalCount edges { node { id name childCount parent { name } } } } }';
    type Level = { units: { totalCount: number; edges: { node: { id: string; name: string; childCount: number; parent: { name: string } | null } }[] } };
    const top = (await administrator.read<Level>(UNITS)).units;
    expect(top.edges.map(({ node }) => node.name)).toEqual(['Présidence']);
    const under = (await administrator.read<Level>(UNITS, { parentId: top.edges[0]!.node.id })).units;
    expect(under.totalCount).toBe(top.edges[0]!.node.childCount);
    const found = (await administrator.read<Level>(UNITS, { search: 'securite' })).units;
    expect(found.edges.map(({ node }) => node.name)).toContain('Sécurité de l’information');
    expect(found.edges[0]!.node.parent).not.toBeNull();
  });

  it('gives one unit with its path from the top, and none of another organization', async () => {
    const UNIT = 'query ($id: ID!) { unit(id: $id) { name code ancestors { name } parent { name } } }';
    type One = { unit: { ancestors: { name: string }[]; parent: { name: string } } | null };
    const ids = await api.owner<{ id: string; organization_id: string }>(`select id, organization_id from workforce.unit where name = 'Sécurité de l’information'`);
    const seen = await Promise.all(ids.map(async ({ id }) => (await (await api.as('administrator')).read<One>(UNIT, { id })).unit));
    const own = seen.filter((unit) => unit !== null);
    expect(own.length).toBeGreaterThan(0);
    expect(own[0]?.ancestors[0]?.name).toBe('Présidence');
    expect(own[0]?.ancestors.at(-1)).toEqual(own[0]?.parent);
    const [elsewhere] = await api.owner<{ id: string }>(`select id from workforce.unit where organization_id not in (select organization_id from trust.account where display_name = 'Ginette Trépanier') limit 1`);
    expect((await (await api.as('administrator')).read<One>(UNIT, { id: elsewhere!.id })).unit).toBeNull();
  });
});
