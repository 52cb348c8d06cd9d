import { Injectable } from '@nestjs/common';
import { Clock, Forbidden, Transactions, type Viewer } from '@passerelle/platform-api';

import { type KeptWish, Reviews } from './reviews.js';

/** Keeps what a person chose for their reviews: how much to keep, how many a day, a pause. Days are computed from it, never stored. */
@Injectable()
export class ChooseReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, retention, mostADay, paused }: KeptWish & { readonly idempotencyKey: string }): Promise<{ readonly chosen: true }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees review.');
    return this.transactions.write(viewer, { name: 'chooseReviews', idempotencyKey }, async () => {
      await this.reviews.choose(viewer, employeeId, { retention, mostADay, paused }, this.clock.now());
      return { chosen: true };
    });
  }
}
