import { computed, DestroyRef, DOCUMENT, effect, inject, signal } from '@angular/core';

import { GraphqlFailure } from '../graphql/graphql-failure.js';
import { Network } from '../offline-banner/network.js';
import type { SyncState } from '../sync-status/sync-status.js';

/** How long one stops writing before it is sent, and before it is tried again, in milliseconds. */
const PAUSE = 800;
const RETRY = 8000;

/** What is kept as one writes, as whoever keeps it tells it. */
interface Kept {
  /** Whether nothing waits to be sent. */
  readonly isSaved: () => boolean;
  /** Whether nothing can be sent until the person decides: somebody else changed it, or it is closed. */
  readonly isRefused: () => boolean;
  /** Sends what waits. */
  readonly send: () => Promise<void>;
}

/**
 * Sends what is written a moment after one stops, when the page is left, when the network is back, and again where it did
 * not answer; one sending at a time. Made where Angular can inject, with the life of what it is made in.
 */
export class Autosave {
  private readonly network = inject(Network);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  readonly failure = signal<GraphqlFailure | undefined>(undefined);
  readonly state = computed<SyncState>(() => (this.kept.isRefused() || (this.failure() && this.network.isOnline()) ? 'refused' : this.kept.isSaved() ? 'saved' : this.network.isOnline() ? 'sending' : 'offline'));

  constructor(private readonly kept: Kept) {
    const page = inject(DOCUMENT);
    const leaving = () => page.visibilityState === 'hidden' && void this.now();
    page.addEventListener('visibilitychange', leaving);
    effect(() => { if (this.network.isOnline() && !this.kept.isSaved()) this.soon(); });
    inject(DestroyRef).onDestroy(() => {
      page.removeEventListener('visibilitychange', leaving);
      clearTimeout(this.timer);
      void this.now();
    });
  }

  /** Sends once one has stopped writing. */
  soon(): void {
    this.in(PAUSE);
  }

  async now(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending || this.kept.isRefused()) return;
    this.sending = true;
    try {
      if (!this.kept.isSaved()) await this.kept.send();
      this.failure.set(undefined);
      if (!this.kept.isSaved()) this.soon();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
      if (this.failure()?.kind === 'network') this.in(RETRY);
    } finally {
      this.sending = false;
    }
  }

  private in(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), milliseconds);
  }
}
