import { formatNumber } from '@angular/common';
import { type ExposureClass } from '@passerelle/occupations-domain';
import { colourReader, translucent } from '@passerelle/platform-web';
import type { EChartsCoreOption } from 'echarts/core';

import { classShortWords } from '../task/task-words.js';
import { classBands } from './class-bands.js';
import type { MappedFamily } from './family-map-page.js';
import { type LabelSide, placeLabels, textWidth } from './place-labels.js';

export interface Drawing {
  readonly title: (family: MappedFamily) => string;
  readonly locale: string;
  /** Where the colours of the theme and the size are read. */
  readonly element: HTMLElement;
}

/** A hidden count is drawn as the smallest bubble: its size must not tell it. */
const SMALLEST = 9;
const MARGIN = { left: 56, right: 16, top: 28, bottom: 48 };
const BOUNDS = { left: 0.1, right: 0.72, top: 0.25 };
/** How much of the primary colour each class lets through, from not exposed to the strongest. */
const SHADE: Readonly<Record<ExposureClass, number>> = { notExposed: 0.02, minimal: 0.05, gradient1: 0.08, gradient2: 0.12, gradient3: 0.17, gradient4: 0.23 };

function diameter(count: number | null | undefined): number {
  return count === null || count === undefined ? SMALLEST : Math.max(SMALLEST, Math.min(64, 3 * Math.sqrt(count)));
}

/** What ECharts draws of the map. */
export function bubbleOptions(families: readonly MappedFamily[], selected: string | undefined, { title, locale, element }: Drawing): EChartsCoreOption {
  const colour = colourReader(element);
  const [ink, line, fill, accent, paper] = [colour('--md-sys-color-on-surface'), colour('--pa-line'), colour('--md-sys-color-primary'), colour('--md-sys-color-tertiary'), colour('--pa-card')];
  const figure = (value: number) => formatNumber(value, locale, '1.1-2');
  const axis = (name: string) => ({ type: 'value', name, nameLocation: 'middle', nameTextStyle: { color: ink, fontFamily: 'Inter', fontSize: 12, fontWeight: 600 }, axisLabel: { color: ink, fontFamily: 'Inter', formatter: figure }, splitLine: { show: false }, axisLine: { lineStyle: { color: line } } });
  const sides = labelSides(families, selected, title, element);
  return {
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    grid: MARGIN,
    xAxis: { ...axis($localize`:@@occupations.map.axis.mean:Exposition moyenne des tâches`), nameGap: 30, min: BOUNDS.left, max: BOUNDS.right, interval: 0.1, axisLabel: { ...axis('').axisLabel, showMaxLabel: false } },
    yAxis: { ...axis($localize`:@@occupations.map.axis.dispersion:Dispersion entre les tâches`), nameGap: 40, min: 0, max: BOUNDS.top },
    tooltip: { confine: true, formatter: ({ data }: { data: { name?: string } }) => data.name ?? '' },
    series: [bandSeries(fill, ink, paper), { type: 'scatter', data: families.map((family) => bubble(family, family.id === selected)) }],
  };

  function bubble(family: MappedFamily, isSelected: boolean) {
    const side = sides.get(family.id);
    return {
      id: family.id,
      value: pointOf(family),
      symbolSize: diameter(family.people.count),
      name: title(family),
      label: { show: isSelected || side !== undefined, position: side ?? 'top', distance: 4, color: ink, fontFamily: 'Inter', fontSize: 12, fontWeight: isSelected ? 700 : 400, textBorderColor: paper, textBorderWidth: 2, formatter: () => title(family) },
      itemStyle: { color: isSelected ? accent : translucent(fill, 0.45), borderColor: isSelected ? ink : fill, borderWidth: isSelected ? 2.5 : 1.5 },
      z: isSelected ? 5 : 3,
    };
  }
}

/** The classes behind the bubbles, each named where its name has room. */
function bandSeries(fill: string, ink: string, paper: string) {
  const bands = classBands(BOUNDS);
  return {
    type: 'custom',
    silent: true,
    tooltip: { show: false },
    data: bands.map((_, index) => [BOUNDS.left, 0, index]),
    renderItem: (_: unknown, api: { value: (dimension: number) => number; coord: (point: readonly number[]) => number[] }) => {
      const band = bands[api.value(2)];
      if (!band) return undefined;
      const ends = band.corners.filter(([, y]) => y === BOUNDS.top).map(([x]) => x);
      const [[x = 0, y = 0], [end = 0]] = [api.coord([Math.min(...ends), BOUNDS.top]), api.coord([Math.max(...ends), BOUNDS.top])];
      const text = classShortWords(band.class);
      const name = { type: 'text', style: { text, x: (x + end) / 2, y: y - 6, fill: ink, font: '600 12px Inter', align: 'center', verticalAlign: 'bottom' } };
      const area = { type: 'polygon', shape: { points: band.corners.map((corner) => api.coord(corner)) }, style: { fill: translucent(fill, SHADE[band.class]), stroke: paper, lineWidth: 2 } };
      return { type: 'group', children: textWidth(text) < end - x ? [area, name] : [area] };
    },
  };
}

function pointOf({ current }: MappedFamily): [number, number] {
  return [current.exposureMean ?? 0, current.exposureDispersion ?? 0];
}

/** The selected family is named first, then those with most people. */
function labelSides(families: readonly MappedFamily[], selected: string | undefined, title: Drawing['title'], element: HTMLElement): ReadonlyMap<string, LabelSide> {
  const [width, height] = [element.clientWidth - MARGIN.left - MARGIN.right, element.clientHeight - MARGIN.top - MARGIN.bottom];
  const rank = (family: MappedFamily) => (family.id === selected ? Infinity : (family.people.count ?? 0));
  const bubbles = families
    .toSorted((a, b) => rank(b) - rank(a))
    .map((family) => {
      const [mean, dispersion] = pointOf(family);
      return { id: family.id, x: ((mean - BOUNDS.left) / (BOUNDS.right - BOUNDS.left)) * width, y: (1 - dispersion / BOUNDS.top) * height, radius: diameter(family.people.count) / 2, text: title(family) };
    });
  return placeLabels(bubbles, width);
}
