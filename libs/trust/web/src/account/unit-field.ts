import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { GraphqlClient } from '@passerelle/platform-web';

import { UnitSuggestionsDocument, type UnitSuggestionsQuery } from '../generated/graphql.js';

export type SuggestedUnit = UnitSuggestionsQuery['units']['edges'][number]['node'];

/** How long one stops typing before units are looked for, in milliseconds. */
const PAUSE = 200;

/** A unit, looked for by name or code among all of them (WAI-ARIA combobox with a list). */
@Component({
  selector: 'pa-unit-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './unit-field.html',
  styleUrl: './unit-field.css',
})
export class UnitField {
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly chosen = model<SuggestedUnit>();
  /** What is wrong with the choice, in words; empty when nothing is. */
  readonly refusal = input('');
  /** What the field holds: the name of the unit once it is chosen, and nothing once the choice is taken back. */
  protected readonly text = linkedSignal<SuggestedUnit | undefined, string>({ source: this.chosen, computation: (unit) => unit?.name ?? '' });
  private readonly search = signal('');
  protected readonly open = signal(false);
  private readonly answer = inject(GraphqlClient).query(UnitSuggestionsDocument, () => (this.search() ? { search: this.search() } : undefined));
  protected readonly failure = this.answer.error;
  protected readonly units = computed(() => (this.search() ? (this.answer.value()?.units.edges ?? []).map(({ node }) => node) : []));
  protected readonly total = computed(() => this.answer.value()?.units.totalCount ?? 0);
  protected readonly answered = computed(() => this.open() && this.search() !== '' && this.answer.value() !== undefined && !this.answer.isLoading());
  protected readonly listed = computed(() => this.open() && this.units().length > 0);
  /** The suggestion that Enter would choose. */
  protected readonly active = linkedSignal({ source: this.units, computation: () => 0 });
  protected readonly path = computed(() => pathOf(this.chosen()));
  protected readonly pathOf = pathOf;

  protected typed(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.chosen.set(undefined);
    this.text.set(value);
    this.open.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search.set(value.trim()), PAUSE);
  }

  protected pressed(event: KeyboardEvent): void {
    const act = this.actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  protected choose(unit: SuggestedUnit): void {
    this.chosen.set(unit);
    this.close();
  }

  protected close(): void {
    clearTimeout(this.timer);
    this.open.set(false);
  }

  private actOf(key: string): (() => void) | undefined {
    const unit = this.units()[this.active()];
    const last = this.units().length - 1;
    if (!this.listed()) return key === 'ArrowDown' && last >= 0 ? () => this.open.set(true) : undefined;
    switch (key) {
      case 'ArrowDown': return () => this.active.update((at) => (at < last ? at + 1 : 0));
      case 'ArrowUp': return () => this.active.update((at) => (at > 0 ? at - 1 : last));
      case 'Enter': return () => unit && this.choose(unit);
      case 'Escape': return () => this.close();
      default: return undefined;
    }
  }
}

function pathOf(unit: SuggestedUnit | undefined): string {
  return (unit?.ancestors ?? []).map(({ name }) => name).join(' › ');
}
