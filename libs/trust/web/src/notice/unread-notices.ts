import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { GraphqlClient, newIdempotencyKey, Session } from '@passerelle/platform-web/frame';

import { ReadNoticesDocument, UnreadNoticesDocument } from '../generated/graphql.js';

/** How often, at most, the server is asked again while a person goes from page to page, in milliseconds. */
const ASK_EVERY = 60_000;

/** How many notices the person has not read: one number, shown by the bell and kept true by the page of notices. */
@Injectable({ providedIn: 'root' })
export class UnreadNotices {
  private readonly graphql = inject(GraphqlClient);
  private readonly session = inject(Session);
  private readonly unread = signal(0);
  private askedAt = 0;
  private whose: string | undefined;

  readonly count = this.unread.asReadonly();

  constructor() {
    effect(() => {
      const account = this.session.viewer()?.accountId;
      untracked(() => this.follow(account));
    });
  }

  /** Asks again, unless that was done a moment ago. */
  refresh(): void {
    if (this.whose && Date.now() - this.askedAt >= ASK_EVERY) void this.ask();
  }

  /** What the server has just said. */
  become(count: number): void {
    this.askedAt = Date.now();
    this.unread.set(count);
  }

  /** @param ids null: all of them */
  async markRead(ids: readonly string[] | null): Promise<void> {
    const { readNotices } = await this.graphql.mutate(ReadNoticesDocument, { input: { idempotencyKey: newIdempotencyKey(), ids } });
    this.become(readNotices.unreadCount);
  }

  private follow(account: string | undefined): void {
    if (account === this.whose) return;
    this.whose = account;
    this.unread.set(0);
    if (account) void this.ask();
  }

  private async ask(): Promise<void> {
    this.askedAt = Date.now();
    const { whose } = this;
    try {
      const { myNotices } = await this.graphql.ask(UnreadNoticesDocument, {});
      if (whose === this.whose) this.unread.set(myNotices.unreadCount);
    } catch {
      // The bell keeps its last number: the page of notices says what goes wrong to whoever opens it.
    }
  }
}
