import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type DataColumn, DataTable, dayInWords, ErrorState, GraphqlClient, LoadingSkeleton, PageLanguage } from '@passerelle/platform-web';

import { type ReviewDayFieldsFragment, ReviewWorkloadDocument } from '../generated/graphql.js';
import { WorkloadChart, type WorkloadDay } from './workload-chart.js';

/** How much to keep and how many a day; what it would ask of the coming days is said before it is chosen. */
@Component({
  selector: 'pa-review-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, ErrorState, LoadingSkeleton, WorkloadChart],
  templateUrl: './review-settings.html',
  styleUrl: './review-settings.css',
})
export class ReviewSettings {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  readonly today = input.required<ReviewDayFieldsFragment>();
  readonly sending = input(false);
  readonly chosen = output<{ readonly retention: number; readonly mostADay: number; readonly paused: boolean }>();
  /** Percent. */
  protected readonly retention = linkedSignal(() => Math.round(this.today().retention * 100));
  protected readonly mostADay = linkedSignal(() => this.today().mostADay);
  protected readonly lowest = computed(() => Math.round(this.today().lowestRetention * 100));
  protected readonly highest = computed(() => Math.round(this.today().highestRetention * 100));
  protected readonly isChanged = computed(() => this.retention() !== Math.round(this.today().retention * 100) || this.mostADay() !== this.today().mostADay);
  protected readonly workload = this.graphql.query(ReviewWorkloadDocument, () => ({ retention: this.retention() / 100, mostADay: this.mostADay() }));
  protected readonly days = computed<readonly WorkloadDay[]>(() => this.workload.value()?.reviewWorkload ?? []);
  protected readonly perWeek = computed(() => Math.round(this.days().reduce((sum, { reviews }) => sum + reviews, 0) / Math.max(1, this.days().length / 7)));
  protected readonly caption = $localize`:@@tutor.workload.caption:Révisions des prochains jours`;
  protected readonly columns: readonly DataColumn<WorkloadDay>[] = [
    { id: 'day', header: $localize`:@@tutor.workload.day:Jour`, value: ({ day }) => dayInWords(day, this.language.locale), rowHeader: true },
    { id: 'reviews', header: $localize`:@@tutor.workload.expected:En moyenne`, value: ({ reviews }) => Math.round(reviews * 10) / 10, numeric: true },
    { id: 'high', header: $localize`:@@tutor.workload.high:Au plus, 9 fois sur 10`, value: ({ high }) => high, numeric: true },
  ];
  protected readonly trackDay = ({ day }: WorkloadDay) => day;

  protected choose(paused = this.today().paused): void {
    this.chosen.emit({ retention: this.retention() / 100, mostADay: this.mostADay(), paused });
  }

  /** What is typed outside the bounds is brought back to them. */
  protected take(typed: string): void {
    const whole = Math.round(Number(typed));
    this.mostADay.set(Number.isFinite(whole) && whole > 0 ? Math.min(50, whole) : this.today().mostADay);
  }
}
