import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, LOCALE_ID, output, viewChild } from '@angular/core';
import { drawsChart, PageLanguage } from '@passerelle/platform-web';
import { CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import { bubbleOptions } from './bubble-options.js';
import type { MappedFamily } from './family-map-page.js';

use([CustomChart, ScatterChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Families as bubbles: mean exposure across, dispersion upwards, people as size. The list beside it says the same. */
@Component({
  selector: 'pa-bubble-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #canvas class="canvas" role="img" [attr.aria-label]="summary()"></div>`,
  styles: `.canvas { height: 500px; } @media (max-width: 700px) { .canvas { height: 360px; } }`,
})
export class BubbleMap {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  readonly families = input.required<readonly MappedFamily[]>();
  readonly selected = input<string>();
  readonly opened = output<string>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  protected readonly summary = computed(() => {
    const [most] = this.families();
    return most ? $localize`:@@occupations.map.summary:Carte de ${this.families().length}:count: corps d’emploi. Le plus exposé : ${this.language.of(most.title)}:title:. Les mêmes figurent dans la liste et dans la table.` : '';
  });

  constructor() {
    drawsChart(this.canvas, () => Promise.resolve((element: HTMLElement) => this.begin(element)), (chart, element) => chart.setOption(bubbleOptions(this.families(), this.selected(), { title: ({ title }) => this.language.of(title), locale: this.locale, element }), { replaceMerge: ['series'] }));
  }

  private begin(element: HTMLElement): EChartsType {
    const chart = init(element);
    chart.on('click', ({ data }) => this.opened.emit((data as { id: string }).id));
    return chart;
  }
}
