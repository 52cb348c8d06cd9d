import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TextPipe } from '@passerelle/platform-web';

import { AnswerCheck } from './answer-check/answer-check.js';
import type { LessonActivity } from './player-lesson.js';

let questions = 0;

/** A practice question: feedback on each choice, as many tries as one likes. */
@Component({
  selector: 'pa-practice-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerCheck, TextPipe],
  templateUrl: './practice-question.html',
  styleUrls: ['./exercise.css', './practice-question.css'],
})
export class PracticeQuestion {
  readonly activity = input.required<LessonActivity<'ChoiceActivity'>>();
  readonly answered = input<readonly string[]>();
  readonly answer = output<readonly string[]>();
  protected readonly name = `pa-question-${++questions}`;
  protected readonly chosen = linkedSignal<readonly string[]>(() => this.answered() ?? []);
  /** What the feedback speaks of; empty while choosing again. */
  protected readonly judged = linkedSignal<readonly string[]>(() => this.answered() ?? []);
  protected readonly keys = computed(() => this.activity().choices.filter(({ correct }) => correct).map(({ id }) => id));
  protected readonly isRight = computed(() => this.judged().length === this.keys().length && this.keys().every((key) => this.judged().includes(key)));
  protected readonly about = computed(() => this.activity().choices.filter(({ id }) => this.judged().includes(id)));

  protected readonly chooseFirst = $localize`:@@learning.practice.choose-first:Choisissez d’abord une réponse`;

  protected choose(id: string, checked: boolean): void {
    this.chosen.set(this.activity().multiple ? [...this.chosen().filter((other) => other !== id), ...(checked ? [id] : [])] : [id]);
    this.judged.set([]);
  }

  protected validate(): void {
    this.judged.set(this.chosen());
    this.answer.emit(this.chosen());
  }

  protected again(): void {
    this.chosen.set([]);
    this.judged.set([]);
  }
}
