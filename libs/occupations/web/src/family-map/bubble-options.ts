import { formatNumber } from '@angular/common';
import type { EChartsCoreOption } from 'echarts/core';

import type { MappedFamily } from './family-map-page.js';

interface Drawing {
  readonly title: (family: MappedFamily) => string;
  readonly locale: string;
  /** Where the colours of the theme are read. */
  readonly element: HTMLElement;
}

/** A hidden count is drawn as the smallest bubble: its size must not tell it. */
const SMALLEST = 9;

function diameter(count: number | null): number {
  return count === null ? SMALLEST : Math.max(SMALLEST, Math.min(64, 3 * Math.sqrt(count)));
}

/** What ECharts draws of the map. */
export function bubbleOptions(families: readonly MappedFamily[], selected: string | undefined, { title, locale, element }: Drawing): EChartsCoreOption {
  const colour = colourReader(element);
  const [ink, line, fill, accent] = [colour('--md-sys-color-on-surface'), colour('--pa-line'), colour('--md-sys-color-primary'), colour('--md-sys-color-tertiary')];
  const [across, upwards] = [$localize`:@@occupations.map.axis.mean:Exposition moyenne des tâches`, $localize`:@@occupations.map.axis.dispersion:Dispersion entre les tâches`];
  const figure = (value: number) => formatNumber(value, locale, '1.1-2');
  const axis = (name: string) => ({ type: 'value', name, nameLocation: 'middle', nameTextStyle: { color: ink, fontFamily: 'Inter', fontSize: 12, fontWeight: 600 }, axisLabel: { color: ink, fontFamily: 'Inter', formatter: figure }, splitLine: { lineStyle: { color: line } }, axisLine: { lineStyle: { color: line } } });
  return {
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    grid: { left: 56, right: 24, top: 16, bottom: 48 },
    xAxis: { ...axis(across), nameGap: 30, min: 0.1, max: 0.7 },
    yAxis: { ...axis(upwards), nameGap: 40, min: 0 },
    tooltip: { confine: true, formatter: ({ data }: { data: { name: string } }) => data.name },
    series: [{ type: 'scatter', data: families.map((family) => bubble(family, family.id === selected)), labelLayout: { hideOverlap: true } }],
  };

  function bubble(family: MappedFamily, isSelected: boolean) {
    const { exposureMean, exposureDispersion } = family.current;
    return {
      id: family.id,
      value: [exposureMean ?? 0, exposureDispersion ?? 0],
      symbolSize: diameter(family.people.count ?? null),
      name: title(family),
      label: { show: true, position: (exposureMean ?? 0) > 0.54 ? 'left' : 'right', width: 170, overflow: 'truncate', color: ink, fontFamily: 'Inter', fontSize: 11, formatter: () => title(family) },
      itemStyle: { color: isSelected ? accent : translucent(fill), borderColor: isSelected ? ink : fill, borderWidth: 1.5 },
    };
  }
}

/** The colour itself lets what lies behind show: an opacity would fade the label too. */
function translucent(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.55)');
}

/** Canvas knows neither variables nor light-dark(): the browser resolves the colour on a hidden element. */
function colourReader(element: HTMLElement): (variable: string) => string {
  return (variable) => {
    const probe = element.ownerDocument.createElement('span');
    probe.style.color = `var(${variable})`;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
