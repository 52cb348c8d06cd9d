import { createHash } from 'node:crypto';

import { jest } from '@jest/globals';
import { intention, startTestApi, type TestApi, type TestClient } from '@passerelle/api/testing';
import { Statements } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';

interface View { readonly who: string; readonly whoRole: { readonly fr: string }; readonly what: { readonly fr: string }; readonly times: number; readonly day: string }

describe('who saw which competency', () => {
  let api: TestApi;
  let employee: TestClient;
  let manager: TestClient;
  let employeeId: string;
  let seen: readonly string[];
  let kept: string;
  beforeAll(async () => {
    api = await startTestApi();
    const [regular] = await api.owner<{ id: string; employee_id: string }>('select id, employee_id from trust.account where email = $1', ['samuel.nguyen@agence.exemple.quebec']);
    employeeId = regular!.employee_id;
    [employee, manager] = [await api.signIn(regular!.id), await api.as('manager')];
    await api.owner('delete from trust.shown');
    const { team } = await manager.read<{ team: { competencies: { competency: { id: string } }[]; members: { employeeId: string; cells: { mean: number | null }[] }[] } }>('{ team { competencies { competency { id } } members { employeeId cells { mean } } } }');
    const cells = team.members.find((member) => member.employeeId === employeeId)!.cells;
    seen = team.competencies.filter((_, place) => cells[place]?.mean).map(({ competency }) => competency.id);
    kept = team.competencies.find((_, place) => cells[place] && !cells[place].mean)!.competency.id;
  }, 60_000);
  afterAll(() => api.stop());

  const views = async (competencyId: string, client = employee) => (await client.read<{ myCompetencyViews: View[] }>('query ($id: ID!) { myCompetencyViews(competencyId: $id) { who whoRole { fr } what { fr } day times } }', { id: competencyId })).myCompetencyViews;
  /** The look before was an hour ago. */
  const later = () => api.owner(`update trust.shown set last_at = last_at - interval '1 hour'`);
  const rows = () => api.owner<{ things: string[]; times: number }>('select things, times from trust.shown where employee_id = $1', [employeeId]);

  it('names each competency that was really shown, and no other', async () => {
    expect(seen.length).toBeGreaterThan(0);
    for (const id of seen) expect(await views(id)).toMatchObject([{ who: 'Nadia Tremblay', whoRole: { fr: 'Gestionnaire' }, what: { fr: 'Niveaux partagés, sur la page de l’équipe' }, times: 1 }]);
    expect(await views(kept)).toEqual([]);
    expect(await rows()).toEqual([{ things: [...seen].sort(), times: 1 }]);
  });

  it('counts looking again, and writes no more; what is not shared any more is not seen any more', async () => {
    await manager.read('{ team { members { employeeId } } }');
    expect(await rows()).toEqual([{ things: [...seen].sort(), times: 1 }]);
    await later();
    await manager.read('{ team { members { employeeId } } }');
    expect(await rows()).toEqual([{ things: [...seen].sort(), times: 2 }]);
    expect((await views(seen[0]!))[0]?.times).toBe(2);
    const [stopped] = await api.owner<{ id: string }>(`select s.competency_id as id from competencies.sharing s where s.employee_id = $1 and s.shared and s.competency_id = any($2) and not exists (select 1 from competencies.estimate e where e.employee_id = s.employee_id and e.competency_id = s.competency_id and e.basis = 'validations') limit 1`, [employeeId, seen]);
    if (!stopped) return;
    await employee.read('mutation ($input: ChangeCompetencySharingInput!) { changeCompetencySharing(input: $input) { __typename } }', { input: { idempotencyKey: intention(), competencyId: stopped.id, shared: false } });
    await manager.read('{ team { members { employeeId } } }');
    expect((await views(stopped.id))[0]?.times).toBe(2);
    expect(await rows()).toHaveLength(2);
  });

  it('is the person’s to read, of their own, and in their copy', async () => {
    expect(await views(seen[0]!, await api.as('employee'))).not.toContainEqual(expect.objectContaining({ times: 2 }));
    expect((await manager.execute('query { myCompetencyViews(competencyId: "verifier-texte-ia") { who } }')).errors).toEqual([]);
    const { shown } = (await (await employee.fetch('/api/my-information.json')).json()) as { shown: { things: string[] }[] };
    expect(shown.length).toBeGreaterThan(0);
    expect(await api.asApplication('select 1 from trust.shown')).toEqual([]);
  });

  it('names whoever read the queue of validations, where a level that was confirmed stands', async () => {
    const id = '01890000-0000-7000-8000-0000000000bb';
    await api.owner(`insert into competencies.validation_request (organization_id, id, employee_id, competency_id, words, asked_at) select organization_id, $1, $2, $3, 'Une lettre relue avec soin, source par source.', now() from trust.account where employee_id = $2`, [id, employeeId, kept]);
    await manager.read('{ validationQueue { id level } }');
    expect(await views(kept)).toMatchObject([{ who: 'Nadia Tremblay', what: { fr: 'Preuve envoyée pour validation' }, times: 1 }]);
    await api.owner('delete from competencies.validation_request where id = $1', [id]);
  });

  it('writes what was shown, however much: a role may ask for every competency of a framework', async () => {
    const [account] = (await api.owner<{ organizationId: string; accountId: string }>(`select organization_id as "organizationId", id as "accountId" from trust.account where display_name = 'Nadia Tremblay'`)) as [{ organizationId: string; accountId: string }];
    const things = Array.from({ length: 200 }, (_, place) => createHash('sha256').update(String(place)).digest('base64url').slice(0, 40));
    const show = () => api.app.get(AccessLog).recordShown({ ...account, employeeId: null } as never, 'manager', new Map([[employeeId as never, things]]), 'team');
    await show();
    await later();
    await show();
    expect(await api.owner('select times from trust.shown where cardinality(things) = 200')).toEqual([{ times: 2 }]);
  });

  it('takes as many statements for a team of a thousand as for one person', async () => {
    const [account] = (await api.owner<{ organizationId: string; accountId: string }>(`select organization_id as "organizationId", id as "accountId" from trust.account where display_name = 'Nadia Tremblay'`)) as [{ organizationId: string; accountId: string }];
    const everybody = (await api.owner<{ id: string }>('select id from workforce.employee where organization_id = $1 order by id limit 1000', [account.organizationId])).map(({ id }) => id);
    const counted = jest.spyOn(Statements.prototype, 'query');
    const statementsFor = async (ids: readonly string[], things: readonly string[]) => {
      counted.mockClear();
      await api.app.get(AccessLog).recordShown({ ...account, employeeId: null } as never, 'manager', new Map(ids.map((id) => [id as never, things])), 'team');
      return counted.mock.calls.length;
    };
    const one = await statementsFor(everybody.slice(0, 1), ['un']);
    expect(await statementsFor(everybody, ['un', 'deux', 'trois'])).toBe(one);
    const begun = performance.now();
    await statementsFor(everybody, ['un', 'deux', 'trois']);
    process.stdout.write(`shown of a thousand, again: ${Math.round(performance.now() - begun)} ms, ${one} statements\n`);
    counted.mockRestore();
    expect((await api.owner<{ count: number }>(`select count(*)::int as count from trust.shown where things @> '{deux}'`))[0]?.count).toBe(1000);
  });
});
