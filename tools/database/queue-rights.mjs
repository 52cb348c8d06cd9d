import pg from 'pg';

const PATIENCE = 10_000;

/**
 * Lets the owner of the database, who need not be a superuser, be the queue's login too while something is done.
 * @template T
 * @param {string} address of the owner
 * @param {string} login of the queue
 * @param {() => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export async function withQueueRights(address, login, act) {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: PATIENCE });
  await client.connect();
  try {
    const { rows } = await client.query(`select pg_has_role(current_user, oid, 'usage') as held from pg_roles where rolname = $1`, [login]);
    if (rows.length === 0 || rows[0].held) return await act();
    const queue = client.escapeIdentifier(login);
    await client.query(`grant ${queue} to current_user`);
    try {
      return await act();
    } finally {
      await client.query(`revoke ${queue} from current_user`);
    }
  } finally {
    await client.end();
  }
}

/** The queue's login, where nobody has given another. */
export const QUEUE_LOGIN = process.env.DATABASE_QUEUE_URL ? decodeURIComponent(new URL(process.env.DATABASE_QUEUE_URL).username) : 'passerelle_queue';
