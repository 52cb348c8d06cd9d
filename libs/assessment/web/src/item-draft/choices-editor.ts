import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { blankChoice, type Choice, type MultipleQuestion, partIdBeside, type SingleQuestion } from '@passerelle/assessment-domain';
import type { BilingualText, MisconceptionId } from '@passerelle/kernel';
import { BilingualField } from '@passerelle/platform-web';

import { IdeaSelect, type NamedIdea } from './idea-select.js';

type ChoiceQuestion = SingleQuestion | MultipleQuestion;
const NO_IDEA = '' as MisconceptionId;

/** The choices of a question, which of them are right, and the idea behind each of the others. */
@Component({
  selector: 'pa-choices-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, IdeaSelect],
  template: `
    @for (choice of question().choices; track choice.id; let place = $index) {
      <div class="part" [class.right]="choice.correct">
        <pa-bilingual-field [legend]="nameOf(place)" [value]="choice.text" (changed)="write(place, $event)" />
        <div class="beside">
          <label class="pa-row"><input [type]="question().kind === 'single' ? 'radio' : 'checkbox'" [name]="question().kind === 'single' ? group : ''" [checked]="choice.correct" (change)="mark(place, $event)" /> <span i18n="@@assessment.editor.right">Bonne réponse</span><span class="pa-hidden">, {{ nameOf(place) }}</span></label>
          @if (!choice.correct) { <pa-idea-select [ideas]="ideas()" [value]="choice.misconception" (changed)="blame(place, $event)" (wanted)="ideaWanted.emit()" /> }
          <button type="button" class="pa-link" (click)="remove(place)"><ng-container i18n="@@assessment.editor.remove">Enlever</ng-container><span class="pa-hidden">, {{ nameOf(place) }}</span></button>
        </div>
      </div>
    }
    <p><button type="button" class="pa-button pa-button--outlined pa-button--small" (click)="add()" i18n="@@assessment.editor.add-choice">Ajouter un choix</button></p>
  `,
  styleUrl: './parts-editor.css',
})
export class ChoicesEditor {
  private static groups = 0;
  protected readonly group = `pa-right-${++ChoicesEditor.groups}`;
  readonly question = input.required<ChoiceQuestion>();
  readonly ideas = input.required<readonly NamedIdea[]>();
  readonly changed = output<ChoiceQuestion>();
  readonly ideaWanted = output();

  protected nameOf(place: number): string {
    return $localize`:@@assessment.editor.choice:Choix ${place + 1}:place:`;
  }

  protected write(place: number, text: BilingualText): void {
    this.put((choice, at) => (at === place ? { ...choice, text } : choice));
  }

  protected mark(place: number, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const isSingle = this.question().kind === 'single';
    this.put((choice, at) => {
      if (at === place) return checked ? right(choice) : wrong(choice);
      return isSingle && checked ? wrong(choice) : choice;
    });
  }

  protected blame(place: number, misconception: string): void {
    this.put((choice, at) => (at === place && !choice.correct ? { ...choice, misconception: misconception as MisconceptionId } : choice));
  }

  protected add(): void {
    const { choices } = this.question();
    this.changed.emit({ ...this.question(), choices: [...choices, blankChoice(partIdBeside(choices.map(({ id }) => id), 'c'))] });
  }

  protected remove(place: number): void {
    this.changed.emit({ ...this.question(), choices: this.question().choices.filter((_, at) => at !== place) });
  }

  private put(change: (choice: Choice, at: number) => Choice): void {
    this.changed.emit({ ...this.question(), choices: this.question().choices.map(change) });
  }
}

function right({ id, text }: Choice): Choice {
  return { id, text, correct: true };
}

function wrong(choice: Choice): Choice {
  return choice.correct ? { id: choice.id, text: choice.text, correct: false, misconception: NO_IDEA } : choice;
}
