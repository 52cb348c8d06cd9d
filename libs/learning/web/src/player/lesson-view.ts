import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Icon, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { PlayerQuery } from '../generated/graphql.js';
import { PracticeQuestion } from './practice-question.js';

export type PlayerLesson = PlayerQuery['course']['modules'][number]['lessons'][number];

/** One lesson: its objective, then its texts, images and practice questions in order. */
@Component({
  selector: 'pa-lesson-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, PracticeQuestion, TextPipe],
  template: `
    <h1 tabindex="-1">{{ lesson().title | text }}</h1>
    <p class="objective"><pa-icon name="flag" /> <span><b i18n="@@learning.lesson.objective">Objectif.</b> {{ lesson().objective | text }}</span></p>
    @for (activity of lesson().activities; track activity.id) {
      @switch (activity.__typename) {
        @case ('TextActivity') { <div class="text" [innerHTML]="language.of(activity.html)"></div> }
        @case ('ImageActivity') {
          <figure>
            <img [src]="language.of(activity.address)" [alt]="activity.description | text" loading="lazy" />
            <figcaption class="pa-caption">{{ activity.caption | text }}</figcaption>
          </figure>
        }
        @case ('ChoiceActivity') { <pa-practice-question [activity]="activity" [answered]="done().get(activity.id)" (answer)="answered.emit({ activityId: activity.id, chosen: $event })" /> }
      }
    }
  `,
  styleUrl: './lesson-view.css',
})
export class LessonView {
  protected readonly language = inject(PageLanguage);
  readonly lesson = input.required<PlayerLesson>();
  /** What was chosen, by activity that is done. */
  readonly done = input.required<ReadonlyMap<string, readonly string[]>>();
  readonly answered = output<{ readonly activityId: string; readonly chosen: readonly string[] }>();
}
