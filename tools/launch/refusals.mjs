// Why a start cannot be: one sentence each.
import net from 'node:net';

/** A start that cannot be, already said in one sentence. */
export class Refusal extends Error {}

const UNREACHABLE = 'The database cannot be reached: check DATABASE_URL and that PostgreSQL is running.';
const SENTENCES = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  '28000': 'The database refuses the login of DATABASE_URL: check its name and password.',
  '28P01': 'The database refuses the login of DATABASE_URL: check its name and password.',
  '3D000': 'The database that DATABASE_URL names does not exist: make it first.',
  '42501': 'The login of DATABASE_URL may not do this: it must own the database and be allowed to make roles.',
};

/** @returns {string | undefined} the sentence for a usual reason */
export function foreseen({ code, message }) {
  return SENTENCES[code] ?? (message === 'timeout expired' ? UNREACHABLE : undefined);
}

/**
 * @returns {string | undefined} the address of the database that the operator names
 * @throws {Refusal} when it is no address
 */
export function namedDatabase() {
  const address = process.env.DATABASE_URL;
  if (address && !/^postgres(ql)?:$/.test(URL.parse(address)?.protocol ?? '')) throw new Refusal('DATABASE_URL is not an address: it is written as in postgres://login:password@host:5432/database.');
  return address || undefined;
}

/**
 * @param {string | undefined} wanted what the environment says
 * @param {number} otherwise
 * @param {string} name of the variable
 * @throws {Refusal} when it is no port
 */
export function portFrom(wanted, otherwise, name) {
  const port = Number(wanted || otherwise);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`${name} must be a whole number between 1 and 65535, not "${wanted}".`);
  return port;
}

/**
 * @param {number} port
 * @param {string} another how to start on the next port
 * @throws {Refusal} when another program listens there
 */
export async function requireFreePort(port, another) {
  const server = net.createServer();
  await new Promise((resolve, reject) => {
    server.once('error', ({ code }) => reject(new Refusal(code === 'EACCES' ? `Port ${port} is reserved by the system: choose one above 1023 (${another}).` : `Port ${port} is taken by another program: stop it, or choose another port (${another}).`)));
    server.listen(port, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
