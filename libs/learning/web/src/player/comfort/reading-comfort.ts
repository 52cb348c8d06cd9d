import { computed, DOCUMENT, inject, Injectable, linkedSignal } from '@angular/core';
import { Session } from '@passerelle/platform-web';

/** How a person likes to read. */
export interface ComfortChoices {
  /** Percent of the usual size of text: 80 to 200. */
  readonly size: number;
  readonly leading: 'usual' | 'large' | 'largest';
  readonly spacing: 'usual' | 'wide' | 'widest';
  readonly font: 'usual' | 'dyslexia';
  readonly stillness: boolean;
}

export const SMALLEST = 80;
export const LARGEST = 200;

const USUAL: ComfortChoices = { size: 100, leading: 'usual', spacing: 'usual', font: 'usual', stillness: false };
const LEADINGS = { usual: 1, large: 1.2, largest: 1.45 } as const;
/** Letters, then words; the widest is what WCAG 1.4.12 asks a page to bear. */
const SPACINGS = { usual: [null, null], wide: ['.05em', '.1em'], widest: ['.12em', '.16em'] } as const;

/** How the person likes to read, kept on this device for them alone and for all their lessons. */
@Injectable({ providedIn: 'root' })
export class ReadingComfort {
  private readonly session = inject(Session);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = linkedSignal<string, ComfortChoices>({ source: () => `passerelle.comfort.${this.session.viewer()?.accountId ?? ''}`, computation: (key) => stored(key) });
  readonly choices = this.chosen.asReadonly();
  readonly scale = computed(() => this.choices().size / 100);
  readonly leading = computed(() => LEADINGS[this.choices().leading]);
  readonly letterSpacing = computed(() => SPACINGS[this.choices().spacing][0]);
  readonly wordSpacing = computed(() => SPACINGS[this.choices().spacing][1]);
  /** The family that takes the place of both of the product's; null for theirs. */
  readonly family = computed(() => (this.choices().font === 'dyslexia' ? '"OpenDyslexic", "Inter", sans-serif' : null));

  choose(change: Partial<ComfortChoices>): void {
    const choices = { ...this.choices(), ...change };
    this.chosen.set({ ...choices, size: Math.min(LARGEST, Math.max(SMALLEST, choices.size)) });
    this.apply();
    try {
      localStorage.setItem(`passerelle.comfort.${this.session.viewer()?.accountId ?? ''}`, JSON.stringify(this.choices()));
    } catch {
      // Storage may be closed by policy: the choices then last as long as the page.
    }
  }

  /** Stills the page, if that was chosen, as long as one reads. */
  apply(): void {
    if (this.choices().stillness) this.root.dataset['motion'] = 'reduced';
    else this.release();
  }

  release(): void {
    delete this.root.dataset['motion'];
  }
}

function stored(key: string): ComfortChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ComfortChoices>;
    const size = Number(kept.size ?? 100);
    return {
      size: size >= SMALLEST && size <= LARGEST ? size : 100,
      leading: kept.leading && kept.leading in LEADINGS ? kept.leading : 'usual',
      spacing: kept.spacing && kept.spacing in SPACINGS ? kept.spacing : 'usual',
      font: kept.font === 'dyslexia' ? 'dyslexia' : 'usual',
      stillness: kept.stillness === true,
    };
  } catch {
    return USUAL;
  }
}
