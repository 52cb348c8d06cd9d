import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** The key that the early script of index.html reads too, before the first paint. */
const STORED_AS = 'passerelle.theme';

/** Light, dark, or whatever the person's system says. The choice stays on the device. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeChoice>(storedChoice());
  readonly choice = this.chosen.asReadonly();

  constructor() {
    this.apply(this.chosen());
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    this.apply(choice);
    try {
      if (choice === 'system') localStorage.removeItem(STORED_AS);
      else localStorage.setItem(STORED_AS, choice);
    } catch {
      // Storage may be closed by policy: the choice then lasts as long as the page.
    }
  }

  private apply(choice: ThemeChoice): void {
    if (choice === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = choice;
  }
}

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORED_AS);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}
