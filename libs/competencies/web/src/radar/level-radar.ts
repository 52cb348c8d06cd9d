import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { drawsChart } from '@passerelle/platform-web';

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
  readonly axes = input.required<readonly RadarAxis[]>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private readonly unknown = $localize`:@@competencies.radar.unknown:non évalué`;
  protected readonly summary = computed(() => {
    const known = this.axes().filter(({ level }) => level).length;
    return $localize`:@@competencies.radar.summary:Radar de ${this.axes().length}:count: compétences, dont ${known}:known: évaluées : le niveau demandé, le niveau estimé et son intervalle. La table dit les mêmes valeurs.`;
  });

  constructor() {
    drawsChart(this.canvas, async () => (await import('./radar-chart.js')).init, (chart, element) => chart.setOption(radarOptions(this.axes(), element, this.unknown), { notMerge: true }));
  }
}
