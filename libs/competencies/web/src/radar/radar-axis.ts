import { onScale } from '../level/on-scale.js';

/** One competency of a radar; levels from 0 to 5. */
export interface RadarAxis {
  readonly name: string;
  readonly required: number;
  /** Absent where nothing is known. */
  readonly level: { readonly mean: number; readonly low: number; readonly high: number; readonly ownWord: boolean } | null;
}

export interface RadarPlace {
  readonly center: readonly [x: number, y: number];
  /** Where level 5 lies, in pixels from the centre. */
  readonly radius: number;
}

/** More would not be told apart, nor their names fit. */
export const MOST_AXES = { desk: 12, phone: 6 } as const;
/** Fewer do not make a shape. */
export const LEAST_AXES = 3;
const HIGHEST = 5;

/** Where a level lies on the axis of a place, the first upwards and the others counterclockwise, as ECharts has them. */
export function pointOn({ center: [x, y], radius }: RadarPlace, place: number, count: number, level: number): [number, number] {
  const angle = Math.PI / 2 + (2 * Math.PI * place) / count;
  const distance = (radius * onScale(level)) / HIGHEST;
  return [x + distance * Math.cos(angle), y - distance * Math.sin(angle)];
}

/** Neighbours that are both known: the line of estimates never goes through what is not. */
export function knownSides(axes: readonly Pick<RadarAxis, 'level'>[]): readonly (readonly [number, number])[] {
  return axes.flatMap(({ level }, place) => {
    const next = (place + 1) % axes.length;
    return level && axes[next]?.level ? [[place, next] as const] : [];
  });
}

/** A name on several lines of so many characters at most, where a word allows. */
export function lines(name: string, most: number): string {
  return name.split(' ').reduce((text, word) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return text === '' ? word : `${text}${last.length + 1 + word.length > most ? '\n' : ' '}${word}`;
  }, '');
}
