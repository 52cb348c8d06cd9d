import { CoarserGrid1790000400150, LevelsAsText1790000400220, StoredEstimates1790000400200 } from '@passerelle/competencies-api';
import { AttemptVersions1790000520000 } from '@passerelle/learning-api';
import { Headcount1790000300200 } from '@passerelle/workforce-api';
import { DataSource, type MigrationInterface } from 'typeorm';

import { startTestApi, type TestApi } from './testing/index.js';

describe('a migration of tables that hold data', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await startTestApi()), 60_000);
  afterAll(() => api.stop());

  /** Takes the database back before the migration, then forward again over the demonstration's data. */
  const backAndForth = async (migration: MigrationInterface, between: () => Promise<void> = async () => undefined) => {
    const dataSource = await new DataSource({ type: 'postgres', url: api.ownerUrl }).initialize();
    const runner = dataSource.createQueryRunner();
    try {
      await migration.down(runner);
      await between();
      await migration.up(runner);
    } finally {
      await runner.release();
      await dataSource.destroy();
    }
  };

  it('counts the heads of every organization that was there before', async () => {
    const counts = () => api.owner('select organization_id, family_id, sum(change)::int as people from workforce.headcount where day <= current_date group by 1, 2 order by 1, 2');
    const before = await counts();
    await backAndForth(new Headcount1790000300200());
    expect(before.length).toBeGreaterThan(30);
    expect(await counts()).toEqual(before);
  });

  it('keeps every likelihood of the ledger within rounding when two cells become one, and the ledger closed', async () => {
    const likelihoods = () => api.owner<{ log_likelihood: number[] }>('select log_likelihood from competencies.evidence order by organization_id, id limit 500');
    const before = await likelihoods();
    await backAndForth(new CoarserGrid1790000400150(), async () => expect((await likelihoods())[0]?.log_likelihood).toHaveLength(120));
    const after = await likelihoods();
    after.forEach(({ log_likelihood: values }, index) => values.forEach((value, cell) => expect(value).toBeCloseTo(before[index]!.log_likelihood[cell]!, 4)));
    await expect(api.owner('update competencies.evidence set subject = subject')).rejects.toThrow('append-only');
  });

  it('keeps every level to the digit, from columns to one text', async () => {
    const levels = () => api.owner(`select organization_id, employee_id, competency_id, basis, level::jsonb as level from competencies.estimate order by 1, 2, 3, 4 limit 2000`);
    const before = await levels();
    await backAndForth(new LevelsAsText1790000400220());
    expect(before).toHaveLength(2000);
    expect(await levels()).toEqual(before);
  });

  it('says of each attempt at a quiz which version was answered, also by whoever moved to a newer one since', async () => {
    const attempts = () => api.owner<{ version: number }>('select organization_id, id, version from learning.quiz_attempt order by 1, 2');
    const before = await attempts();
    const newer = `insert into learning.course_version (organization_id, course_id, version, content, files, content_hash, published_at) select organization_id, course_id, 2, content, files, 'newer', now() from learning.course_version where version = 1`;
    await backAndForth(new AttemptVersions1790000520000(), async () => {
      await api.owner(newer);
      await api.owner('update learning.enrolment set version = 2');
    });
    expect(before.length).toBeGreaterThan(0);
    expect(await attempts()).toEqual(before);
  });

  it('makes due the levels of everybody who has evidence, and of nobody else', async () => {
    const people = (table: string) => api.owner(`select distinct organization_id, employee_id from competencies.${table} order by 1, 2`);
    await backAndForth(new StoredEstimates1790000400200());
    expect(await people('estimation where due_since is not null')).toEqual(await people('evidence'));
    await expect(api.owner('delete from competencies.evidence')).rejects.toThrow('append-only');
  });
});
