import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { startScratchPostgres } from '../database/embedded-postgres.mjs';
import { runBeside } from './run-beside.mjs';

/** Several times what a pipe holds. */
const MUCH = `do $$ begin for line in 1..5000 loop raise log '%', repeat('x', 100); end loop; end $$`;

describe('a command beside the embedded database', () => {
  it('is answered however much the server has written before', { timeout: 60_000 }, async () => {
    const postgres = await startScratchPostgres();
    try {
      const program = `
        import pg from 'pg';
        const client = new pg.Client({ connectionString: process.env.DATABASE });
        await client.connect();
        await client.query(process.env.STATEMENT);
        await client.end();`;
      const code = await runBeside(process.execPath, ['--input-type=module', '--eval', program], { timeout: 30_000, env: { ...process.env, DATABASE: postgres.url, STATEMENT: MUCH } });
      assert.equal(code, 0);
    } finally {
      await postgres.stop();
    }
  });
});
