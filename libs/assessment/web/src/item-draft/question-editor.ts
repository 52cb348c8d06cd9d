import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Question } from '@passerelle/assessment-domain';
import type { BilingualText } from '@passerelle/kernel';
import { BilingualField } from '@passerelle/platform-web';

import { ChoicesEditor } from './choices-editor.js';
import type { NamedIdea } from './idea-select.js';
import { PairsEditor } from './pairs-editor.js';
import { StepsEditor } from './steps-editor.js';

/** One question, whatever its form: its words, then what it is made of. */
@Component({
  selector: 'pa-question-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, ChoicesEditor, PairsEditor, StepsEditor],
  template: `
    <pa-bilingual-field [legend]="legend" [rows]="3" [value]="question().question" (changed)="write($event)" />
    @if (choices(); as asked) { <pa-choices-editor [question]="asked" [ideas]="ideas()" (changed)="changed.emit($event)" (ideaWanted)="ideaWanted.emit()" /> }
    @if (steps(); as asked) { <pa-steps-editor [question]="asked" [ideas]="ideas()" (changed)="changed.emit($event)" (ideaWanted)="ideaWanted.emit()" /> }
    @if (pairs(); as asked) { <pa-pairs-editor [question]="asked" [ideas]="ideas()" (changed)="changed.emit($event)" (ideaWanted)="ideaWanted.emit()" /> }
  `,
  styles: `:host { display: grid; gap: 12px; }`,
})
export class QuestionEditor {
  readonly question = input.required<Question>();
  readonly ideas = input.required<readonly NamedIdea[]>();
  readonly changed = output<Question>();
  readonly ideaWanted = output();
  protected readonly legend = $localize`:@@assessment.editor.question:Énoncé de la question`;
  protected readonly choices = computed(() => { const question = this.question(); return question.kind === 'single' || question.kind === 'multiple' ? question : undefined; });
  protected readonly steps = computed(() => { const question = this.question(); return question.kind === 'ordering' ? question : undefined; });
  protected readonly pairs = computed(() => { const question = this.question(); return question.kind === 'matching' ? question : undefined; });

  protected write(question: BilingualText): void {
    this.changed.emit({ ...this.question(), question });
  }
}
