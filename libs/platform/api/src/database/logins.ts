import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { Client, DatabaseError } from 'pg';

/** Milliseconds after which an address that does not answer is called unreachable. */
const PATIENCE = 10_000;

/** Two starts on databases of one cluster may touch the same role at the same moment; locks of PostgreSQL end at the database. */
const TRIES = 10;
/** Errors of such a moment: a tuple updated by somebody else, a role that they have just made. */
const SAME_MOMENT: ReadonlySet<string> = new Set(['XX000', '42710', '23505']);

export interface Logins {
  /** Owns the tables; runs migrations and the loading of the catalogue. */
  readonly ownerUrl: string;
  /** Serves requests: owns nothing, row-level security is forced on it. */
  readonly applicationUrl: string;
  /** Runs the job queue's own tables. */
  readonly queueUrl: string;
}

/**
 * Makes the application's and the queue's logins where they are missing, and gives the addresses of all three.
 * Their passwords are derived from the owner's, so that no secret needs a place of its own; an operator who keeps
 * other logins sets DATABASE_APP_URL and DATABASE_QUEUE_URL, and nothing is made.
 * @param ownerUrl address of the database with a login that may create roles
 */
export async function prepareLogins(ownerUrl: string, given: { applicationUrl?: string; queueUrl?: string } = {}): Promise<Logins> {
  if (given.applicationUrl && given.queueUrl) return { ownerUrl, applicationUrl: given.applicationUrl, queueUrl: given.queueUrl };
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: PATIENCE });
  await client.connect();
  try {
    const urls = { application: loginUrl(ownerUrl, 'passerelle_app'), queue: loginUrl(ownerUrl, 'passerelle_queue') };
    for (const url of Object.values(urls)) await ensureLogin(client, url);
    return { ownerUrl, applicationUrl: given.applicationUrl ?? urls.application.href, queueUrl: given.queueUrl ?? urls.queue.href };
  } finally {
    await client.end();
  }
}

function loginUrl(ownerUrl: string, login: string): URL {
  const url = new URL(ownerUrl);
  const secret = decodeURIComponent(url.password) || url.host;
  url.username = login;
  url.password = createHmac('sha256', secret).update(login).digest('base64url');
  return url;
}

async function ensureLogin(client: Client, url: URL, tries = TRIES): Promise<void> {
  try {
    await makeLogin(client, url);
  } catch (cause) {
    if (tries === 1 || !(cause instanceof DatabaseError) || !SAME_MOMENT.has(cause.code ?? '')) throw cause;
    await setTimeout(Math.random() * 100);
    await ensureLogin(client, url, tries - 1);
  }
}

async function makeLogin(client: Client, { username, password, pathname }: URL): Promise<void> {
  const database = client.escapeIdentifier(decodeURIComponent(pathname.slice(1)));
  const { rows } = await client.query<{ modest: boolean }>('select rolcanlogin and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole) as modest from pg_roles where rolname = $1', [username]);
  const verb = rows.length === 0 ? 'create' : 'alter';
  // Only a superuser may say again what a role is not: said where it is needed alone.
  const attributes = rows[0]?.modest ? '' : 'login nosuperuser nobypassrls nocreatedb nocreaterole';
  await client.query(`${verb} role ${username} ${attributes} password ${client.escapeLiteral(password)}`);
  await client.query(`grant connect on database ${database} to ${username}`);
  if (username === 'passerelle_queue') await client.query(`grant create on database ${database} to ${username}`);
}
