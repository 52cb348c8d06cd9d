import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type MatchingQuestion, partIdBeside } from '@passerelle/assessment-domain';
import type { BilingualText, MisconceptionId } from '@passerelle/kernel';
import { BilingualField } from '@passerelle/platform-web';

import { type ConfusablePart, type Confusion, ConfusionsEditor } from './confusions-editor.js';
import type { NamedIdea } from './idea-select.js';

const NOTHING: BilingualText = { fr: '', en: '' };

/** Sides that go together, lures that go with none, and what some confusions show. */
@Component({
  selector: 'pa-pairs-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, ConfusionsEditor],
  template: `
    @for (pair of question().pairs; track pair.id; let place = $index) {
      <div class="part right">
        <div class="pair">
          <pa-bilingual-field [legend]="leftOf(place)" [value]="pair.left" (changed)="pairing(place, { left: $event })" />
          <pa-bilingual-field [legend]="rightOf(place)" [value]="pair.right" (changed)="pairing(place, { right: $event })" />
        </div>
        <p><button type="button" class="pa-link" (click)="remove(pair.id)"><ng-container i18n="@@assessment.editor.remove">Enlever</ng-container><span class="pa-hidden">, {{ leftOf(place) }}</span></button></p>
      </div>
    }
    @for (lure of question().lures; track lure.id; let place = $index) {
      <div class="part">
        <pa-bilingual-field [legend]="lureOf(place)" [value]="lure.text" (changed)="luring(place, $event)" />
        <p><button type="button" class="pa-link" (click)="remove(lure.id)"><ng-container i18n="@@assessment.editor.remove">Enlever</ng-container><span class="pa-hidden">, {{ lureOf(place) }}</span></button></p>
      </div>
    }
    <p class="pa-row"><button type="button" class="pa-button pa-button--outlined pa-button--small" (click)="addPair()" i18n="@@assessment.editor.add-pair">Ajouter une paire</button> <button type="button" class="pa-button pa-button--outlined pa-button--small" (click)="addLure()" i18n="@@assessment.editor.add-lure">Ajouter un leurre à droite</button></p>
    <pa-confusions-editor [heading]="heading" [oneLabel]="oneLabel" [otherLabel]="otherLabel" [ones]="lefts()" [others]="rights()" [confusions]="confusions()" [ideas]="ideas()" (changed)="confuse($event)" (ideaWanted)="ideaWanted.emit()" />
  `,
  styleUrl: './parts-editor.css',
})
export class PairsEditor {
  readonly question = input.required<MatchingQuestion>();
  readonly ideas = input.required<readonly NamedIdea[]>();
  readonly changed = output<MatchingQuestion>();
  readonly ideaWanted = output();
  protected readonly heading = $localize`:@@assessment.editor.confusions:Confusions qui montrent une idée fausse`;
  protected readonly oneLabel = $localize`:@@assessment.editor.confusion.left:Ce qui est à gauche`;
  protected readonly otherLabel = $localize`:@@assessment.editor.confusion.right:Ce que l’on choisirait à tort`;
  protected readonly lefts = computed<readonly ConfusablePart[]>(() => this.question().pairs.map(({ id, left }) => ({ id, text: left })));
  protected readonly rights = computed<readonly ConfusablePart[]>(() => [...this.question().pairs.map(({ id, right }) => ({ id, text: right })), ...this.question().lures]);
  protected readonly confusions = computed<readonly Confusion[]>(() => this.question().confusions.map(({ left, right, misconception }) => ({ one: left, other: right, idea: misconception })));

  protected leftOf(place: number): string {
    return $localize`:@@assessment.editor.pair.left:Paire ${place + 1}:place:, à gauche`;
  }

  protected rightOf(place: number): string {
    return $localize`:@@assessment.editor.pair.right:Paire ${place + 1}:place:, à droite`;
  }

  protected lureOf(place: number): string {
    return $localize`:@@assessment.editor.lure:Leurre ${place + 1}:place:, à droite`;
  }

  protected pairing(place: number, over: { readonly left?: BilingualText; readonly right?: BilingualText }): void {
    this.put({ pairs: this.question().pairs.map((pair, at) => (at === place ? { ...pair, ...over } : pair)) });
  }

  protected luring(place: number, text: BilingualText): void {
    this.put({ lures: this.question().lures.map((lure, at) => (at === place ? { ...lure, text } : lure)) });
  }

  protected addPair(): void {
    this.put({ pairs: [...this.question().pairs, { id: partIdBeside(this.taken(), 'p'), left: NOTHING, right: NOTHING }] });
  }

  protected addLure(): void {
    this.put({ lures: [...this.question().lures, { id: partIdBeside(this.taken(), 'x'), text: NOTHING }] });
  }

  protected remove(id: string): void {
    const { pairs, lures, confusions } = this.question();
    this.put({ pairs: pairs.filter((pair) => pair.id !== id), lures: lures.filter((lure) => lure.id !== id), confusions: confusions.filter(({ left, right }) => left !== id && right !== id) });
  }

  protected confuse(confusions: readonly Confusion[]): void {
    this.put({ confusions: confusions.map(({ one, other, idea }) => ({ left: one, right: other, misconception: idea as MisconceptionId })) });
  }

  private taken(): readonly string[] {
    return [...this.question().pairs, ...this.question().lures].map(({ id }) => id);
  }

  private put(over: Partial<MatchingQuestion>): void {
    this.changed.emit({ ...this.question(), ...over });
  }
}
