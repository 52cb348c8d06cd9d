import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { BilingualText } from '@passerelle/kernel';
import { TextPipe } from '@passerelle/platform-web';

import { IdeaSelect, type NamedIdea } from './idea-select.js';

/** Two parts of a question that are taken one for the other, and the idea that it shows. */
export interface Confusion {
  readonly one: string;
  readonly other: string;
  readonly idea: string;
}

export interface ConfusablePart {
  readonly id: string;
  readonly text: BilingualText;
}

/** Which confusions show a mistaken idea: one part taken for another. */
@Component({
  selector: 'pa-confusions-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IdeaSelect, TextPipe],
  template: `
    <h4>{{ heading() }}</h4>
    @for (confusion of confusions(); track $index; let place = $index) {
      <div class="part">
        <div class="pair">
          <label class="pa-field"><span class="pa-caption">{{ oneLabel() }}</span><select class="pa-input" #one (change)="put(place, { one: one.value })"><option value="" i18n="@@assessment.editor.idea.none">À choisir</option>@for (part of ones(); track part.id) { <option [value]="part.id" [selected]="part.id === confusion.one">{{ part.text | text }}</option> }</select></label>
          <label class="pa-field"><span class="pa-caption">{{ otherLabel() }}</span><select class="pa-input" #other (change)="put(place, { other: other.value })"><option value="" i18n="@@assessment.editor.idea.none">À choisir</option>@for (part of others(); track part.id) { <option [value]="part.id" [selected]="part.id === confusion.other">{{ part.text | text }}</option> }</select></label>
        </div>
        <div class="beside"><pa-idea-select [ideas]="ideas()" [value]="confusion.idea" (changed)="put(place, { idea: $event })" (wanted)="ideaWanted.emit()" /><button type="button" class="pa-link" (click)="remove(place)" i18n="@@assessment.editor.remove">Enlever</button></div>
      </div>
    }
    <p><button type="button" class="pa-button pa-button--outlined pa-button--small" (click)="add()" i18n="@@assessment.editor.add-confusion">Ajouter une confusion</button></p>
  `,
  styleUrl: './parts-editor.css',
})
export class ConfusionsEditor {
  readonly heading = input.required<string>();
  readonly oneLabel = input.required<string>();
  readonly otherLabel = input.required<string>();
  readonly ones = input.required<readonly ConfusablePart[]>();
  readonly others = input.required<readonly ConfusablePart[]>();
  readonly confusions = input.required<readonly Confusion[]>();
  readonly ideas = input.required<readonly NamedIdea[]>();
  readonly changed = output<readonly Confusion[]>();
  readonly ideaWanted = output();

  protected put(place: number, over: Partial<Confusion>): void {
    this.changed.emit(this.confusions().map((confusion, at) => (at === place ? { ...confusion, ...over } : confusion)));
  }

  protected add(): void {
    const [one, other] = [this.ones()[0], this.others().at(-1)];
    if (one && other) this.changed.emit([...this.confusions(), { one: one.id, other: other.id, idea: '' }]);
  }

  protected remove(place: number): void {
    this.changed.emit(this.confusions().filter((_, at) => at !== place));
  }
}
