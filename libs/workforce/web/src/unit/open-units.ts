import { Injectable, signal } from '@angular/core';

/** What the levels of one tree share: which units are open, which one is chosen, which item the Tab key reaches. */
@Injectable()
export class OpenUnits {
  private readonly ids = signal<ReadonlySet<string>>(new Set());
  readonly chosen = signal<string | undefined>(undefined);
  /** The item in the tab order; the first one of the tree until another has had the focus. */
  readonly reached = signal<string | undefined>(undefined);

  isOpen(id: string): boolean {
    return this.ids().has(id);
  }

  open(...ids: readonly string[]): void {
    this.ids.update((open) => new Set([...open, ...ids]));
  }

  close(id: string): void {
    this.ids.update((open) => new Set([...open].filter((other) => other !== id)));
  }
}
