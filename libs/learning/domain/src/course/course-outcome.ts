import { MINIMUM_PERSONS } from '@passerelle/kernel';

/** How the first tries of a course's quiz went, of nobody in particular. */
export interface CourseOutcome {
  /** People who took it: the first try of each alone counts. */
  readonly taken: number;
  readonly passed: number;
  /** Both, as they were when five more people had last come: all that may leave the count. */
  readonly shown: { readonly taken: number; readonly passed: number };
}

export const NO_OUTCOME: CourseOutcome = { taken: 0, passed: 0, shown: { taken: 0, passed: 0 } };

/**
 * The count after one more person's first try. What is shown moves only once five more people have come: if it moved
 * with each, whoever looked at their path before and after a colleague's quiz would read that one result by difference.
 */
export function afterFirstTry({ taken, passed, shown }: CourseOutcome, hasPassed: boolean): CourseOutcome {
  const now = { taken: taken + 1, passed: passed + Number(hasPassed) };
  return { ...now, shown: now.taken - shown.taken >= MINIMUM_PERSONS ? now : shown };
}
