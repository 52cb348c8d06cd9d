import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type OrderingQuestion, partIdBeside } from '@passerelle/assessment-domain';
import type { BilingualText, MisconceptionId } from '@passerelle/kernel';
import { BilingualField } from '@passerelle/platform-web';

import { type Confusion, ConfusionsEditor } from './confusions-editor.js';
import type { NamedIdea } from './idea-select.js';

/** Steps in the right order, and what some reversals show. */
@Component({
  selector: 'pa-steps-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, ConfusionsEditor],
  template: `
    <p class="pa-caption" i18n="@@assessment.editor.steps.lead">Écrivez les étapes dans le bon ordre : la personne qui répond les voit mêlées.</p>
    @for (step of question().steps; track step.id; let place = $index; let last = $last) {
      <div class="part">
        <pa-bilingual-field [legend]="nameOf(place)" [value]="step.text" (changed)="write(place, $event)" />
        <p class="pa-row">
          @if (place > 0) { <button type="button" class="pa-link" (click)="swap(place - 1)"><ng-container i18n="@@assessment.editor.up">Monter</ng-container><span class="pa-hidden">, {{ nameOf(place) }}</span></button> }
          @if (!last) { <button type="button" class="pa-link" (click)="swap(place)"><ng-container i18n="@@assessment.editor.down">Descendre</ng-container><span class="pa-hidden">, {{ nameOf(place) }}</span></button> }
          <button type="button" class="pa-link" (click)="remove(step.id)"><ng-container i18n="@@assessment.editor.remove">Enlever</ng-container><span class="pa-hidden">, {{ nameOf(place) }}</span></button>
        </p>
      </div>
    }
    <p><button type="button" class="pa-button pa-button--outlined pa-button--small" (click)="add()" i18n="@@assessment.editor.add-step">Ajouter une étape</button></p>
    <pa-confusions-editor [heading]="heading" [oneLabel]="oneLabel" [otherLabel]="otherLabel" [ones]="question().steps" [others]="question().steps" [confusions]="confusions()" [ideas]="ideas()" (changed)="confuse($event)" (ideaWanted)="ideaWanted.emit()" />
  `,
  styleUrl: './parts-editor.css',
})
export class StepsEditor {
  readonly question = input.required<OrderingQuestion>();
  readonly ideas = input.required<readonly NamedIdea[]>();
  readonly changed = output<OrderingQuestion>();
  readonly ideaWanted = output();
  protected readonly heading = $localize`:@@assessment.editor.reversals:Inversions qui montrent une idée fausse`;
  protected readonly oneLabel = $localize`:@@assessment.editor.reversal.earlier:L’étape qui vient d’abord`;
  protected readonly otherLabel = $localize`:@@assessment.editor.reversal.later:Celle que l’on placerait avant elle`;
  protected readonly confusions = computed<readonly Confusion[]>(() => this.question().reversals.map(({ earlier, later, misconception }) => ({ one: earlier, other: later, idea: misconception })));

  protected nameOf(place: number): string {
    return $localize`:@@assessment.editor.step:Étape ${place + 1}:place:`;
  }

  protected write(place: number, text: BilingualText): void {
    this.put({ steps: this.question().steps.map((step, at) => (at === place ? { ...step, text } : step)) });
  }

  /** With the next one. */
  protected swap(place: number): void {
    const steps = [...this.question().steps];
    this.put({ steps: [...steps.slice(0, place), ...steps.slice(place, place + 2).reverse(), ...steps.slice(place + 2)] });
  }

  protected add(): void {
    const { steps } = this.question();
    this.put({ steps: [...steps, { id: partIdBeside(steps.map(({ id }) => id), 's'), text: { fr: '', en: '' } }] });
  }

  protected remove(id: string): void {
    const { steps, reversals } = this.question();
    this.put({ steps: steps.filter((step) => step.id !== id), reversals: reversals.filter(({ earlier, later }) => earlier !== id && later !== id) });
  }

  protected confuse(confusions: readonly Confusion[]): void {
    this.put({ reversals: confusions.map(({ one, other, idea }) => ({ earlier: one, later: other, misconception: idea as MisconceptionId })) });
  }

  private put(over: Partial<OrderingQuestion>): void {
    this.changed.emit({ ...this.question(), ...over });
  }
}
