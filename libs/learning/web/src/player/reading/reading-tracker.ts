import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { activeSeconds } from '@passerelle/learning-domain';

import { placeOnPage } from './place-on-page.js';
import { ReadingOutbox } from './reading-outbox.js';

/** What says that somebody is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'timeupdate'] as const;

/** How often where one is goes to the device, then to the server, in milliseconds. */
const NOTED_EVERY = 5_000;
const SENT_EVERY = 30_000;

export interface ReadingAt {
  readonly enrolmentId: string;
  /** Null at the final quiz. */
  readonly lessonId: string | null;
}

/**
 * Follows one page of the player: where the eye is, and how long somebody reads. Time counts only while the page is in
 * sight and used: see `activeSeconds`.
 */
@Injectable()
export class ReadingTracker {
  private readonly outbox = inject(ReadingOutbox);
  private readonly page = inject(DOCUMENT);
  private at: ReadingAt | undefined;
  private host: HTMLElement | undefined;
  private lastSign: number | undefined;
  private read = 0;
  private moved = false;

  constructor() {
    const heard = new AbortController();
    for (const sign of SIGNS) this.page.addEventListener(sign, () => this.sign(), { signal: heard.signal, passive: true, capture: true });
    this.page.addEventListener('visibilitychange', () => this.look(), { signal: heard.signal });
    const noting = setInterval(() => this.note(), NOTED_EVERY);
    const sending = setInterval(() => void this.outbox.send(), SENT_EVERY);
    this.lastSign = this.isSeen() ? Date.now() : undefined;
    inject(DestroyRef).onDestroy(() => {
      heard.abort();
      clearInterval(noting);
      clearInterval(sending);
      this.leave();
    });
  }

  /** The person is here from now on; what they read before is another lesson's. */
  follow(at: ReadingAt | undefined, host: HTMLElement): void {
    const before = this.at;
    this.host = host;
    if (before?.enrolmentId === at?.enrolmentId && before?.lessonId === at?.lessonId) return;
    this.leave();
    this.at = at;
    this.moved = true;
    this.lastSign = this.isSeen() ? Date.now() : undefined;
  }

  private sign(): void {
    if (!this.isSeen()) return;
    const now = Date.now();
    this.read += activeSeconds(this.lastSign, now);
    this.lastSign = now;
    this.moved = true;
  }

  /** Out of sight, the clock stops; back in sight, it starts again from now. */
  private look(): void {
    if (this.isSeen()) {
      this.lastSign = Date.now();
      return;
    }
    this.read += activeSeconds(this.lastSign, Date.now());
    this.lastSign = undefined;
    this.leave();
  }

  private leave(): void {
    this.note();
    void this.outbox.send();
  }

  private note(): void {
    const { at } = this;
    if (!at || !this.host || !this.moved) return;
    const seconds = Math.floor(this.read);
    this.read -= seconds;
    this.moved = false;
    const place = at.lessonId === null ? { activityId: null, offset: 0 } : placeOnPage(this.host);
    this.outbox.note({ enrolmentId: at.enrolmentId, lessonId: at.lessonId, ...place, seconds });
  }

  private isSeen(): boolean {
    return this.page.visibilityState === 'visible';
  }
}
