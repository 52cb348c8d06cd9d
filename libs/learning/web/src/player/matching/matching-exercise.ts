import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { shuffle } from '@passerelle/learning-domain';
import { PairList, type PairMark, TextPipe } from '@passerelle/platform-web';

import { AnswerCheck } from '../answer-check/answer-check.js';
import type { LessonActivity } from '../player-lesson.js';

const NONE: ReadonlyMap<string, PairMark> = new Map();

/** What goes with what: a list to choose from beside each left side. */
@Component({
  selector: 'pa-matching-exercise',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerCheck, PairList, TextPipe],
  templateUrl: './matching-exercise.html',
  styleUrl: '../exercise.css',
})
export class MatchingExercise {
  readonly activity = input.required<LessonActivity<'MatchingActivity'>>();
  /** What makes the order of the right sides this person's own, and the same at each visit. */
  readonly seed = input.required<string>();
  readonly answered = input<readonly string[]>();
  readonly answer = output<readonly string[]>();
  protected readonly lefts = computed(() => this.activity().pairs.map(({ id, left }) => ({ id, text: left })));
  protected readonly rights = computed(() => shuffle(this.activity().pairs, `${this.activity().id}/${this.seed()}`).map(({ id, right }) => ({ id, text: right })));
  /** The right side chosen for each left one, by their pairs' ids. */
  protected readonly chosen = linkedSignal<ReadonlyMap<string, string>>(() => new Map((this.answered() ?? []).map((pair) => pair.split('>') as [string, string])));
  protected readonly judged = linkedSignal(() => (this.answered() ?? []).length > 0);
  protected readonly found = computed(() => this.activity().pairs.filter(({ id }) => this.chosen().get(id) === id));
  protected readonly isRight = computed(() => this.found().length === this.activity().pairs.length);
  protected readonly missing = computed(() => (this.activity().pairs.every(({ id }) => this.chosen().has(id)) ? undefined : $localize`:@@learning.matching.choose-first:Choisissez d’abord dans chaque liste`));
  protected readonly marks = computed(() => (this.judged() ? new Map(this.activity().pairs.map(({ id }) => [id, this.chosen().get(id) === id ? this.right : this.toReview])) : NONE));
  private readonly right: PairMark = { status: 'met', words: $localize`:@@learning.exercise.right:Juste` };
  private readonly toReview: PairMark = { status: 'near', words: $localize`:@@learning.exercise.to-review:À revoir` };

  protected choose({ left, right }: { readonly left: string; readonly right: string }): void {
    const others = [...this.chosen()].filter(([id]) => id !== left);
    this.chosen.set(new Map(right ? [...others, [left, right]] : others));
    this.judged.set(false);
  }

  protected check(): void {
    this.judged.set(true);
    this.answer.emit(this.activity().pairs.map(({ id }) => `${id}>${this.chosen().get(id)}`));
  }

  /** What was right stays. */
  protected again(): void {
    this.chosen.set(new Map(this.found().map(({ id }) => [id, id])));
    this.judged.set(false);
  }
}
