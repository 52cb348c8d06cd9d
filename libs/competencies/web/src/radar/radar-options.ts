import { colourReader, translucent } from '@passerelle/platform-web';
import type { EChartsCoreOption } from 'echarts/core';

import { knownSides, lines, pointOn, type RadarAxis, type RadarPlace } from './radar-axis.js';

/** Room for the names around, in pixels. */
const ROOM = { across: 96, above: 50 };
const NAME_LENGTH = 13;
const FONT = 'Inter';

/** What ECharts draws: the grid and what is asked as its radar, each known level and its interval over it. */
export function radarOptions(axes: readonly RadarAxis[], element: HTMLElement, unknown: string): EChartsCoreOption {
  const colour = colourReader(element);
  const [ink, quiet, line, asked] = [colour('--md-sys-color-on-surface'), colour('--pa-ink-2'), colour('--pa-line'), colour('--md-sys-color-tertiary')];
  const around = clockwise(axes);
  const place: RadarPlace = { center: [element.clientWidth / 2, element.clientHeight / 2], radius: Math.max(60, Math.min(element.clientWidth / 2 - ROOM.across, element.clientHeight / 2 - ROOM.above)) };
  return {
    animation: false,
    radar: {
      center: [...place.center], radius: place.radius, splitNumber: 5, shape: 'polygon',
      indicator: around.map(({ name, level }, index) => ({ name: `${lines(name, NAME_LENGTH)}${level ? '' : `\n(${unknown})`}`, min: 0, max: 5, color: level ? ink : quiet, axisLabel: { show: index === 0, color: quiet, fontFamily: FONT, fontSize: 11, showMinLabel: false } })),
      axisName: { fontFamily: FONT, fontSize: 12, lineHeight: 15 }, axisNameGap: 10,
      axisLine: { lineStyle: { color: line } }, splitLine: { lineStyle: { color: line } }, splitArea: { show: false },
    },
    series: [{ type: 'radar', silent: true, symbol: 'diamond', symbolSize: 10, itemStyle: { color: asked }, lineStyle: { color: asked, width: 2, type: 'dashed' }, data: [{ value: around.map(({ required }) => required) }] }],
    graphic: levels(around, place, colour('--md-sys-color-primary'), colour('--pa-card')),
  };
}

/** As one reads a clock; ECharts turns the other way. */
function clockwise(axes: readonly RadarAxis[]): readonly RadarAxis[] {
  return [...axes.slice(0, 1), ...axes.slice(1).toReversed()];
}

function levels(axes: readonly RadarAxis[], place: RadarPlace, primary: string, paper: string): readonly object[] {
  const at = (index: number, level: number) => pointOn(place, index, axes.length, level);
  const segment = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], style: object, z: number) => ({ type: 'line', silent: true, z, shape: { x1, y1, x2, y2 }, style });
  const sides = knownSides(axes).map(([from, to]) => segment(at(from, axes[from]?.level?.mean ?? 0), at(to, axes[to]?.level?.mean ?? 0), { stroke: primary, lineWidth: 2 }, 11));
  return [
    ...sides,
    ...axes.flatMap(({ level }, index) => {
      if (!level) return [];
      const [cx, cy] = at(index, level.mean);
      return [
        segment(at(index, level.low), at(index, level.high), { stroke: translucent(primary, 0.28), lineWidth: 9, lineCap: 'round' }, 10),
        { type: 'circle', silent: true, z: 12, shape: { cx, cy, r: 5.5 }, style: level.ownWord ? { fill: paper, stroke: primary, lineWidth: 2.5 } : { fill: primary, stroke: paper, lineWidth: 2 } },
      ];
    }),
  ];
}
