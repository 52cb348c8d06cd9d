import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, DurationPipe, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { HomeStepFragment } from '../generated/graphql.js';

/** The steps of a path in their order, each with the gap it serves. */
@Component({
  selector: 'pa-path-stepper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DurationPipe, RouterLink, TextPipe],
  templateUrl: './path-stepper.html',
  styleUrl: './path-stepper.css',
})
export class PathStepper {
  readonly steps = input.required<readonly HomeStepFragment[]>();
  /** With the tasks that each gap comes from. */
  readonly detailed = input(false);

  private readonly language = inject(PageLanguage);

  protected servedBy({ reasons }: HomeStepFragment): string {
    const quoted = reasons.map(({ competency }) => (this.language.current === 'fr' ? `«\u00a0${competency.title.fr}\u00a0»` : `“${competency.title.en}”`));
    return `${this.listed(quoted)}.`;
  }

  protected tasksOf({ tasks }: HomeStepFragment['reasons'][number]): string {
    return this.listed(tasks.map((task) => task[this.language.current]));
  }

  private listed(words: readonly string[]): string {
    return new Intl.ListFormat(this.language.current, { type: 'unit' }).format(words);
  }

  protected routeOf({ course, reasons }: HomeStepFragment): readonly string[] {
    return course ? ['/formations', course.id] : ['/mes-competences', reasons[0]?.competency.id ?? '', 'auto-evaluation'];
  }
}
