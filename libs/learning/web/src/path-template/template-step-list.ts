import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DurationPipe, TextPipe } from '@passerelle/platform-web';

import type { TemplateStepShownFragment } from '../generated/graphql.js';
import { obligationWords } from './template-words.js';

/** The steps of a template in their order, each with its obligation and why it is there. */
@Component({
  selector: 'pa-template-step-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, RouterLink, TextPipe],
  template: `
    <ol class="pa-stack">
      @for (step of steps(); track step.courseId) {
        <li>
          <p class="head">@if (step.courseTitle; as title) { <a [routerLink]="['/formations', step.courseId]">{{ title | text }}</a> } @else { <span>{{ step.courseId }}</span> } <span class="pa-caption pa-number">{{ step.durationMinutes | duration }}</span></p>
          <p class="pa-caption"><b>{{ words(step.obligation) }}.</b> {{ step.note | text }}</p>
        </li>
      }
    </ol>
  `,
  styles: `ol { list-style: decimal; padding-inline-start: 24px; } .head { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; } .head span:last-child { white-space: nowrap; } li { overflow-wrap: anywhere; }`,
})
export class TemplateStepList {
  readonly steps = input.required<readonly TemplateStepShownFragment[]>();
  protected readonly words = obligationWords;
}
