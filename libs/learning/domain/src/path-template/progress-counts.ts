import { countVisible, type DisclosedCount, suppressSplit } from '@passerelle/kernel';

/** How far people are in one step, and nothing finer. */
export type StepProgress = 'done' | 'begun' | 'toDo';
const STATES = ['done', 'begun', 'toDo'] as const satisfies readonly StepProgress[];

export type ProgressCounts = Readonly<Record<StepProgress, DisclosedCount>>;

const HIDDEN: ProgressCounts = { done: { kind: 'suppressed' }, begun: { kind: 'suppressed' }, toDo: { kind: 'suppressed' } };

/**
 * Counts people by how far they are in a step. What is seen person by person is counted as it is; otherwise nothing is
 * counted below five people, nor where all of them are in the same state, which would say it of each (DESIGN, section 7).
 *
 * @param states one a person of the group
 * @param visible whether the reader sees the state of each person beside the counts
 */
export function progressCounts(states: readonly StepProgress[], visible: boolean): ProgressCounts {
  const counts = countVisible(STATES, states);
  if (!counts) return HIDDEN;
  const row = STATES.map((state) => counts[state]);
  if (visible) return { done: { kind: 'shown', count: counts.done }, begun: { kind: 'shown', count: counts.begun }, toDo: { kind: 'shown', count: counts.toDo } };
  const [done = HIDDEN.done, begun = HIDDEN.begun, toDo = HIDDEN.toDo] = suppressSplit(row);
  return { done, begun, toDo };
}
