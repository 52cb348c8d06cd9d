import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { GraphqlClient, GraphqlFailure, Network, newIdempotencyKey, Session } from '@passerelle/platform-web';

import { type PlayerEnrolmentFragment, RecordProgressDocument, type RecordProgressInput } from '../generated/graphql.js';

/** Waits between two tries when the server does not answer, in milliseconds. */
const RETRY_AFTER = 5_000;

/** How long whoever writes a note pauses before it is sent, in milliseconds; it is on the device from the first letter. */
const PAUSE = 800;

/**
 * What was done and not yet acknowledged, kept on the device until it is: the network may be lost, the page closed.
 * Each record's id is made here, so that sending it twice counts once. The queue belongs to one person.
 */
@Injectable({ providedIn: 'root' })
export class ProgressOutbox {
  private readonly graphql = inject(GraphqlClient);
  private readonly network = inject(Network);
  private readonly session = inject(Session);
  private readonly waiting = signal<readonly RecordProgressInput[]>([]);
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  readonly records = this.waiting.asReadonly();
  readonly kept = computed(() => this.waiting().length);
  readonly savedAt = signal<Date | undefined>(undefined);
  readonly refused = signal(false);
  /** The enrolment as the server last acknowledged it. */
  readonly acknowledged = signal<PlayerEnrolmentFragment | undefined>(undefined);

  constructor() {
    effect(() => {
      this.waiting.set(this.read());
      if (this.network.isOnline()) void this.send();
    });
    const page = inject(DOCUMENT);
    const leaving = () => page.visibilityState === 'hidden' && void this.send();
    page.addEventListener('visibilitychange', leaving);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.retry);
      clearTimeout(this.pause);
      page.removeEventListener('visibilitychange', leaving);
    });
  }

  add(enrolmentId: string, activityId: string, chosen: readonly string[] | null): void {
    const record = { idempotencyKey: newIdempotencyKey(), enrolmentId, activityId, chosen, doneAt: new Date().toISOString() };
    this.keep([...this.waiting(), record]);
    void this.send();
  }

  /** Keeps the latest words of a note at once, and sends them at the first pause: they take the place of words that did not leave yet. */
  write(enrolmentId: string, activityId: string, note: string): void {
    const record = { idempotencyKey: newIdempotencyKey(), enrolmentId, activityId, note, doneAt: new Date().toISOString() };
    const gone = this.sending ? 1 : 0;
    const others = this.waiting().filter((other, place) => place < gone || other.enrolmentId !== enrolmentId || other.activityId !== activityId || typeof other.note !== 'string');
    this.keep([...others, record]);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.send(), PAUSE);
  }

  private async send(): Promise<void> {
    clearTimeout(this.pause);
    if (this.sending) return;
    this.sending = true;
    try {
      for (let record = this.waiting()[0]; record; record = this.waiting()[0]) {
        const { recordProgress } = await this.graphql.mutate(RecordProgressDocument, { input: record });
        this.keep(this.waiting().slice(1));
        this.acknowledged.set(recordProgress.enrolment);
        this.savedAt.set(new Date());
        this.refused.set(false);
      }
    } catch (fault) {
      this.after(fault);
    } finally {
      this.sending = false;
    }
  }

  /** A record that the server refuses for good would hold the others back: it is let go, and said. */
  private after(fault: unknown): void {
    const lost = fault instanceof GraphqlFailure && ['notFound', 'invalid', 'forbidden'].includes(fault.kind);
    if (lost) {
      this.keep(this.waiting().slice(1));
      this.refused.set(true);
    }
    if (this.waiting().length > 0) {
      clearTimeout(this.retry);
      this.retry = setTimeout(() => void this.send(), lost ? 0 : RETRY_AFTER);
    }
  }

  private key(): string {
    return `passerelle.progress.${this.session.viewer()?.accountId ?? ''}`;
  }

  private read(): readonly RecordProgressInput[] {
    return JSON.parse(localStorage.getItem(this.key()) ?? '[]') as RecordProgressInput[];
  }

  private keep(records: readonly RecordProgressInput[]): void {
    this.waiting.set(records);
    if (records.length === 0) localStorage.removeItem(this.key());
    else localStorage.setItem(this.key(), JSON.stringify(records));
  }
}
