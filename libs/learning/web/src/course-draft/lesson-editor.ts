import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output } from '@angular/core';
import type { ActivityId, CompetencyId } from '@passerelle/kernel';
import { type Activity, ACTIVITY_KINDS, ACTIVITY_SHAPES, blankActivity, type Lesson, LESSON_SHAPE, nameOfActivity } from '@passerelle/learning-domain';
import { CheckGroup, type Choice, PageLanguage } from '@passerelle/platform-web';

import { BlockHead } from './block-head.js';
import { type Fields, ShapeFields } from './shape-fields.js';
import { KIND_WORDS } from './shape-words.js';
import { freshId, moved, type Surroundings } from './surroundings.js';

/** One lesson of a draft: what it says of itself, then its activities in order, each with the fields of its kind. */
@Component({
  selector: 'pa-lesson-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BlockHead, CheckGroup, ShapeFields],
  templateUrl: './lesson-editor.html',
  styleUrl: './lesson-editor.css',
})
export class LessonEditor {
  private readonly language = inject(PageLanguage);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly lesson = input.required<Lesson>();
  readonly around = input.required<Surroundings>();
  /** The competencies of the course, among which a lesson says what it serves. */
  readonly gains = input<readonly Choice[]>([]);
  readonly changed = output<Lesson>();
  readonly settled = output<string>();
  protected readonly shape = LESSON_SHAPE;
  protected readonly servesWords = $localize`:@@learning.draft.serves:Compétences que cette leçon sert`;
  protected readonly fields = computed(() => this.lesson() as unknown as Fields);
  protected readonly kinds = ACTIVITY_KINDS.map((kind) => ({ kind, words: KIND_WORDS[kind] }));
  /** Blocks whose fields are drawn; a lesson has many. */
  protected readonly opened = linkedSignal<string, ReadonlySet<string>>({ source: () => this.lesson().id, computation: () => new Set() });

  protected nameOf(activity: Activity, place: number): string {
    const name = this.language.of(nameOfActivity(activity));
    const kind = `${place + 1}. ${KIND_WORDS[activity.kind]}`;
    return name ? $localize`:@@learning.draft.block:${kind}:kind: : ${name}:name:` : kind;
  }

  protected placeWords(place: number): string {
    return $localize`:@@learning.draft.activity:Activité ${place + 1}:place:`;
  }

  protected shapesOf({ kind }: Activity) {
    return ACTIVITY_SHAPES[kind];
  }

  protected aroundOf(activity: Activity): Surroundings {
    return activity.kind === 'situation' ? { ...this.around(), scenes: activity.scenes.map(({ id }) => id) } : this.around();
  }

  protected asFields(activity: Activity): Fields {
    return activity as unknown as Fields;
  }

  protected toggle(id: string, event: Event): void {
    const others = [...this.opened()].filter((one) => one !== id);
    this.opened.set(new Set((event.target as HTMLDetailsElement).open ? [...others, id] : others));
  }

  protected write(fields: Fields): void {
    this.changed.emit(fields as unknown as Lesson);
  }

  protected serve(ids: readonly string[]): void {
    this.changed.emit({ ...this.lesson(), competencies: ids as readonly CompetencyId[] });
  }

  protected change(fields: Fields): void {
    this.activities(this.lesson().activities.map((one) => ((one.id as string) === fields['id'] ? (fields as unknown as Activity) : one)));
  }

  protected move(place: number, by: number): void {
    this.activities(moved(this.lesson().activities, place, by));
  }

  protected add(kind: string): void {
    const known = ACTIVITY_KINDS.find((one) => one === kind);
    if (!known) return;
    const activity = blankActivity(known, freshId(this.lesson().id.slice(0, 60)) as ActivityId);
    this.activities([...this.lesson().activities, activity]);
    this.opened.set(new Set([...this.opened(), activity.id]));
    this.focus(`[data-block="${activity.id}"] textarea, [data-block="${activity.id}"] select`);
  }

  protected remove(id: string): void {
    this.activities(this.lesson().activities.filter((one) => (one.id as string) !== id));
    this.focus('[data-adder]');
  }

  private activities(activities: readonly Activity[]): void {
    this.changed.emit({ ...this.lesson(), activities });
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
