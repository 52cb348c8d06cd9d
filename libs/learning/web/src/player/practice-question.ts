import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { GapStatus, TextPipe } from '@passerelle/platform-web';

import type { PlayerLesson } from './lesson-view.js';

type ChoiceActivity = Extract<PlayerLesson['activities'][number], { readonly __typename: 'ChoiceActivity' }>;

let questions = 0;

/** A practice question: feedback on each choice, as many tries as one likes. */
@Component({
  selector: 'pa-practice-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, TextPipe],
  templateUrl: './practice-question.html',
  styleUrl: './practice-question.css',
})
export class PracticeQuestion {
  readonly activity = input.required<ChoiceActivity>();
  readonly answered = input<readonly string[]>();
  readonly answer = output<readonly string[]>();
  protected readonly name = `pa-question-${++questions}`;
  protected readonly chosen = linkedSignal<readonly string[]>(() => this.answered() ?? []);
  /** What the feedback speaks of; empty while choosing again. */
  protected readonly judged = linkedSignal<readonly string[]>(() => this.answered() ?? []);
  protected readonly keys = computed(() => this.activity().choices.filter(({ correct }) => correct).map(({ id }) => id));
  protected readonly isRight = computed(() => this.judged().length === this.keys().length && this.keys().every((key) => this.judged().includes(key)));
  protected readonly about = computed(() => this.activity().choices.filter(({ id }) => this.judged().includes(id)));

  protected readonly right = $localize`:@@learning.practice.right:C’est juste`;
  protected readonly onTheWay = $localize`:@@learning.practice.on-the-way:Il reste une chose à voir`;

  protected choose(id: string, checked: boolean): void {
    this.chosen.set(this.activity().multiple ? [...this.chosen().filter((other) => other !== id), ...(checked ? [id] : [])] : [id]);
    this.judged.set([]);
  }

  protected validate(): void {
    if (this.chosen().length === 0) return;
    this.judged.set(this.chosen());
    this.answer.emit(this.chosen());
  }

  protected again(): void {
    this.chosen.set([]);
    this.judged.set([]);
  }
}
