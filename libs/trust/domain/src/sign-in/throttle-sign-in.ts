export interface RecentAttempts {
  /** Refused attempts for this address in the last window. */
  readonly failures: number;
  /** Moment of the last one. */
  readonly lastAt: Date | null;
}

export type SignInThrottled = { readonly kind: 'SignInThrottled'; readonly retryAfterSeconds: number };

/** Refused attempts before a wait begins. */
export const FREE_ATTEMPTS = 5;
/** Length of the window in which attempts count, in minutes. */
export const WINDOW_MINUTES = 60;

/**
 * Decides whether one more attempt may be made now: free at first, then a wait that doubles from 30 seconds to 15 minutes.
 * The wait is counted the same for an address that has no account, so that it tells nothing.
 */
export function throttleSignIn({ failures, lastAt }: RecentAttempts, now: Date): SignInThrottled | null {
  if (failures < FREE_ATTEMPTS || lastAt === null) return null;
  const waitSeconds = Math.min(900, 30 * 2 ** (failures - FREE_ATTEMPTS));
  const remaining = Math.ceil((lastAt.getTime() + waitSeconds * 1000 - now.getTime()) / 1000);
  return remaining > 0 ? { kind: 'SignInThrottled', retryAfterSeconds: remaining } : null;
}
