import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { GraphqlClient, TypedWords } from '@passerelle/platform-web';

import { VolunteersDocument } from '../generated/graphql.js';

/** One of the volunteers for a competency, by name and unit: no level, no order but that of the alphabet. */
@Component({
  selector: 'pa-volunteer-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="pa-field">
      <legend i18n="@@competencies.mentoring.volunteers">Qui pourrait accompagner ?</legend>
      <label class="pa-field"><span class="pa-caption" i18n="@@competencies.mentoring.volunteers.search">Chercher par nom</span>
        <input class="pa-input pa-input--small" type="search" autocomplete="off" (input)="typed.typed($event)" /></label>
      <div class="people">
        @for (person of volunteers(); track person.employeeId) {
          <label class="choice" [class.chosen]="person.employeeId === chosen()"><input type="radio" name="volunteer" [checked]="person.employeeId === chosen()" (change)="chosen.set(person.employeeId)" />
            <span>{{ person.lastName }}, {{ person.firstName }}<br /><small class="pa-caption">{{ person.unitName }}</small></span></label>
        }
      </div>
      <p class="pa-field__hint" role="status">
        @if (page.error(); as failed) { {{ failed.message }} }
        @else if (!page.isLoading()) { <ng-container i18n="@@competencies.mentoring.volunteers.count">{volunteers().length, plural, =0 {Personne de disponible ne correspond.} =1 {1 personne volontaire, par ordre alphabétique.} other {{{ volunteers().length }} personnes volontaires, par ordre alphabétique.}}</ng-container> }
      </p>
    </fieldset>
  `,
  styles: `
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: grid; gap: 8px; }
    .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr)); gap: 6px 12px; max-height: 320px; overflow-y: auto; padding: 4px; }
    .choice { display: flex; align-items: center; gap: 8px; min-height: 44px; padding: 4px 12px; border: 1px solid var(--pa-line); border-radius: var(--md-sys-shape-corner-small); cursor: pointer; overflow-wrap: anywhere; }
    .choice.chosen { background: var(--md-sys-color-secondary-container); border-color: var(--md-sys-color-secondary); color: var(--md-sys-color-on-secondary-container); }
    .choice.chosen .pa-caption { color: inherit; }
  `,
})
export class VolunteerField {
  readonly competencyId = input.required<string>();
  /** The person concerned, who is not their own mentor. */
  readonly employeeId = input<string>('');
  readonly chosen = model<string>('');
  protected readonly typed = new TypedWords();
  protected readonly page = inject(GraphqlClient).query(VolunteersDocument, () => ({ competencyId: this.competencyId(), search: this.typed.words() || null }));
  protected readonly volunteers = computed(() => (this.page.value()?.volunteers ?? []).filter(({ employeeId }) => employeeId !== this.employeeId()));
}
