import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';
import { colourReader, drawsChart } from '@passerelle/platform-web';
import type { EChartsCoreOption } from 'echarts/core';

export interface TenthsBar {
  readonly name: string;
  /** 0–10; null where it is hidden: there is no bar, and the table says so. */
  readonly tenths: number | null;
}

/** Pixels a bar, with the room around it. */
const ROW = 34;

/** Shares, one bar a row, in the order that they have. The table beside it says the same. */
@Component({
  selector: 'pa-tenths-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #canvas class="canvas" role="img" [attr.aria-label]="summary()" [style.height.px]="height()"></div>`,
  styles: `.canvas { width: 100%; }`,
})
export class TenthsChart {
  readonly bars = input.required<readonly TenthsBar[]>();
  readonly summary = input.required<string>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');

  constructor() {
    drawsChart(this.canvas, async () => (await import('../review/bar-chart.js')).init, (chart) => chart.setOption(this.options(), { notMerge: true }));
  }

  protected height(): number {
    return this.bars().length * ROW + 36;
  }

  private options(): EChartsCoreOption {
    const colour = colourReader(this.canvas().nativeElement);
    const [quiet, line, primary] = [colour('--pa-ink-2'), colour('--pa-line'), colour('--md-sys-color-primary')];
    const text = { color: quiet, fontFamily: 'Inter', fontSize: 12 };
    const room = Math.min(260, Math.round(this.canvas().nativeElement.clientWidth * 0.45));
    return {
      animation: false,
      grid: { left: room + 8, right: 16, top: 8, bottom: 28 },
      xAxis: { type: 'value', min: 0, max: 10, interval: 2, axisLabel: text, splitLine: { lineStyle: { color: line } } },
      yAxis: { type: 'category', inverse: true, data: this.bars().map(({ name }) => name), axisLabel: { ...text, width: room, overflow: 'truncate' }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } },
      series: [{ type: 'bar', silent: true, barMaxWidth: 18, data: this.bars().map(({ tenths }) => tenths), itemStyle: { color: primary } }],
    };
  }
}
