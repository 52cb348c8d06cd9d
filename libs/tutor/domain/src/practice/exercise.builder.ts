import { anItem } from '@passerelle/assessment-domain/testing';
import type { ItemId } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';

import type { Exercise } from './exercise.js';
import type { PracticeAim, PracticePlan } from './session.js';

/** An exercise of level 3, as often known as not at 2.5, of a family of its own. */
export function anExercise(over: Partial<Exercise> = {}): Exercise {
  const { id, version, competency, task, family, status, parameters, level } = anItem();
  return { id, version, competency, task, family, status, parameters, level, misconceptions: [], ...over };
}

/** So many exercises of the same competency, one every so many tenths of a level from −½. */
export function someExercises(count: number, over: Partial<Exercise> = {}): readonly Exercise[] {
  return Array.from({ length: count }, (_, place) => {
    const difficulty = -0.5 + (6 * (place + 0.5)) / count;
    const level = Math.min(5, Math.max(1, Math.round(difficulty))) as Exercise['level'];
    return anExercise({ id: `exercise-${place + 1}` as ItemId, level, parameters: { discrimination: 1.2, difficulty, guessing: 0.25 }, ...over });
  });
}

/** Level 3 of the competency of `anExercise`; nothing is known of the person, unless said. */
export function anAim(over: Partial<PracticeAim> = {}): PracticeAim {
  return { competency: anExercise().competency, required: 3, posterior: new Float64Array(60).fill(1 / 60), ...over };
}

export function aPlan(over: Partial<PracticePlan> = {}): PracticePlan {
  return { aim: anAim(), prerequisites: [], minutes: 20, begunAt: MONDAY, ...over };
}
