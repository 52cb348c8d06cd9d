import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { gapSegments, shuffle } from '@passerelle/learning-domain';
import { PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { PrintPageQuery } from '../generated/graphql.js';

export type PrintedActivityContent = PrintPageQuery['course']['modules'][number]['lessons'][number]['activities'][number];

/** An activity on paper: everything to read, room to answer, and no answer. */
@Component({
  selector: 'pa-printed-activity',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  templateUrl: './printed-activity.html',
  styleUrl: './printed-activity.css',
})
export class PrintedActivity {
  protected readonly language = inject(PageLanguage);
  readonly activity = input.required<PrintedActivityContent>();
  /** The course: an exercise is printed in the same order each time, which is not the right one. */
  readonly seed = input.required<string>();
  protected readonly mixed = computed(() => {
    const activity = this.activity();
    return activity.__typename === 'OrderingActivity' ? shuffle(activity.items, this.seed()) : [];
  });
  protected readonly rights = computed(() => {
    const activity = this.activity();
    return activity.__typename === 'MatchingActivity' ? shuffle(activity.pairs, this.seed()).map(({ id, right }) => ({ id, text: right })) : [];
  });
  protected readonly gaps = computed(() => {
    const activity = this.activity();
    if (activity.__typename !== 'GapsActivity') return [];
    return gapSegments(this.language.of(activity.text)).map((segment) => (segment.kind === 'words' ? segment.words : ` ${this.optionsOf(segment.gapId)} `));
  });
  protected readonly opening = computed(() => {
    const activity = this.activity();
    return activity.__typename === 'SituationActivity' ? activity.scenes.find(({ id }) => id === activity.start) : undefined;
  });

  /** The options of a gap, in an order that says nothing. */
  private optionsOf(gapId: string): string {
    const activity = this.activity();
    const gap = activity.__typename === 'GapsActivity' ? activity.gaps.find(({ id }) => id === gapId) : undefined;
    return `[ ${shuffle(gap?.options ?? [], this.seed()).map(({ text }) => this.language.of(text)).join(' / ')} ]`;
  }
}
