import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bridge, DurationPipe, Icon, TextPipe } from '@passerelle/platform-web';

import type { ContinueTarget } from './continue-with.js';

/** The only filled action of the page: where one left, what remains, « Continuer ». */
@Component({
  selector: 'pa-continue-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Bridge, DurationPipe, Icon, RouterLink, TextPipe],
  templateUrl: './continue-card.html',
  styleUrl: './continue-card.css',
})
export class ContinueCard {
  readonly target = input.required<ContinueTarget>();
  protected readonly spans = computed(() => this.target().lesson?.count ?? 1);
  protected readonly crossed = computed(() => this.target().lessonsBehind + (this.target().begun ? 0.4 : 0));
}
