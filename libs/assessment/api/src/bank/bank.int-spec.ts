import { startTestApi, type TestApi } from '@passerelle/api/testing';
import type { Bank } from '@passerelle/assessment-domain';
import { aBank } from '@passerelle/assessment-domain/testing';
import type { CompetencyId, ItemId, MisconceptionId, OrganizationId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { loadBank } from '../catalogue/load-bank.js';
import { Banks } from './banks.js';

describe('the bank of an organization', () => {
  let api: TestApi;
  let home: OrganizationId;
  let outside: OrganizationId;
  beforeAll(async () => {
    api = await startTestApi();
    const organizations = await api.owner<{ id: OrganizationId }>('select a.organization_id as id from trust.account a group by 1 order by count(*) desc');
    [home, outside] = organizations.map(({ id }) => id) as [OrganizationId, OrganizationId];
  }, 60_000);
  afterAll(() => api.stop());

  const load = (organizationId: OrganizationId, bank: Bank) => loadBank({ query: (sql, parameters) => api.look(organizationId, sql, parameters) }, organizationId, bank, new Date());
  const versions = (organizationId: OrganizationId) => api.look<{ id: string; version: number; bank: number; status: string }>(organizationId, `select item_id as id, version, bank_version as bank, document->>'status' as status from assessment.item_version where organization_id = $1 order by item_id, version`, [organizationId]);
  const latest = async (item: string) => Math.max(...(await versions(home)).flatMap(({ id, version }) => (id === item ? [version] : [])));
  const viewerOf = (organizationId: OrganizationId) => ({ organizationId }) as Viewer;
  const read = async (organizationId: OrganizationId, version?: number) => {
    const viewer = viewerOf(organizationId);
    try {
      return await (version === undefined ? api.app.get(Banks).current(viewer) : api.app.get(Banks).at(viewer, version));
    } finally {
      await api.app.get(Transactions).close(viewer);
    }
  };

  it('holds the questions that ship, of each organization its own copy', async () => {
    const [mine, theirs] = [await versions(home), await versions(outside)];
    expect(mine.length).toBeGreaterThan(0);
    expect(theirs).toEqual(mine);
    expect(await api.asApplication('select * from assessment.item_version')).toEqual([]);
  });

  it('follows what ships: loading again changes nothing, a change is the next version, what ships no more is retired', async () => {
    const bank = aBank({ itemsEach: 15 });
    await load(home, bank);
    const first = await read(home);
    await load(home, bank);
    expect((await read(home)).version).toBe(first.version);
    const was = await latest('verifier-texte-ia-01');
    const [changed, ...rest] = bank.items;
    await load(home, { ...bank, items: [{ ...changed!, source: { fr: 'Guide récrit', en: 'Guide rewritten' } }, ...rest.slice(1)] });
    const second = await read(home);
    expect(second.version).toBe(first.version + 1);
    const counting = (of: typeof first) => of.curves.counting.get('verifier-texte-ia' as CompetencyId)?.length;
    expect([counting(first), counting(second)]).toEqual([15, 14]);
    expect(second.item('verifier-texte-ia-01' as ItemId, was + 1).source.en).toBe('Guide rewritten');
    expect(second.item('verifier-texte-ia-01' as ItemId, was).status).toBe('retired');
    expect(second.item('verifier-texte-ia-02' as ItemId, was + 1).status).toBe('retired');
    expect(second.misconception('verifier-texte-ia-idee' as MisconceptionId)).toMatchObject({ id: 'verifier-texte-ia-idee' });
    expect(() => second.item('verifier-texte-ia-02' as ItemId, was + 2)).toThrow(RangeError);
  });

  it('is found again as it was in any of its versions, and the other organization’s is not touched', async () => {
    const now = await read(home);
    const before = await read(home, now.version - 1);
    expect(before.item('verifier-texte-ia-02' as ItemId, (await latest('verifier-texte-ia-02')) - 1).status).toBe('calibrated');
    expect((await versions(outside)).every(({ bank }) => bank === 1)).toBe(true);
    expect(await read(home, before.version)).toBe(before);
  });

  it('is read once, however many ask for it at the same time', async () => {
    const [one, ...others] = await Promise.all([read(outside), read(outside), read(outside)]);
    expect(others.every((other) => other === one)).toBe(true);
  });

  it('never changes what was published', async () => {
    for (const table of ['bank_version', 'item_version', 'misconception_version']) {
      await expect(api.look(home, `update assessment.${table} set bank_version = 9`.replace('bank_version set bank_version', 'bank_version set version'))).rejects.toThrow('append-only');
      await expect(api.look(home, `delete from assessment.${table}`)).rejects.toThrow('append-only');
      await expect(api.owner(`truncate assessment.${table} cascade`)).rejects.toThrow('append-only');
    }
  });
});
