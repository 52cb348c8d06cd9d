import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output } from '@angular/core';
import { stepsOf } from '@passerelle/learning-domain';
import { GapStatus, type GapStatusName, Icon, TextPipe } from '@passerelle/platform-web';

import type { LessonActivity } from '../player-lesson.js';
import { LessonText } from '../text/lesson-text.js';

/** Where one is: in a scene, reading what a choice led to, or at an ending. */
type Place = 'scene' | 'consequence' | 'ending';

let situations = 0;

const SIGNS = { good: 'met', fair: 'near', poor: 'below' } as const;

/** A situation, scene after scene; at the end, the way taken, and another try for whoever wants one. */
@Component({
  selector: 'pa-situation-exercise',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, Icon, LessonText, TextPipe],
  templateUrl: './situation-exercise.html',
  styleUrls: ['../exercise.css', './situation-exercise.css'],
})
export class SituationExercise {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  readonly activity = input.required<LessonActivity<'SituationActivity'>>();
  readonly answered = input<readonly string[]>();
  readonly answer = output<readonly string[]>();
  protected readonly headingId = `pa-situation-${++situations}`;
  /** The choices made so far, `scene>choice`. */
  private readonly way = linkedSignal<readonly string[]>(() => this.answered() ?? []);
  private readonly reading = linkedSignal({ source: this.answered, computation: () => false });
  protected readonly steps = computed(() => stepsOf(this.activity(), this.way()) ?? []);
  protected readonly last = computed(() => this.steps().at(-1)?.choice);
  protected readonly scene = computed(() => {
    const here = this.last()?.next ?? this.activity().start;
    return this.activity().scenes.find(({ id }) => id === here);
  });
  protected readonly place = computed<Place>(() => (this.reading() ? 'consequence' : this.scene()?.ending ? 'ending' : 'scene'));
  protected readonly sign = computed<GapStatusName>(() => SIGNS[this.scene()?.ending ?? 'poor']);
  protected readonly endingWords = computed(() => {
    switch (this.scene()?.ending) {
      case 'good': return $localize`:@@learning.situation.good:Une bonne issue`;
      case 'fair': return $localize`:@@learning.situation.fair:Une issue à demi bonne`;
      default: return $localize`:@@learning.situation.poor:Une issue à éviter`;
    }
  });

  protected choose(choiceId: string): void {
    const scene = this.scene();
    if (!scene) return;
    this.way.set([...this.way(), `${scene.id}>${choiceId}`]);
    this.reading.set(true);
    this.focusStage();
  }

  protected goOn(): void {
    this.reading.set(false);
    if (this.place() === 'ending') this.answer.emit(this.way());
    this.focusStage();
  }

  protected restart(): void {
    this.way.set([]);
    this.focusStage();
  }

  /** What was pressed is gone: one goes on from what replaced it. */
  private focusStage(): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>('.stage')?.focus(), { injector: this.injector });
  }
}
