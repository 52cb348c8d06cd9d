import { Injectable } from '@nestjs/common';
import type { NoticeId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { MyNotices } from './my-notices.js';

/** Notes that the viewer has read some of their notices, or all of them. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: MyNotices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, ids }: { readonly idempotencyKey: string; readonly ids: readonly NoticeId[] | null }): Promise<void> {
    await this.transactions.write(viewer, { name: 'readNotices', idempotencyKey }, async () => {
      if (ids && !(await this.notices.areMine(viewer, ids))) throw new NotFound();
      await this.notices.markRead(viewer, ids, this.clock.now());
      return null;
    });
  }
}
