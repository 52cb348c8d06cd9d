import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Theme } from '@passerelle/platform-web';
import type { EChartsType } from 'echarts/core';

import type { RadarAxis } from './radar-axis.js';
import { radarOptions } from './radar-options.js';

/** What is asked as a broken line, each known level with its interval on its axis. The table beside it says the same. */
@Component({
  selector: 'pa-level-radar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #canvas class="canvas" role="img" [attr.aria-label]="summary()"></div>`,
  styles: `.canvas { height: 360px; } @media (max-width: 700px) { .canvas { height: 300px; } }`,
})
export class LevelRadar {
  private readonly theme = inject(Theme);
  readonly axes = input.required<readonly RadarAxis[]>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private chart: EChartsType | undefined;
  private readonly unknown = $localize`:@@competencies.radar.unknown:non évalué`;
  protected readonly summary = computed(() => {
    const known = this.axes().filter(({ level }) => level).length;
    return $localize`:@@competencies.radar.summary:Radar de ${this.axes().length}:count: compétences, dont ${known}:known: évaluées : le niveau demandé, le niveau estimé et son intervalle. La table dit les mêmes valeurs.`;
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(async () => {
      const { init } = await import('./radar-chart.js');
      if (destroyed.destroyed) return;
      const element = this.canvas().nativeElement;
      this.chart = init(element);
      const resized = new ResizeObserver(() => {
        this.chart?.resize();
        this.draw();
      });
      resized.observe(element);
      destroyed.onDestroy(() => {
        resized.disconnect();
        this.chart?.dispose();
      });
    });
    effect(() => {
      this.theme.choice();
      this.axes();
      this.draw();
    });
  }

  private draw(): void {
    this.chart?.setOption(radarOptions(this.axes(), this.canvas().nativeElement, this.unknown), { notMerge: true });
  }
}
