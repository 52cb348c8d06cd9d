import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import type { Competency, FrameworkMapping } from '@passerelle/competencies-domain';
import { Transactions } from '@passerelle/platform-api';
import pg from 'pg';

import { loadFramework, readFramework, type ShippedFramework } from '../catalogue/load-framework.js';
import { KeepEstimates } from '../estimate/keep-estimates.js';
import { readFrameworkInForce, versionKnowing } from './read-framework-in-force.js';

const RAISED = [[0, 0], [0, 0], [1, 1], [2, 2], [3, 3], [4, 5]] as const;
interface Level { readonly competency: string; readonly basis: string; readonly mean: number; readonly probabilities: readonly number[]; readonly framework_version: number }

describe('a new version of the framework', () => {
  let api: TestApi;
  let employee: TestClient;
  let shipped: ShippedFramework;
  let organizationId: string;
  let employeeId: string;
  let renamedFrom: string;
  beforeAll(async () => {
    api = await startTestApi();
    const [regular] = await api.owner<{ id: string; organization_id: string; employee_id: string }>('select id, organization_id, employee_id from trust.account where email = $1', ['samuel.nguyen@agence.exemple.quebec']);
    ({ organization_id: organizationId, employee_id: employeeId } = regular!);
    employee = await api.signIn(regular!.id);
    shipped = await readFramework();
  }, 60_000);
  afterAll(() => api.stop());

  /** As the start of the product does, with the owner's login. */
  const publish = async (edition: number, moves: FrameworkMapping, competencies: readonly Competency[]) => {
    const mappings = [...shipped.mappings, { edition, moves }];
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
  const renamed = (from: string, to: string) => shipped.competencies.map((competency) => (competency.id === from ? { ...competency, id: to as never, title: { fr: 'Nom nouveau', en: 'New name' } } : competency));
  const night = () => api.app.get(KeepEstimates).ofOrganization({ organizationId: organizationId as never, subjectId: organizationId }, { signal: new AbortController().signal });
  const levels = () => api.owner<Level>(`select competency_id as competency, basis, (level ->> 'mean')::double precision as mean, level -> 'probabilities' as probabilities, framework_version from competencies.estimate where organization_id = $1 and employee_id = $2 order by 1, 2`, [organizationId, employeeId]);
  const ledger = () => api.owner('select id, competency_id, framework_version, log_likelihood from competencies.evidence where organization_id = $1 order by id', [organizationId]);
  const named = (all: readonly Level[], id: string) => all.filter(({ competency }) => competency === id).map(({ basis, mean, probabilities }) => ({ basis, mean, probabilities }));
  const entropy = (probabilities: readonly number[]) => probabilities.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);

  it('renames: every level is carried over to the digit, the ledger stays as it was written', async () => {
    const [before, written] = [await levels(), await ledger()];
    const { competency: known } = before[0]!;
    renamedFrom = known;
    await publish(2, [{ from: known as never, to: [{ competency: 'nom-nouveau' as never }] }], renamed(known, 'nom-nouveau'));
    await night();
    const after = await levels();
    expect(after.every(({ framework_version }) => framework_version === 2)).toBe(true);
    expect(named(after, 'nom-nouveau')).toEqual(named(before, known));
    expect(named(after, known)).toEqual([]);
    expect(after.length).toBe(before.length);
    expect(await ledger()).toEqual(written);
  }, 60_000);

  it('moves levels: what was observed reads lower on a raised scale, and is never more certain; through both versions', async () => {
    const before = await levels();
    await publish(3, [{ from: 'nom-nouveau' as never, to: [{ competency: 'nom-nouveau' as never, levels: RAISED }] }], renamed('nom-nouveau', 'nom-nouveau').map((competency) => (competency.id === ('nom-nouveau' as never) ? { ...competency, halfLifeMonths: competency.halfLifeMonths, description: { fr: 'Sur une échelle relevée', en: 'On a raised scale' } } : competency)));
    await night();
    const after = await levels();
    const [old, now] = [before, after].map((all) => all.find(({ competency, basis }) => competency === 'nom-nouveau' && basis === 'everything')!) as [Level, Level];
    expect(now.mean).toBeLessThan(old.mean);
    expect(entropy(now.probabilities)).toBeGreaterThanOrEqual(entropy(old.probabilities) - 1e-4);
    expect(after.filter(({ competency }) => competency !== 'nom-nouveau').map(({ mean }) => mean)).toEqual(before.filter(({ competency }) => competency !== 'nom-nouveau').map(({ mean }) => mean));
  }, 60_000);

  it('shows the person the same levels, from the ledger', async () => {
    const { myStandings } = await employee.read<{ myStandings: { competency: { id: string }; estimate: { mean: number } | null }[] }>('{ myStandings { competency { id } estimate { mean } } }');
    const kept = new Map((await levels()).filter(({ basis }) => basis === 'everything').map(({ competency, mean }) => [competency, mean]));
    const shown = myStandings.filter(({ estimate }) => estimate);
    expect(shown.length).toBeGreaterThan(3);
    shown.forEach(({ competency, estimate }) => expect(estimate!.mean).toBe(kept.get(competency.id)));
  });

  it('says under which name a piece was observed, where it is no longer the name', async () => {
    await api.owner(
      `insert into competencies.profile (organization_id, family_id, version, requirements, content_hash, published_at)
       select organization_id, family_id, version + 1, replace(requirements::text, to_json($2::text)::text, '"nom-nouveau"')::jsonb, 'renamed', now() from competencies.profile where organization_id = $1 and family_id = 'agent-bureau' order by version desc limit 1`,
      [organizationId, renamedFrom],
    );
    const title = (await readFramework()).competencies.find(({ id }) => id === renamedFrom)!.title;
    const { myStandings } = await employee.read<{ myStandings: { competency: { id: string }; evidence: { observedUnder: { fr: string } | null }[] }[] }>('{ myStandings { competency { id } evidence { observedUnder { fr } } } }');
    const names = (of: (id: string) => boolean) => [...new Set(myStandings.filter(({ competency }) => of(competency.id)).flatMap(({ evidence }) => evidence.map(({ observedUnder }) => observedUnder?.fr ?? null)))];
    expect(names((id) => id === 'nom-nouveau')).toEqual([title.fr]);
    expect(names((id) => id !== 'nom-nouveau')).toEqual([null]);
  });

  it('takes what is still written under an older name as of the version that had it: the quiz of an older course', async () => {
    const framework = await api.app.get(Transactions).writeFor(organizationId as never, (statements) => readFrameworkInForce(statements, organizationId as never));
    expect(['nom-nouveau', renamedFrom, 'jamais-vue'].map((id) => versionKnowing(framework, id as never))).toEqual([3, 1, 1]);
  });

  it('is refused when a competency disappears without a word', async () => {
    await expect(publish(4, [], shipped.competencies.slice(1))).rejects.toThrow('DisappearsUndeclared');
    expect(await api.owner('select max(version) as version from competencies.framework where organization_id = $1', [organizationId])).toEqual([{ version: 3 }]);
  });

  it('keeps its mapping for ever, within its organization', async () => {
    expect(await api.owner('select to_version from competencies.framework_mapping order by 1')).toEqual([{ to_version: 2 }, { to_version: 3 }]);
    for (const change of [`update competencies.framework_mapping set steps = '[]'`, 'delete from competencies.framework_mapping', 'truncate competencies.framework_mapping']) await expect(api.owner(change)).rejects.toThrow('a published mapping does not change');
    expect(await api.asApplication('select 1 from competencies.framework_mapping')).toEqual([]);
  });
});
