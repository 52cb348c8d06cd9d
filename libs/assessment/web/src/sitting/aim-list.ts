import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, TextPipe } from '@passerelle/platform-web';

import type { DiagnosticFieldsFragment } from '../generated/graphql.js';

type Aim = DiagnosticFieldsFragment['aims'][number];

/** The competencies of a diagnostic, and where it is with each. */
@Component({
  selector: 'pa-aim-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <ul>
      @for (aim of aims(); track aim.competencyId) {
        <li [class.now]="aim.competencyId === current()" [attr.aria-current]="aim.competencyId === current() ? 'step' : null">
          <span>{{ aim.title | text }}</span>
          <span class="pa-caption">@if (aim.state !== 'open') { <pa-icon name="check" size="small" /> } {{ stateOf(aim) }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul { margin-top: 10px; border-top: 1px solid var(--pa-line); }
    li { display: flex; justify-content: space-between; align-items: center; gap: 12px; padding: 10px 0; border-bottom: 1px solid var(--pa-line); }
    .now > :first-child { font-weight: 600; }
    .pa-caption { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
  `,
})
export class AimList {
  readonly aims = input.required<readonly Aim[]>();
  /** The competency that is asked about. */
  readonly current = input.required<string>();

  protected stateOf({ state, competencyId }: Aim): string {
    switch (state) {
      case 'clear': return $localize`:@@assessment.aim.clear:assez clair`;
      case 'open': return competencyId === this.current() ? $localize`:@@assessment.aim.now:en cours` : $localize`:@@assessment.aim.to-come:à venir`;
      default: return $localize`:@@assessment.aim.done:terminé`;
    }
  }
}
