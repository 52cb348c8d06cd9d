import { signal } from '@angular/core';

/** How long one stops typing before something is looked for, in milliseconds. */
const PAUSE = 250;

/** The words of a search field, once one stops typing: not each letter is asked of the server. */
export class TypedWords {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly looked = signal('');
  /** What is looked for, without the spaces around it; empty until something is typed. */
  readonly words = this.looked.asReadonly();

  /** Hears the field. */
  typed(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.looked.set(value.trim()), PAUSE);
  }

  /** Forgets what was typed: nothing is looked for any more. */
  clear(): void {
    clearTimeout(this.timer);
    this.looked.set('');
  }
}
