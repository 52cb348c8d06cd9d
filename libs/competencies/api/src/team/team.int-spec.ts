import { startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';

const TEAM = `query ($role: RoleKind!) { team(role: $role) {
  competencies { competency { id } asked highest counts { met near below notAssessed } }
  members { employeeId lastName firstName cells { required status mean low high } } } }`;

interface Seen {
  readonly competencies: readonly { readonly competency: { readonly id: string }; readonly asked: number; readonly counts: Readonly<Record<string, number>> | null }[];
  readonly members: readonly { readonly employeeId: string; readonly cells: readonly ({ readonly required: number; readonly status: string; readonly mean: number | null } | null)[] }[];
}

describe('what a manager sees of their team', () => {
  let api: TestApi;
  let manager: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('manager');
  }, 60_000);
  afterAll(() => api.stop());

  const team = async (role: 'today' | 'transformed') => (await manager.read<{ team: Seen }>(TEAM, { role })).team;

  it('counts exactly what is seen person by person, today and transformed', async () => {
    for (const role of ['today', 'transformed'] as const) {
      const { competencies, members } = await team(role);
      for (const [place, { asked, counts }] of competencies.entries()) {
        const statuses = members.flatMap(({ cells }) => cells[place]?.status ?? []);
        expect(asked).toBe(statuses.length);
        if (counts) for (const [status, count] of Object.entries(counts)) expect(count).toBe(statuses.filter((shown) => shown === status).length);
        expect(counts === null).toBe(asked < 5);
      }
    }
  });

  it('does not move by anything that people keep to themselves: nothing can be told from it', async () => {
    // What went wrong: counts took in people who share nothing, and the one who left, or the second who shared, gave the others away by difference.
    const before = [await team('today'), await team('transformed')];
    const people = before[0]!.members.map(({ employeeId }) => employeeId);
    await api.owner(
      `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, observation, log_likelihood)
       select e.organization_id, gen_random_uuid(), e.employee_id, e.competency_id, e.framework_version, 'diagnostic', 'kept to oneself', now(), e.observation, (select array_agg(v order by n desc) from unnest(e.log_likelihood) with ordinality as cell (v, n))
       from competencies.evidence e
       where e.employee_id = any($1) and not exists (select 1 from competencies.sharing s where s.organization_id = e.organization_id and s.employee_id = e.employee_id and s.competency_id = e.competency_id and s.shared)`,
      [people],
    );
    const seen = await api.owner<{ count: number }>(`select count(*)::int as count from competencies.evidence where subject = 'kept to oneself'`);
    expect(seen[0]?.count).toBeGreaterThan(0);
    expect([await team('today'), await team('transformed')]).toEqual(before);
  });

  it('holds everybody against the role of one job family, when asked', async () => {
    const { roleTargets } = await manager.read<{ roleTargets: { id: string }[] }>('{ roleTargets { id title { fr } } }');
    expect(roleTargets.map(({ id }) => id)).toContain('prepose-renseignements');
    const { team: target } = await manager.read<{ team: Seen }>('{ team(role: today, familyId: "prepose-renseignements") { competencies { competency { id } asked } members { employeeId cells { required status mean } } } }');
    for (const place of target.competencies.keys()) expect(new Set(target.members.map(({ cells }) => cells[place]?.required)).size).toBe(1);
    const unknown = await manager.read<{ team: Seen }>('{ team(familyId: "inconnu") { competencies { asked } members { employeeId cells { status } } } }');
    expect(unknown.team.competencies).toEqual([]);
  });

  it('is the team of nobody for whoever has no report, and of no one else’s organization', async () => {
    const outside = await api.fromOutside('employee');
    expect((await outside.execute(TEAM, { role: 'transformed' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
