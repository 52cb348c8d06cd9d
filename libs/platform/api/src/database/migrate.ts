import { DataSource } from 'typeorm';

import type { Persistence } from '../platform.module.js';

/**
 * Brings the database forward, one transaction a migration. Safe when several copies start at once.
 * @param ownerUrl address with the owner's login
 * @returns names of the migrations that were applied
 */
export async function migrate(ownerUrl: string, { migrations }: Pick<Persistence, 'migrations'>): Promise<readonly string[]> {
  const dataSource = new DataSource({ type: 'postgres', url: ownerUrl, migrations: [...migrations], migrationsTableName: 'migration', schema: 'platform', migrationsTransactionMode: 'each' });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('passerelle migrations'))`);
    await lock.query('create schema if not exists platform');
    const applied = await dataSource.runMigrations();
    return applied.map(({ name }) => name);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('passerelle migrations'))`);
    await lock.release();
    await dataSource.destroy();
  }
}
