import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDragHandle, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output } from '@angular/core';
import { shuffle } from '@passerelle/learning-domain';
import { GapStatus, Icon, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { AnswerCheck } from '../answer-check/answer-check.js';
import type { LessonActivity } from '../player-lesson.js';

type Item = LessonActivity<'OrderingActivity'>['items'][number];

/** Items to put in order: a button up and a button down each, or the mouse. They never start in the right order. */
@Component({
  selector: 'pa-ordering-exercise',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AnswerCheck, CdkDrag, CdkDragHandle, CdkDropList, GapStatus, Icon, TextPipe],
  templateUrl: './ordering-exercise.html',
  styleUrls: ['../exercise.css', './ordering-exercise.css'],
})
export class OrderingExercise {
  private readonly announcer = inject(LiveAnnouncer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly language = inject(PageLanguage);
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
  protected readonly inPlace = computed(() => new Set(this.placed().filter((item, place) => item.id === this.activity().items[place]?.id)));
  protected readonly isRight = computed(() => this.inPlace().size === this.placed().length);
  protected readonly toSee = computed(() => this.placed().find((item) => !this.inPlace().has(item)));
  protected readonly here = $localize`:@@learning.ordering.in-place:À sa place`;

  /** Moves an item by one place and keeps the focus on the button that did it. */
  protected step(from: number, by: -1 | 1, button: 'up' | 'down'): void {
    const item = this.placed()[from];
    if (!item || from + by < 0 || from + by >= this.placed().length) return;
    this.move(from, from + by);
    afterNextRender(() => this.host.querySelector<HTMLButtonElement>(`[data-item="${item.id}"] .${button}`)?.focus(), { injector: this.injector });
  }

  protected move(from: number, to: number): void {
    const placed = [...this.placed()];
    moveItemInArray(placed, from, to);
    this.placed.set(placed);
    this.judged.set(false);
    const words = this.language.of(placed[to]?.text ?? { fr: '', en: '' });
    void this.announcer.announce($localize`:@@learning.ordering.moved:« ${words}:item: » : position ${to + 1}:place: sur ${placed.length}:count:`);
  }

  protected upOf({ text }: Item): string {
    return $localize`:@@learning.ordering.up:Monter : ${this.language.of(text)}:item:`;
  }

  protected downOf({ text }: Item): string {
    return $localize`:@@learning.ordering.down:Descendre : ${this.language.of(text)}:item:`;
  }

  protected check(): void {
    this.judged.set(true);
    this.answer.emit(this.placed().map(({ id }) => id));
  }
}
