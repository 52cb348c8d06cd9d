import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

import type { Choice } from './choice-group.js';

let groups = 0;

/** One question with several right choices: real boxes to check. */
@Component({
  selector: 'pa-check-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-labelledby]="labelledBy() ?? null">
      @if (question()) { <legend>{{ question() }}</legend> }
      @for (choice of choices(); track choice.id) {
        <label class="card" [class.chosen]="chosen().includes(choice.id)" [class.aside]="choice.aside" [class.locked]="locked()">
          <input #box type="checkbox" [name]="name" [value]="choice.id" [checked]="chosen().includes(choice.id)" [attr.aria-disabled]="locked() ? true : null" (click)="hold($event)" (change)="choose(choice.id, box.checked)" />
          <span>{{ choice.label }}</span>
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choice-group.css',
})
export class CheckGroup {
  readonly choices = input.required<readonly Choice[]>();
  /** The question; drawn above unless the page draws its own and names it in `labelledBy`. */
  readonly question = input<string>();
  readonly labelledBy = input<string>();
  /** In the order of the choices; a choice that stands apart excludes the others. */
  readonly chosen = model<readonly string[]>([]);
  /** Nothing can be changed. */
  readonly locked = input(false);
  protected readonly name = `pa-check-${++groups}`;

  /** A box that is disabled loses its focus; one that is held keeps it. */
  protected hold(click: Event): void {
    if (this.locked()) click.preventDefault();
  }

  protected choose(id: string, checked: boolean): void {
    const apart = new Set(this.choices().flatMap((choice) => (choice.aside ? [choice.id] : [])));
    const wanted = new Set(apart.has(id) && checked ? [id] : [...this.chosen().filter((other) => other !== id && !apart.has(other)), ...(checked ? [id] : [])]);
    this.chosen.set(this.choices().flatMap((choice) => (wanted.has(choice.id) ? [choice.id] : [])));
  }
}
