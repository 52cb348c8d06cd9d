import { createHash, randomBytes } from 'node:crypto';

export interface Token {
  /** Goes to the person, in a cookie or a link; kept nowhere. */
  readonly secret: string;
  /** What the database keeps: a stolen copy of it opens nothing. */
  readonly hash: Buffer;
}

/** A new secret of 256 random bits. */
export function newToken(): Token {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashToken(secret) };
}

export function hashToken(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
