import type { MisconceptionId } from '@passerelle/kernel';

import type { Exercise } from './exercise.js';

/**
 * Another exercise on what was missed: a variant of the same family; else one of the same competency and level whose
 * wrong answers point at the mistaken idea that was shown; else one of the same competency and level.
 * @param shown the mistaken ideas that the wrong answer pointed at
 * @param asked exercises of this session, which are not asked again
 * @returns null when there is none
 */
export function findSibling(missed: Exercise, shown: readonly MisconceptionId[], exercises: readonly Exercise[], asked: readonly Exercise[]): Exercise | null {
  const others = exercises.filter((one) => one.id !== missed.id && one.competency === missed.competency && !asked.some(({ id }) => id === one.id));
  const variants = others.filter(({ family }) => family !== null && family === missed.family);
  const alike = others.filter(({ level }) => level === missed.level);
  const [sibling] = [...variants, ...alike.filter(({ misconceptions }) => misconceptions.some((one) => shown.includes(one))), ...alike];
  return sibling ?? null;
}
