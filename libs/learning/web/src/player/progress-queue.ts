import { DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Session } from '@passerelle/platform-web';

import type { RecordProgressInput } from '../generated/graphql.js';

/**
 * What was done and waits to be acknowledged, kept on the device under a key for each record: tabs of one browser
 * add and take away without undoing each other's work. The queue belongs to one person and outlives their session.
 */
@Injectable({ providedIn: 'root' })
export class ProgressQueue {
  private readonly session = inject(Session);
  private readonly waiting = signal<readonly RecordProgressInput[]>([]);
  /** What the device had no room to keep: it lasts as long as this page. */
  private readonly unkept = new Map<string, RecordProgressInput>();
  /** Oldest first. */
  readonly records = this.waiting.asReadonly();

  constructor() {
    effect(() => {
      this.session.viewer();
      untracked(() => this.refresh());
    });
    const { defaultView: view } = inject(DOCUMENT);
    const elsewhere = ({ key }: StorageEvent) => (key === null || key.startsWith(this.prefix())) && this.refresh();
    view?.addEventListener('storage', elsewhere);
    inject(DestroyRef).onDestroy(() => view?.removeEventListener('storage', elsewhere));
  }

  /** The oldest record, as every tab sees it now. */
  first(): RecordProgressInput | undefined {
    this.refresh();
    return this.waiting()[0];
  }

  add(record: RecordProgressInput): void {
    const key = this.prefix() + record.idempotencyKey;
    try {
      localStorage.setItem(key, JSON.stringify(record));
    } catch {
      this.unkept.set(key, record);
    }
    this.refresh();
  }

  remove({ idempotencyKey }: RecordProgressInput): void {
    const key = this.prefix() + idempotencyKey;
    localStorage.removeItem(key);
    this.unkept.delete(key);
    this.refresh();
  }

  private refresh(): void {
    const prefix = this.prefix();
    const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '').filter((key) => key.startsWith(prefix));
    const kept = keys.map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as RecordProgressInput | null).filter((record) => record !== null);
    const unkept = [...this.unkept].flatMap(([key, record]) => (key.startsWith(prefix) ? [record] : []));
    this.waiting.set([...kept, ...unkept].sort(inOrder));
  }

  private prefix(): string {
    return `passerelle.progress.${this.session.viewer()?.accountId ?? ''}.`;
  }
}

function inOrder(a: RecordProgressInput, b: RecordProgressInput): number {
  return (a.doneAt ?? '') < (b.doneAt ?? '') ? -1 : (a.doneAt ?? '') > (b.doneAt ?? '') ? 1 : 0;
}
