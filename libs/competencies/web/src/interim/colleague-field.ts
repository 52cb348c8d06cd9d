import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, model, viewChild } from '@angular/core';
import { GraphqlClient, TypedWords } from '@passerelle/platform-web';

import { ColleagueSuggestionsDocument, type ColleagueSuggestionsQuery } from '../generated/graphql.js';

export type SuggestedColleague = ColleagueSuggestionsQuery['colleagues'][number];

/** As many as the server shows. */
const SHOWN = 12;

/** A person of the organization, looked for by name; namesakes are told apart by their unit. */
@Component({
  selector: 'pa-colleague-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './colleague-field.html',
  styles: `
    ul { display: grid; gap: 4px; margin: 8px 0 0; padding: 0; list-style: none; }
    label.choice { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 4px 12px; border: 1px solid var(--pa-line); border-radius: var(--md-sys-shape-corner-small); cursor: pointer; overflow-wrap: anywhere; }
    label.choice.chosen { background: var(--md-sys-color-secondary-container); border-color: var(--md-sys-color-secondary); color: var(--md-sys-color-on-secondary-container); }
    label.choice.chosen .pa-caption { color: inherit; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    p:empty { display: none; }
  `,
})
export class ColleagueField {
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  readonly chosen = model<SuggestedColleague>();
  protected readonly typed = new TypedWords();
  private readonly search = this.typed.words;
  private readonly answer = inject(GraphqlClient).query(ColleagueSuggestionsDocument, () => (this.search() ? { search: this.search() } : undefined));
  protected readonly failure = this.answer.error;
  private readonly found = computed(() => (this.search() ? (this.answer.value()?.colleagues ?? []) : []));
  /** Whoever is chosen stays in sight while one looks for somebody else. */
  protected readonly offered = computed(() => {
    const chosen = this.chosen();
    return chosen ? [chosen, ...this.found().filter(({ employeeId }) => employeeId !== chosen.employeeId)] : this.found();
  });
  protected readonly answered = computed(() => this.search() !== '' && this.answer.value() !== undefined && !this.answer.isLoading());
  protected readonly count = computed(() => this.found().length);
  protected readonly more = computed(() => this.count() === SHOWN);

  constructor() {
    let before = this.chosen();
    // What was typed goes with the choice: a form that starts again starts empty.
    effect(() => {
      const chosen = this.chosen();
      if (before && !chosen) {
        this.typed.clear();
        this.field().nativeElement.value = '';
      }
      before = chosen;
    });
  }
}
