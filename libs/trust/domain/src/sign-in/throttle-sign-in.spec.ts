import { MONDAY } from '@passerelle/kernel/testing';

import { FREE_ATTEMPTS, throttleSignIn } from './throttle-sign-in.js';

const later = (seconds: number) => new Date(MONDAY.getTime() + seconds * 1000);

describe('throttleSignIn', () => {
  it('lets the first attempts through', () => expect(throttleSignIn({ failures: FREE_ATTEMPTS - 1, lastAt: MONDAY }, MONDAY)).toBeNull());
  it('asks for half a minute after the fifth', () => expect(throttleSignIn({ failures: FREE_ATTEMPTS, lastAt: MONDAY }, later(1))).toEqual({ kind: 'SignInThrottled', retryAfterSeconds: 29 }));
  it('doubles the wait', () => expect(throttleSignIn({ failures: FREE_ATTEMPTS + 2, lastAt: MONDAY }, MONDAY)?.retryAfterSeconds).toBe(120));
  it('never asks for more than a quarter of an hour', () => expect(throttleSignIn({ failures: 40, lastAt: MONDAY }, MONDAY)?.retryAfterSeconds).toBe(900));
  it('opens again when the wait is over', () => expect(throttleSignIn({ failures: FREE_ATTEMPTS, lastAt: MONDAY }, later(30))).toBeNull());
});
