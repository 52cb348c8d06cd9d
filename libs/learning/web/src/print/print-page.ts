import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DurationPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { PrintPageDocument } from '../generated/graphql.js';
import { PrintedActivity } from './printed-activity.js';

/** A lesson or a whole course as it is printed; what is seen here is what comes out on paper. */
@Component({
  selector: 'pa-print-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DurationPipe, ErrorState, Icon, LoadingSkeleton, PrintedActivity, RouterLink, TextPipe],
  templateUrl: './print-page.html',
  styleUrl: './print-page.css',
})
export class PrintPage {
  private readonly view = inject(DOCUMENT).defaultView;
  protected readonly language = inject(PageLanguage);
  readonly courseId = input.required<string>();
  /** One lesson; absent: the whole course. */
  readonly lecon = input<string>();
  protected readonly page = inject(GraphqlClient).query(PrintPageDocument, () => ({ id: this.courseId() }));
  protected readonly course = computed(() => this.page.value()?.course);
  private readonly lessons = computed(() => (this.course()?.modules.flatMap(({ lessons }) => lessons) ?? []).map((lesson, index) => ({ ...lesson, number: index + 1 })));
  protected readonly printed = computed(() => this.lessons().filter(({ id }) => !this.lecon() || id === this.lecon()));

  protected print(): void {
    this.view?.print();
  }
}
