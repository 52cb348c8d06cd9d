import type { ItemParameters } from '../item/item.js';

/**
 * How the 0–5 scale of levels goes with another scale, most often the standard normal one of the literature:
 * level = middle + deviation × z. The model says the same on both: b = middle + deviation × b′, a = a′ / deviation.
 * Source: Lord, Applications of Item Response Theory to Practical Testing Problems, 1980, chapter 3 (indeterminacy of the scale).
 */
export interface ScaleLink {
  /** The level of z = 0. */
  readonly middle: number;
  /** Levels a standard deviation, above 0. */
  readonly deviation: number;
}

/** [−½, 5½] is three standard deviations on each side of its middle: one level is one standard deviation. */
export const STANDARD_LINK: ScaleLink = { middle: 2.5, deviation: 1 };

/** The level of a value of the standard normal scale. */
export function levelOf(z: number, { middle, deviation }: ScaleLink = STANDARD_LINK): number {
  return middle + deviation * z;
}

/** The value on the standard normal scale of a level. */
export function standardOf(level: number, { middle, deviation }: ScaleLink = STANDARD_LINK): number {
  return (level - middle) / deviation;
}

/** Parameters of the standard normal scale on the 0–5 scale; the guessing floor has no scale. */
export function parametersToLevels({ discrimination, difficulty, guessing }: ItemParameters, link: ScaleLink = STANDARD_LINK): ItemParameters {
  return { discrimination: discrimination / link.deviation, difficulty: levelOf(difficulty, link), guessing };
}

/** Parameters of the 0–5 scale on the standard normal scale. */
export function parametersToStandard({ discrimination, difficulty, guessing }: ItemParameters, link: ScaleLink = STANDARD_LINK): ItemParameters {
  return { discrimination: discrimination * link.deviation, difficulty: standardOf(difficulty, link), guessing };
}
