import type { Level } from '@passerelle/competencies-domain';

import type { ItemContent } from './content.js';
import { guessingFloor } from './guessing-floor.js';
import type { ItemParameters, ParameterBasis } from './item.js';

/** Slope a level, by format: what asks for more must be known to be done right, and separates better. */
const DISCRIMINATION: Readonly<Record<ItemContent['kind'], number>> = { single: 1.2, multiple: 1.4, ordering: 1.4, matching: 1.4, situation: 1.6 };
/** Levels added to the difficulty: these formats take several things right at once. */
const HARDER: Readonly<Record<ItemContent['kind'], number>> = { single: 0, multiple: 0.2, ordering: 0.2, matching: 0.1, situation: 0.3 };
/** How far off, as standard deviations, what is argued may be: a fifth of the slope, half a level. */
const DISCRIMINATION_ERROR_SHARE = 0.2;
const DIFFICULTY_ERROR = 0.5;

/**
 * Parameters to begin with, before anybody has answered: a question of level k is as often known as not at the bound of
 * that level, k − ½, where it decides; its slope and what is added come from its format.
 * Method: expert starting values in place of pretesting; the errors say what they are worth, and calibration replaces them.
 */
export function startingParameters(level: Exclude<Level, 0>, content: ItemContent): ArguedParameters {
  return argueParameters(level, content.kind, guessingFloor(content));
}

export interface ArguedParameters {
  readonly parameters: ItemParameters;
  readonly basis: ParameterBasis;
}

/** The same from a format and its guessing floor, 0–1. */
export function argueParameters(level: Exclude<Level, 0>, kind: ItemContent['kind'], guessing: number): ArguedParameters {
  const discrimination = DISCRIMINATION[kind];
  return {
    parameters: { discrimination, difficulty: level - 0.5 + HARDER[kind], guessing },
    basis: { kind: 'argued', discriminationError: DISCRIMINATION_ERROR_SHARE * discrimination, difficultyError: DIFFICULTY_ERROR },
  };
}
