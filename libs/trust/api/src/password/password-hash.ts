import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, second recommended set for Argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** The hash to keep, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { ...COST, message: password, nonce });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether the password gives the hash. Costs the same when there is no hash, so that the time tells nothing. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parsed = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash ?? '');
  const [memory = COST.memory, passes = COST.passes, parallelism = COST.parallelism] = (parsed ?? []).slice(1, 4).map(Number);
  const nonce = Buffer.from(parsed?.[4] ?? 'AAAAAAAAAAAAAAAAAAAAAA', 'base64');
  const expected = Buffer.from(parsed?.[5] ?? '', 'base64');
  const tag = await derive('argon2id', { memory, passes, parallelism, tagLength: expected.length || COST.tagLength, message: password, nonce });
  return parsed !== null && timingSafeEqual(tag, expected);
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
