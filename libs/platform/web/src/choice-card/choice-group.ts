import { ChangeDetectionStrategy, Component, input, model, output } from '@angular/core';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** « Je ne sais pas »: an answer like another, drawn apart. */
  readonly aside?: boolean;
  /** What is said about this choice once it has been answered. */
  readonly feedback?: string;
}

let groups = 0;

/** One question, its choices as real radio buttons. Keys 1 to 9 choose, Enter validates; both can be switched off. */
@Component({
  selector: 'pa-choice-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choice-group.html',
  styleUrl: './choice-group.css',
  host: { '(keydown)': 'onKey($event)' },
})
export class ChoiceGroup {
  readonly choices = input.required<readonly Choice[]>();
  /** The question; drawn above unless the page draws its own and names it in `labelledBy`. */
  readonly question = input<string>();
  readonly labelledBy = input<string>();
  readonly shortcuts = input(true);
  /** Answered: the choices stay readable and cannot be changed. */
  readonly locked = input(false);
  readonly chosen = model<string>();
  readonly validated = output<string>();
  protected readonly name = `pa-choice-${++groups}`;

  protected onKey(event: KeyboardEvent): void {
    if (!this.shortcuts() || this.locked() || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = this.chosen();
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      this.validated.emit(chosen);
      return;
    }
    const choice = /^[1-9]$/.test(event.key) ? this.choices()[Number(event.key) - 1] : undefined;
    if (!choice) return;
    event.preventDefault();
    this.chosen.set(choice.id);
    const host = event.currentTarget as HTMLElement;
    host.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1]?.focus();
  }
}
