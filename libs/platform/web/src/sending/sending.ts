import { signal } from '@angular/core';

import { Intention } from '../graphql/idempotency-key.js';

/** A page's mutations, one at a time: whether one is on its way, why it was refused, what it did. */
export class Sending {
  private readonly intention = new Intention();
  readonly busy = signal(false);
  /** Why nothing was done, in words; empty when nothing was refused. */
  readonly refusal = signal('');
  /** What was done, in words. */
  readonly said = signal('');

  /** Sends, unless something is on its way; the key is the same while the same thing is sent, until the server has answered. */
  async run(what: unknown, mutation: (idempotencyKey: string) => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    this.said.set('');
    try {
      await mutation(this.intention.current(what));
      this.intention.done();
    } catch (failure) {
      this.refusal.set(failure instanceof Error ? failure.message : '');
    } finally {
      this.busy.set(false);
    }
  }
}
