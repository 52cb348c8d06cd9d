import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { durationInWords, EmptyState, ErrorState, GapStatus, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { MyPathPageDocument } from '../generated/graphql.js';
import { MyLearningTime } from '../learning-time/my-learning-time.js';
import { MyWorkshops } from '../workshop/my-workshops.js';
import { PathStepper } from './path-stepper.js';

/** Every step of the person's path with its reasons, and the gaps that no course serves yet. */
@Component({
  selector: 'pa-my-path-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, GapStatus, LoadingSkeleton, MyLearningTime, MyWorkshops, PageHead, PathStepper, RouterLink, TextPipe],
  templateUrl: './my-path-page.html',
})
export class MyPathPage {
  private readonly language = inject(PageLanguage);
  protected readonly page = inject(GraphqlClient).query(MyPathPageDocument, () => ({}));
  protected readonly path = computed(() => this.page.value()?.myPath);
  protected readonly heading = $localize`:@@learning.path.heading:Mon parcours`;
  protected readonly empty = $localize`:@@learning.path.empty:Rien à apprendre de plus pour le rôle transformé`;
  protected readonly emptyDetail = $localize`:@@learning.path.empty.detail:Ce que votre métier demandera, vous le faites déjà. Les formations restent ouvertes.`;
  protected readonly lead = computed(() => {
    const path = this.path();
    return path && path.steps.length > 0 ? $localize`:@@learning.path.lead:${path.steps.length}:count: étapes, ${durationInWords(path.minutesLeft, this.language.current)}:time: en tout. L’ordre est un conseil.` : '';
  });
}
