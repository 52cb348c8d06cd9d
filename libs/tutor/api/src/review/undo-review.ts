import { Injectable } from '@nestjs/common';
import { quebecDay, type ReviewId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Reviews } from './reviews.js';

/** Takes back the last review of the day: the exercise is to be reviewed again. What was taken back stays in the person's copy. */
@Injectable()
export class UndoReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, reviewId }: { readonly idempotencyKey: string; readonly reviewId: ReviewId }): Promise<{ readonly kind: 'ReviewTakenBack' | 'ReviewMovedOn' }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees review.');
    return this.transactions.write(viewer, { name: 'undoReview', idempotencyKey }, async () => {
      const at = this.clock.now();
      await this.reviews.lockWish(viewer, employeeId, at);
      const standing = await this.reviews.standing(viewer);
      if (!standing.some(({ id }) => id === reviewId)) {
        if (!(await this.reviews.all(viewer)).some(({ id }) => id === reviewId)) throw new NotFound();
        return { kind: 'ReviewMovedOn' };
      }
      const last = standing.at(-1);
      if (last?.id !== reviewId || last.day !== quebecDay(at)) return { kind: 'ReviewMovedOn' };
      await this.reviews.undo(viewer, reviewId, at);
      return { kind: 'ReviewTakenBack' };
    });
  }
}
