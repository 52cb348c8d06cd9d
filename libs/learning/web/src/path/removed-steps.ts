import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DurationPipe, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { RemovedPathStepFragment } from '../generated/graphql.js';
import { removalWords } from './path-words.js';

/** What the person no longer has to take with what removed it, and what they set aside; each may be taken all the same. */
@Component({
  selector: 'pa-removed-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, RouterLink, TextPipe],
  template: `
    @for (group of groups(); track group.id) {
      <section class="pa-card" [attr.aria-labelledby]="group.id">
        <h2 [id]="group.id">{{ group.heading }}</h2>
        <ul class="pa-stack">
          @for (step of group.steps; track step.course.id) {
            <li>
              <p class="head"><a [routerLink]="['/formations', step.course.id]">{{ step.course.title | text }}</a> <span class="pa-caption pa-number">{{ step.durationMinutes | duration }}</span></p>
              @for (reason of step.reasons; track $index) { @if (reason.kind !== 'refused') { <p class="pa-caption">{{ words(reason) }}</p> } }
              <button type="button" class="pa-button pa-button--text pa-button--small" (click)="taken.emit(step)">{{ step.refused ? back : anyway }} <span class="pa-hidden">{{ step.course.title | text }}</span></button>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `:host { display: grid; gap: 16px; } .head { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; } .head span { white-space: nowrap; } ul { margin-top: 8px; }`,
})
export class RemovedSteps {
  private readonly language = inject(PageLanguage);
  readonly steps = input.required<readonly RemovedPathStepFragment[]>();
  readonly taken = output<RemovedPathStepFragment>();
  protected readonly anyway = $localize`:@@learning.removed.anyway:Suivre quand même`;
  protected readonly back = $localize`:@@learning.removed.back:Remettre dans mon parcours`;
  protected readonly groups = computed(() =>
    [
      { id: 'removed', heading: $localize`:@@learning.removed.heading:Ce que vous n’avez plus à suivre`, steps: this.steps().filter(({ refused }) => !refused) },
      { id: 'refused', heading: $localize`:@@learning.removed.aside:Ce que vous avez écarté`, steps: this.steps().filter(({ refused }) => refused) },
    ].filter(({ steps }) => steps.length > 0),
  );

  protected words(reason: RemovedPathStepFragment['reasons'][number]): string {
    return removalWords(reason, this.language);
  }
}
