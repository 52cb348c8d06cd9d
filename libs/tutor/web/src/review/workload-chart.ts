import { formatDate } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { colourReader, drawsChart, PageLanguage, translucent } from '@passerelle/platform-web';
import type { EChartsCoreOption } from 'echarts/core';

import type { ReviewWorkloadQuery } from '../generated/graphql.js';

export type WorkloadDay = ReviewWorkloadQuery['reviewWorkload'][number];

/** The coming days: bars for what is expected, pale ones behind for what nine times in ten is not passed. The table beside it says the same. */
@Component({
  selector: 'pa-workload-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #canvas class="canvas" role="img" [attr.aria-label]="summary()"></div>`,
  styles: `.canvas { height: 200px; }`,
})
export class WorkloadChart {
  private readonly language = inject(PageLanguage);
  readonly days = input.required<readonly WorkloadDay[]>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  protected readonly summary = computed(() => {
    const total = Math.round(this.days().reduce((sum, { reviews }) => sum + reviews, 0));
    const most = Math.max(0, ...this.days().map(({ high }) => high));
    return $localize`:@@tutor.workload.summary:Révisions des ${this.days().length}:days: prochains jours : environ ${total}:total: en tout, ${most}:most: au plus le même jour. La table dit les mêmes valeurs.`;
  });

  constructor() {
    drawsChart(this.canvas, async () => (await import('./bar-chart.js')).init, (chart) => chart.setOption(this.options(), { notMerge: true }));
  }

  /** Without its year: there is little room under a bar. */
  private shortDay(day: string): string {
    return formatDate(day, 'd MMM', this.language.locale);
  }

  private options(): EChartsCoreOption {
    const colour = colourReader(this.canvas().nativeElement);
    const [quiet, line, primary] = [colour('--pa-ink-2'), colour('--pa-line'), colour('--md-sys-color-primary')];
    const text = { color: quiet, fontFamily: 'Inter', fontSize: 12 };
    return {
      animation: false,
      grid: { left: 32, right: 8, top: 12, bottom: 28 },
      xAxis: { type: 'category', data: this.days().map(({ day }) => this.shortDay(day)), axisLabel: { ...text, interval: 6 }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: line } } },
      series: [
        { type: 'bar', silent: true, barGap: '-100%', data: this.days().map(({ high }) => high), itemStyle: { color: translucent(primary, 0.22) } },
        { type: 'bar', silent: true, data: this.days().map(({ reviews }) => reviews), itemStyle: { color: primary } },
      ],
    };
  }
}
