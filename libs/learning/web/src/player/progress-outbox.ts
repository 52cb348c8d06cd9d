import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { GraphqlClient, GraphqlFailure, Network, newIdempotencyKey } from '@passerelle/platform-web';

import { type PlayerEnrolmentFragment, RecordProgressDocument, type RecordProgressInput } from '../generated/graphql.js';
import { ProgressQueue } from './progress-queue.js';

/** Wait before another try when the server does not answer, in milliseconds: doubled each time, up to the longest. */
const RETRY_AFTER = { first: 500, longest: 30_000 } as const;

/** How long whoever writes a note pauses before it is sent, in milliseconds; it is on the device from the first letter. */
const PAUSE = 800;

/** Tabs of one browser tell each other what the server has acknowledged. */
const CHANNEL = 'passerelle.progress';

/**
 * Sends what was done until it is acknowledged: the network may be lost, the page closed, the server gone. Each record's
 * id is made here, so that sending it twice, from two tabs even, counts once.
 */
@Injectable({ providedIn: 'root' })
export class ProgressOutbox {
  private readonly graphql = inject(GraphqlClient);
  private readonly network = inject(Network);
  private readonly queue = inject(ProgressQueue);
  private readonly tabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : undefined;
  private sending: RecordProgressInput | undefined;
  /** Tries in a row that brought no answer. */
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  readonly records = this.queue.records;
  readonly kept = computed(() => this.records().length);
  readonly savedAt = signal<Date | undefined>(undefined);
  readonly refused = signal(false);
  /** The enrolment as the server last acknowledged it, to this tab or to another. */
  readonly acknowledged = signal<PlayerEnrolmentFragment | undefined>(undefined);

  constructor() {
    effect(() => {
      const waits = this.kept() > 0;
      if (this.network.isOnline() && waits) untracked(() => this.soon());
    });
    const page = inject(DOCUMENT);
    const leaving = () => page.visibilityState === 'hidden' && void this.send();
    page.addEventListener('visibilitychange', leaving);
    this.tabs?.addEventListener('message', ({ data }: MessageEvent<PlayerEnrolmentFragment>) => this.acknowledge(data));
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.retry);
      clearTimeout(this.pause);
      page.removeEventListener('visibilitychange', leaving);
      this.tabs?.close();
    });
  }

  add(enrolmentId: string, activityId: string, chosen: readonly string[] | null): void {
    this.queue.add({ idempotencyKey: newIdempotencyKey(), enrolmentId, activityId, chosen, doneAt: new Date().toISOString() });
    void this.send();
  }

  /** Keeps the latest words of a note at once, and sends them at the first pause: they take the place of words that did not leave yet. */
  write(enrolmentId: string, activityId: string, note: string): void {
    const record = { idempotencyKey: newIdempotencyKey(), enrolmentId, activityId, note, doneAt: new Date().toISOString() };
    const replaced = this.records().filter((other) => other.idempotencyKey !== this.sending?.idempotencyKey && other.enrolmentId === enrolmentId && other.activityId === activityId && typeof other.note === 'string');
    this.queue.add(record);
    for (const other of replaced) this.queue.remove(other);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.send(), PAUSE);
  }

  /** What was kept before this page was opened, or came back with the network; what is being written waits for its pause. */
  private soon(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.send(), PAUSE);
  }

  private async send(): Promise<void> {
    clearTimeout(this.pause);
    clearTimeout(this.retry);
    if (this.sending) return;
    try {
      for (let record = this.queue.first(); record; record = this.queue.first()) {
        this.sending = record;
        const { recordProgress } = await this.graphql.mutate(RecordProgressDocument, { input: record });
        this.failures = 0;
        this.acknowledge(recordProgress.enrolment);
        this.tabs?.postMessage(recordProgress.enrolment);
        this.queue.remove(record);
      }
    } catch (fault) {
      this.after(fault, this.sending);
    } finally {
      this.sending = undefined;
    }
  }

  private acknowledge(enrolment: PlayerEnrolmentFragment): void {
    this.acknowledged.set(enrolment);
    this.savedAt.set(new Date());
    this.refused.set(false);
  }

  /** A record that the server refuses for good would hold the others back: it is let go, and said. */
  private after(fault: unknown, record: RecordProgressInput | undefined): void {
    const lost = fault instanceof GraphqlFailure && ['notFound', 'invalid', 'forbidden'].includes(fault.kind);
    if (lost && record) {
      this.queue.remove(record);
      this.refused.set(true);
    }
    if (this.kept() > 0) this.retry = setTimeout(() => void this.send(), lost ? 0 : Math.min(RETRY_AFTER.longest, RETRY_AFTER.first * 2 ** this.failures));
    if (!lost) this.failures += 1;
  }
}
