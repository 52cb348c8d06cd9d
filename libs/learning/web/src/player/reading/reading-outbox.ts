import { DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { GraphqlClient, GraphqlFailure, Network, newIdempotencyKey, Session } from '@passerelle/platform-web';

import { RecordReadingDocument, type RecordReadingInput } from '../../generated/graphql.js';
import { KeptPlaces } from './kept-places.js';

export type ReadingNow = Pick<RecordReadingInput, 'enrolmentId' | 'lessonId' | 'activityId' | 'offset' | 'seconds'>;

/** A record, and whether the server may already have it: what is added then goes into another one. */
interface KeptReading {
  readonly input: RecordReadingInput;
  readonly tried: boolean;
}

export interface LessonTimes {
  readonly enrolmentId: string;
  readonly timeSpent: readonly { readonly lessonId: string; readonly seconds: number }[];
}

/** Waits between two tries when the server does not answer, in milliseconds. */
const RETRY_AFTER = 15_000;

/**
 * Where one reads and for how long, kept on the device until the server acknowledges it. A record that may have arrived
 * is sent again as it was, so that no second is counted twice; what one read since then is another record.
 */
@Injectable({ providedIn: 'root' })
export class ReadingOutbox {
  private readonly graphql = inject(GraphqlClient);
  private readonly network = inject(Network);
  private readonly session = inject(Session);
  private readonly places = inject(KeptPlaces);
  private sending = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** Time by lesson, as the server last acknowledged it. */
  readonly acknowledged = signal<LessonTimes | undefined>(undefined);

  constructor() {
    effect(() => {
      if (this.session.viewer() && this.network.isOnline()) void this.send();
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.retry));
  }

  /** Keeps where one is and adds what one read; a place of another lesson begins another record. */
  note(now: ReadingNow): void {
    const kept = this.read();
    const last = kept.at(-1);
    const same = last && !last.tried && last.input.enrolmentId === now.enrolmentId && last.input.lessonId === now.lessonId;
    const reachedAt = new Date().toISOString();
    this.places.keep(now.enrolmentId, { lessonId: now.lessonId ?? null, activityId: now.activityId ?? null, offset: now.offset, reachedAt });
    const input = { ...now, idempotencyKey: same ? last.input.idempotencyKey : newIdempotencyKey(), seconds: now.seconds + (same ? last.input.seconds : 0), reachedAt };
    this.keep([...(same ? kept.slice(0, -1) : kept), { input, tried: false }]);
  }

  /** Sends what is kept, oldest first. */
  async send(): Promise<void> {
    clearTimeout(this.retry);
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.read()[0]; next; next = this.read()[0]) await this.sendOne(next);
    } catch (fault) {
      this.after(fault);
    } finally {
      this.sending = false;
    }
  }

  private async sendOne({ input }: KeptReading): Promise<void> {
    this.keep(this.read().map((one) => (one.input.idempotencyKey === input.idempotencyKey ? { ...one, tried: true } : one)));
    const { recordReading } = await this.graphql.mutate(RecordReadingDocument, { input });
    this.forget(input.idempotencyKey);
    this.acknowledged.set({ enrolmentId: recordReading.enrolment.id, timeSpent: recordReading.enrolment.timeSpent });
  }

  /** A record that the server refuses for good would hold the others back: it is let go. */
  private after(fault: unknown): void {
    const [first] = this.read();
    const lost = fault instanceof GraphqlFailure && ['notFound', 'invalid', 'forbidden'].includes(fault.kind);
    if (lost && first) this.forget(first.input.idempotencyKey);
    if (this.read().length > 0) this.retry = setTimeout(() => void this.send(), lost ? 0 : RETRY_AFTER);
  }

  private forget(idempotencyKey: string): void {
    this.keep(this.read().filter(({ input }) => input.idempotencyKey !== idempotencyKey));
  }

  private key(): string {
    return `passerelle.reading.${this.session.viewer()?.accountId ?? ''}`;
  }

  /** Read each time: two tabs of one person share what is kept. */
  private read(): readonly KeptReading[] {
    return JSON.parse(localStorage.getItem(this.key()) ?? '[]') as KeptReading[];
  }

  private keep(records: readonly KeptReading[]): void {
    if (records.length === 0) localStorage.removeItem(this.key());
    else localStorage.setItem(this.key(), JSON.stringify(records));
  }
}
