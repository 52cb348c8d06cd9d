import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

interface Standing {
  readonly competency: { readonly id: string };
  readonly transformed: { readonly required: number; readonly status: string };
}

describe('where a person stands', () => {
  let api: TestApi;
  let employee: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    employee = await api.as('employee');
  }, 60_000);
  afterAll(() => api.stop());

  const against = async (familyId: string | null) =>
    (await employee.read<{ myStandings: Standing[] }>('query ($familyId: ID) { myStandings(familyId: $familyId) { competency { id } transformed { required status } } }', { familyId })).myStandings;

  it('is held against what the role of a chosen job family asks for, no more and no less', async () => {
    const { jobFamily } = await employee.read<{ jobFamily: { requirements: { competency: { id: string }; transformed: number }[] } }>('{ jobFamily(id: "prepose-renseignements") { requirements { competency { id } transformed } } }');
    const required = new Map(jobFamily.requirements.map(({ competency, transformed }) => [competency.id, transformed]));
    const standings = await against('prepose-renseignements');
    expect(new Map(standings.map(({ competency, transformed }) => [competency.id, transformed.required]))).toEqual(required);
    expect(standings).not.toEqual(await against(null));
  });

  it('is against one’s own role otherwise', async () => {
    expect(await against('agent-bureau')).toEqual(await against(null));
  });

  it('can be held against every job family of the catalogue, by whoever has levels of their own', async () => {
    const { myRoleTargets } = await employee.read<{ myRoleTargets: { id: string }[] }>('{ myRoleTargets { id } }');
    expect(myRoleTargets.map(({ id }) => id)).toContain('prepose-renseignements');
    expect((await (await api.as('administrator')).execute('{ myRoleTargets { id } }')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
