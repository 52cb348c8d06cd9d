import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BilingualText } from '@passerelle/kernel';
import { DayPipe, DurationPipe, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { HomeStepFragment, PathPageStepFragment } from '../generated/graphql.js';
import { quoted } from './path-words.js';

/** On the page of the path, a step may be set aside or released too. */
type Step = HomeStepFragment & Partial<Pick<PathPageStepFragment, 'assigned' | 'chosen' | 'mayRefuse' | 'neededFor'>>;

/** As many as one sitting asks about. */
const MOST_CLAIMED = 3;

/** The steps of a path in their order, each with the gap it serves. */
@Component({
  selector: 'pa-path-stepper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DurationPipe, RouterLink, TextPipe],
  templateUrl: './path-stepper.html',
  styleUrl: './path-stepper.css',
})
export class PathStepper {
  readonly steps = input.required<readonly Step[]>();
  /** With the tasks that each gap comes from. */
  readonly detailed = input(false);
  readonly refused = output<Step>();
  /** What the person had added is no longer theirs to take. */
  readonly released = output<Step>();

  private readonly language = inject(PageLanguage);

  protected servedBy({ reasons }: HomeStepFragment): string {
    return `${this.listed(reasons.map(({ competency }) => quoted(competency.title, this.language)))}.`;
  }

  protected titleOf(title: BilingualText): string {
    return quoted(title, this.language);
  }

  /** The steps that may not be begun before it. */
  protected opens({ neededFor = [] }: Step): string {
    const titles = this.steps().flatMap(({ course }) => (course && neededFor.includes(course.id) ? [quoted(course.title, this.language)] : []));
    return this.listed(titles);
  }

  /** What one would show to leave a step out; an obligatory one stays whatever one knows. */
  protected claimOf({ course, obligation, reasons }: HomeStepFragment): readonly string[] | undefined {
    return course && obligation !== 'obligatory' && reasons.length > 0 ? reasons.slice(0, MOST_CLAIMED).map(({ competency }) => competency.id) : undefined;
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
