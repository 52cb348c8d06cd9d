import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { shuffle } from '@passerelle/learning-domain';
import { TextPipe } from '@passerelle/platform-web';
import { OrderedList } from '@passerelle/platform-web/ordered-list';

import { AnswerCheck } from '../answer-check/answer-check.js';
import type { LessonActivity } from '../player-lesson.js';

type Item = LessonActivity<'OrderingActivity'>['items'][number];

const NONE: ReadonlySet<string> = new Set();

/** Items to put in order. They never start in the right one. */
@Component({
  selector: 'pa-ordering-exercise',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerCheck, OrderedList, TextPipe],
  templateUrl: './ordering-exercise.html',
  styleUrl: '../exercise.css',
})
export class OrderingExercise {
  readonly activity = input.required<LessonActivity<'OrderingActivity'>>();
  /** What makes the first order this person's own, and the same at each visit. */
  readonly seed = input.required<string>();
  readonly answered = input<readonly string[]>();
  readonly answer = output<readonly string[]>();
  protected readonly placed = linkedSignal<readonly Item[]>(() => {
    const { id, items } = this.activity();
    const given = this.answered() ?? [];
    return given.length === 0 ? shuffle(items, `${id}/${this.seed()}`) : items.toSorted((some, other) => given.indexOf(some.id) - given.indexOf(other.id));
  });
  protected readonly judged = linkedSignal(() => (this.answered() ?? []).length > 0);
  protected readonly inPlace = computed(() => new Set(this.placed().flatMap(({ id }, place) => (id === this.activity().items[place]?.id ? [id] : []))));
  protected readonly marked = computed(() => (this.judged() ? this.inPlace() : NONE));
  protected readonly isRight = computed(() => this.inPlace().size === this.placed().length);
  protected readonly toSee = computed(() => this.placed().find(({ id }) => !this.inPlace().has(id)));
  protected readonly here = $localize`:@@learning.ordering.in-place:À sa place`;

  protected move(order: readonly string[]): void {
    this.placed.set(this.placed().toSorted((some, other) => order.indexOf(some.id) - order.indexOf(other.id)));
    this.judged.set(false);
  }

  protected check(): void {
    this.judged.set(true);
    this.answer.emit(this.placed().map(({ id }) => id));
  }
}
