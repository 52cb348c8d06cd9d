import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { gapSegments, shuffle } from '@passerelle/learning-domain';
import { GapStatus, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { AnswerCheck } from '../answer-check/answer-check.js';
import type { LessonActivity } from '../player-lesson.js';

/** Words before a gap by which it is named. */
const NAMED_BY = 6;

/** A text with gaps, each filled from a list that stands in the sentence. */
@Component({
  selector: 'pa-gaps-exercise',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerCheck, GapStatus, TextPipe],
  templateUrl: './gaps-exercise.html',
  styleUrls: ['../exercise.css', './gaps-exercise.css'],
})
export class GapsExercise {
  private readonly language = inject(PageLanguage);
  readonly activity = input.required<LessonActivity<'GapsActivity'>>();
  /** What makes the order of the options this person's own, and the same at each visit. */
  readonly seed = input.required<string>();
  readonly answered = input<readonly string[]>();
  readonly answer = output<readonly string[]>();
  /** The option chosen in each gap, by their ids. */
  protected readonly chosen = linkedSignal<ReadonlyMap<string, string>>(() => new Map((this.answered() ?? []).map((gap) => gap.split('>') as [string, string])));
  protected readonly judged = linkedSignal(() => (this.answered() ?? []).length > 0);
  protected readonly segments = computed(() => this.described());
  /** The options chosen, those that are right first. */
  protected readonly about = computed(() => {
    const options = this.activity().gaps.flatMap(({ id, options: all }) => all.filter((option) => option.id === this.chosen().get(id)).map((option) => ({ gapId: id, ...option })));
    return options.toSorted((some, other) => Number(other.correct) - Number(some.correct));
  });
  protected readonly isRight = computed(() => this.about().length === this.activity().gaps.length && this.about().every(({ correct }) => correct));
  protected readonly missing = computed(() => (this.about().length === this.activity().gaps.length ? undefined : $localize`:@@learning.gaps.choose-first:Remplissez d’abord chaque espace`));
  protected readonly right = $localize`:@@learning.exercise.right:Juste`;
  protected readonly toReview = $localize`:@@learning.exercise.to-review:À revoir`;

  protected choose(gapId: string, option: string): void {
    const others = [...this.chosen()].filter(([id]) => id !== gapId);
    this.chosen.set(new Map(option ? [...others, [gapId, option]] : others));
    this.judged.set(false);
  }

  protected check(): void {
    this.judged.set(true);
    this.answer.emit(this.activity().gaps.map(({ id }) => `${id}>${this.chosen().get(id)}`));
  }

  /** What was right stays. */
  protected again(): void {
    this.chosen.set(new Map(this.about().filter(({ correct }) => correct).map(({ gapId, id }) => [gapId, id])));
    this.judged.set(false);
  }

  protected stateOf(gapId: string): 'met' | 'near' {
    return this.about().some((option) => option.gapId === gapId && option.correct) ? 'met' : 'near';
  }

  private described() {
    const { id: activityId, gaps, text } = this.activity();
    const all = gapSegments(this.language.of(text));
    return all.map((segment, place) => {
      if (segment.kind === 'words') return segment;
      const before = all[place - 1];
      const words = before?.kind === 'words' ? before.words.split(/[.!?]\s+/).at(-1)?.trim().split(/\s+/).slice(-NAMED_BY).join(' ') ?? '' : '';
      const number = all.slice(0, place + 1).filter(({ kind }) => kind === 'gap').length;
      const options = gaps.find(({ id }) => id === segment.gapId)?.options ?? [];
      return { ...segment, label: labelOf(number, gaps.length, words), options: shuffle(options, `${segment.gapId}/${activityId}/${this.seed()}`) };
    });
  }
}

function labelOf(number: number, count: number, words: string): string {
  return words
    ? $localize`:@@learning.gaps.after:Espace ${number}:number: sur ${count}:count:, après « ${words}:words: »`
    : $localize`:@@learning.gaps.number:Espace ${number}:number: sur ${count}:count:`;
}
