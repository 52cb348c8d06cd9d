import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { BilingualField, DurationPipe, PageLanguage, TextPipe } from '@passerelle/platform-web';
import { type OrderedItem, OrderedList } from '@passerelle/platform-web/ordered-list';

import type { PathTemplateChoicesQuery, TemplateStepShownFragment } from '../generated/graphql.js';
import { quoted } from '../path/path-words.js';
import { obligationWords } from './template-words.js';

type Step = TemplateStepShownFragment;

/** The steps of a draft: their order, and for each its obligation and why it is there. */
@Component({
  selector: 'pa-template-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, DurationPipe, OrderedList, TextPipe],
  templateUrl: './template-steps.html',
  styles: `
    :host { display: grid; gap: 16px; }
    fieldset.obligation { border: 0; padding: 0; }
    .choice { display: inline-flex; align-items: center; gap: 8px; min-height: 32px; margin-inline-end: 16px; }
    select { max-width: 100%; min-width: 0; }
    .step { padding-top: 12px; border-top: 1px solid var(--pa-line); }
  `,
})
export class TemplateSteps {
  private readonly language = inject(PageLanguage);
  readonly steps = input.required<readonly Step[]>();
  readonly courses = input.required<PathTemplateChoicesQuery['courses']>();
  readonly changed = output<readonly Step[]>();
  protected readonly obligations = ['obligatory', 'recommended'] as const;
  protected readonly words = obligationWords;
  protected readonly noteLegend = $localize`:@@learning.templates.note:Pourquoi cette étape\u202f?`;
  protected readonly items = computed((): readonly OrderedItem[] => this.steps().map(({ courseId, courseTitle }) => ({ id: courseId, text: courseTitle ?? { fr: courseId, en: courseId } })));
  /** Courses that are not yet of the template. */
  protected readonly others = computed(() => this.courses().filter(({ id }) => !this.steps().some(({ courseId }) => courseId === id)));

  protected order(ids: readonly string[]): void {
    this.changed.emit(ids.flatMap((id) => this.steps().find(({ courseId }) => courseId === id) ?? []));
  }

  protected set({ courseId }: Step, change: Partial<Step>): void {
    this.changed.emit(this.steps().map((step) => (step.courseId === courseId ? { ...step, ...change } : step)));
  }

  protected remove({ courseId }: Step): void {
    this.changed.emit(this.steps().filter((step) => step.courseId !== courseId));
  }

  protected add(field: HTMLSelectElement): void {
    const course = this.courses().find(({ id }) => id === field.value);
    field.value = '';
    if (course) this.changed.emit([...this.steps(), { courseId: course.id, courseTitle: course.title, durationMinutes: course.durationMinutes, obligation: 'recommended', note: { fr: '', en: '' } }]);
  }

  protected titleOf({ courseId, courseTitle }: Step): string {
    return courseTitle ? quoted(courseTitle, this.language) : courseId;
  }
}
