import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { Competency, FrameworkMapping } from '@passerelle/competencies-domain';
import pg from 'pg';

import { loadFramework, readFramework, type ShippedFramework } from '../catalogue/load-framework.js';

const [RENAMED, SPLIT, MERGED, WITH, RETIRED] = ['servir-public', 'traiter-demande', 'formuler-consigne', 'verifier-texte-ia', 'gestion-financiere'] as const;

describe('what people share, when the framework changes', () => {
  let api: TestApi;
  let employee: TestClient;
  let shipped: ShippedFramework;
  let organizationId: string;
  let employeeId: string;
  beforeAll(async () => {
    api = await startTestApi();
    [{ organization_id: organizationId, employee_id: employeeId }] = (await api.owner('select organization_id, employee_id from trust.account where email = $1', ['samuel.nguyen@agence.exemple.quebec'])) as [{ organization_id: string; employee_id: string }];
    employee = await api.signIn((await api.owner<{ id: string }>('select id from trust.account where employee_id = $1', [employeeId]))[0]!.id);
    shipped = await readFramework();
    await api.owner('delete from competencies.sharing where employee_id = $1', [employeeId]);
    for (const id of [RENAMED, SPLIT, WITH, RETIRED]) await share(id, true);
    await api.owner('delete from competencies.mentoring_offer where employee_id = $1', [employeeId]);
    await api.owner('delete from competencies.mentorship where employee_id = $1', [employeeId]);
    for (const id of [RENAMED, SPLIT, WITH, RETIRED]) await api.owner('insert into competencies.mentoring_offer (organization_id, employee_id, competency_id, offered_at) values ($1, $2, $3, now())', [organizationId, employeeId, id]);
    for (const [place, id] of [RENAMED, RENAMED, MERGED, WITH, SPLIT].entries())
      await api.owner(
        `insert into competencies.mentorship (organization_id, id, competency_id, employee_id, mentor_id, manager_id, proposed_by, proposed_by_name, proposed_at, state, ended_at, ended_by_name)
         values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Nadia Tremblay', now() + make_interval(hours => $4), case when $4 = 0 then 'ended' else 'proposed' end, case when $4 = 0 then now() end, case when $4 = 0 then 'Nadia Tremblay' end)`,
        [organizationId, id, employeeId, place],
      );
  }, 60_000);
  afterAll(() => api.stop());

  const share = (competencyId: string, shared: boolean) => employee.execute('mutation ($input: ChangeCompetencySharingInput!) { changeCompetencySharing(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId, shared } });
  const shared = async (who = employeeId) => (await api.owner<{ id: string }>('select competency_id as id from competencies.sharing where employee_id = $1 and shared order by 1', [who])).map(({ id }) => id);
  const publish = async (moves: FrameworkMapping, competencies: readonly Competency[]) => {
    const mappings = [...shipped.mappings, { edition: shipped.mappings.length + 2, moves }];
    const client = new pg.Client({ connectionString: api.ownerUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.organization', $1, true)`, [organizationId]);
      await loadFramework({ query: async (sql, parameters) => (await client.query(sql, parameters)).rows as unknown }, organizationId as never, { ...shipped, competencies, mappings }, new Date());
      await client.query('commit');
      shipped = { ...shipped, competencies, mappings };
    } finally {
      await client.end();
    }
  };
  const as = (id: string, from: string): Competency => ({ ...shipped.competencies.find((competency) => competency.id === (from as never))!, id: id as never });

  it('follows a new name, goes to each part, waits for all of a whole, ends with what is retired', async () => {
    expect(await shared()).toEqual([RETIRED, RENAMED, SPLIT, WITH].sort());
    const everybody = await api.owner<{ employee_id: string; both: boolean; any: boolean }>(
      `select employee_id, count(*) filter (where competency_id = any($2)) = 2 as both, true as any from competencies.sharing where organization_id = $1 and shared and competency_id = any($2) group by employee_id`,
      [organizationId, [MERGED, WITH]],
    );
    expect(everybody.filter(({ both }) => both).length).toBeGreaterThan(20);
    const competencies = [...shipped.competencies.filter(({ id }) => !([RENAMED, SPLIT, MERGED, WITH, RETIRED] as string[]).includes(id)), as('servir', RENAMED), as('recevoir-demande', SPLIT), as('conclure-demande', SPLIT), as('dialoguer-ia', MERGED)];
    const to = (...ids: string[]) => ids.map((competency) => ({ competency: competency as never }));
    await publish([{ from: RENAMED as never, to: to('servir') }, { from: SPLIT as never, to: to('recevoir-demande', 'conclure-demande') }, { from: MERGED as never, to: to('dialoguer-ia') }, { from: WITH as never, to: to('dialoguer-ia') }, { from: RETIRED as never, to: [] }], competencies);
    expect(await shared()).toEqual(['conclure-demande', 'recevoir-demande', 'servir']);
    const whole = await api.owner<{ employee_id: string }>(`select employee_id from competencies.sharing where organization_id = $1 and shared and competency_id = 'dialoguer-ia'`, [organizationId]);
    expect(new Set(whole.map(({ employee_id }) => employee_id))).toEqual(new Set(everybody.filter(({ both }) => both).map(({ employee_id }) => employee_id)));
  }, 60_000);

  it('takes mentoring along: offers as what is shared, an open mentorship under its one new name', async () => {
    const offers = (await api.owner<{ id: string }>('select competency_id as id from competencies.mentoring_offer where employee_id = $1 order by 1', [employeeId])).map(({ id }) => id);
    expect(offers).toEqual(['conclure-demande', 'recevoir-demande', 'servir']);
    expect(await api.owner('select competency_id as id, state from competencies.mentorship where employee_id = $1 order by proposed_at', [employeeId])).toEqual([{ id: RENAMED, state: 'ended' }, { id: 'servir', state: 'proposed' }, { id: 'dialoguer-ia', state: 'proposed' }, { id: WITH, state: 'proposed' }, { id: SPLIT, state: 'proposed' }]);
  });

  it('keeps the history, with the version that carried it; the person has a copy', async () => {
    const { sharing } = (await (await employee.fetch('/api/my-information.json')).json()) as { sharing: { competency: string; shared: boolean; carriedByFrameworkVersion: number | null }[] };
    expect(sharing).toContainEqual(expect.objectContaining({ competency: RENAMED, shared: true, carriedByFrameworkVersion: null }));
    for (const [competency, now] of [[RENAMED, false], ['servir', true], [RETIRED, false]] as const) expect(sharing).toContainEqual(expect.objectContaining({ competency, shared: now, carriedByFrameworkVersion: 2 }));
  });

  it('does not come back with a name that returns, and is the person’s to change under the new one', async () => {
    await publish([{ from: 'servir' as never, to: [{ competency: 'servir' as never }] }], [...shipped.competencies, as(RETIRED, 'servir')]);
    expect(await shared()).not.toContain(RETIRED);
    expect((await share('servir', false)).errors).toEqual([]);
    expect(await shared()).toEqual(['conclure-demande', 'recevoir-demande']);
    expect((await share(RENAMED, true)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await api.asApplication('select 1 from competencies.sharing_change')).toEqual([]);
  });
});
