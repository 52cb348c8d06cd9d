import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { BilingualText, CompetencyId, CourseId, LessonId } from '@passerelle/kernel';
import { type CourseOutline, OUTLINE_SHAPE } from '@passerelle/learning-domain';
import { CheckGroup, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { BlockHead } from './block-head.js';
import { type Fields, ShapeFields } from './shape-fields.js';
import { freshId, moved, type Surroundings } from './surroundings.js';
import { WrittenText } from './written-text.js';

type Modules = CourseOutline['modules'];
const SAID: ReadonlySet<string> = new Set(['title', 'summary', 'audience']);
const LEVELS = [0, 1, 2, 3, 4, 5] as const;

/** What a course says of itself: its words, what it brings, what it asks for, its modules and the order of its lessons. */
@Component({
  selector: 'pa-outline-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BlockHead, CheckGroup, ShapeFields, TextPipe, WrittenText],
  templateUrl: './outline-editor.html',
  styleUrl: './outline-editor.css',
})
export class OutlineEditor {
  private readonly language = inject(PageLanguage);
  readonly outline = input.required<CourseOutline>();
  readonly around = input.required<Surroundings>();
  /** Titles of the draft's lessons; those that no module names are set aside. */
  readonly lessons = input.required<ReadonlyMap<string, BilingualText>>();
  /** Other courses that may be asked for first. */
  readonly courses = input.required<readonly { readonly id: string; readonly title: BilingualText }[]>();
  readonly changed = output<CourseOutline>();
  readonly settled = output<string>();
  /** A lesson is wanted in that module. */
  readonly lessonAdded = output<string>();
  protected readonly said = OUTLINE_SHAPE.filter(({ key }) => SAID.has(key));
  protected readonly glossary = OUTLINE_SHAPE.filter(({ key }) => key === 'glossary');
  protected readonly levels = LEVELS;
  protected readonly ends: readonly ('from' | 'to')[] = ['from', 'to'];
  protected readonly fields = computed(() => this.outline() as unknown as Fields);
  protected readonly courseChoices = computed(() => this.courses().map(({ id, title }) => ({ id, label: this.language.of(title) })));
  protected readonly aside = computed(() => {
    const named = new Set<string>(this.outline().modules.flatMap(({ lessons }) => lessons));
    return [...this.lessons()].filter(([id]) => !named.has(id)).map(([id, title]) => ({ id, title }));
  });
  /** Competencies that it does not bring yet. */
  protected readonly others = computed(() => this.around().competencies.filter(({ id }) => !this.outline().competencies.some((gain) => (gain.id as string) === id)));
  protected readonly moduleWords = (place: number) => $localize`:@@learning.draft.module:Module ${place + 1}:place:`;
  protected readonly titleWords = $localize`:@@learning.draft.field.title:Titre`;
  protected readonly firstWords = $localize`:@@learning.draft.prerequisites:Formations à suivre avant`;

  protected nameOf(id: string): string {
    const title = this.lessons().get(id);
    return (title && this.language.of(title)) || $localize`:@@learning.draft.untitled:Leçon sans titre`;
  }

  protected titleOf(id: string): BilingualText {
    return this.around().competencies.find((one) => one.id === id)?.title ?? { fr: id, en: id };
  }

  protected write(fields: Fields): void {
    this.changed.emit(fields as unknown as CourseOutline);
  }

  protected ask(ids: readonly string[]): void {
    this.changed.emit({ ...this.outline(), prerequisites: ids as readonly CourseId[] });
  }

  protected bring(id: string): void {
    if (id) this.changed.emit({ ...this.outline(), competencies: [...this.outline().competencies, { id: id as CompetencyId, from: 0, to: 1 }] });
  }

  protected level(id: string, end: 'from' | 'to', level: string): void {
    this.changed.emit({ ...this.outline(), competencies: this.outline().competencies.map((gain) => ((gain.id as string) === id ? { ...gain, [end]: Number(level) } : gain)) });
  }

  protected drop(id: string): void {
    this.changed.emit({ ...this.outline(), competencies: this.outline().competencies.filter((gain) => (gain.id as string) !== id) });
  }

  protected addModule(): void {
    this.modules([...this.outline().modules, { id: freshId('m'), title: { fr: '', en: '' }, lessons: [] }]);
  }

  protected rename(id: string, title: BilingualText): void {
    this.modules(this.outline().modules.map((module) => (module.id === id ? { ...module, title } : module)));
  }

  protected moveModule(place: number, by: number): void {
    this.modules(moved(this.outline().modules, place, by));
  }

  /** Its lessons are set aside, not lost. */
  protected removeModule(id: string): void {
    this.modules(this.outline().modules.filter((module) => module.id !== id));
  }

  protected moveLesson(moduleId: string, place: number, by: number): void {
    this.modules(this.outline().modules.map((module) => (module.id === moduleId ? { ...module, lessons: moved(module.lessons, place, by) } : module)));
  }

  protected setAside(lessonId: string): void {
    this.modules(this.outline().modules.map((module) => ({ ...module, lessons: module.lessons.filter((id) => (id as string) !== lessonId) })));
  }

  protected putIn(moduleId: string, lessonId: string): void {
    this.modules(this.outline().modules.map((module) => (module.id === moduleId ? { ...module, lessons: [...module.lessons, lessonId as LessonId] } : module)));
  }

  private modules(modules: Modules): void {
    this.changed.emit({ ...this.outline(), modules });
  }
}
