import { MINIMUM_PERSONS } from './suppress-counts.js';

/**
 * Counts, by state, what a viewer already sees person by person; a person who is not seen counts in the state that says so.
 *
 * Nothing but what is visible goes in, so that nothing else can come out: whatever is compared (two roles, two filters,
 * the day before and the day after somebody starts or stops to share, arrives or leaves), the counts tell no more than
 * the cells beside them. Counts that took in people who are not seen, however many, did not have that property: the one
 * who leaves, or the second who shares, gives the others away by difference (Hundepool et al., 2012, chapter 1.2, disclosure by
 * differencing; Nabar et al., « A survey of query auditing techniques for data privacy », 2008, on what a refusal tells).
 *
 * @param visible one state a person, as the viewer sees it
 * @returns null for a group of fewer than `minimum` persons, of whom no aggregate speaks (DESIGN, rule 4)
 */
export function countVisible<State extends string>(states: readonly State[], visible: readonly State[], minimum = MINIMUM_PERSONS): Readonly<Record<State, number>> | null {
  if (visible.length < minimum) return null;
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const state of visible) counts[state] += 1;
  return counts;
}
