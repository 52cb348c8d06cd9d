import type { CourseId } from '@passerelle/kernel';

import { type LevelNeeded, type PathNeeds, withPrerequisites } from './path-needs.js';
import { expectedMinutes } from './path-problem.js';

/**
 * A path by the greedy rule, to be held against the shortest one, or to stand in for it: what is asked, chosen or begun
 * first, then again and again the course that brings the most missing levels for its expected minutes, those of its
 * missing prerequisites counted. Chvátal, A Greedy Heuristic for the Set-Covering Problem, Mathematics of Operations
 * Research 4(3), 1979: within a factor ln n + 1 of the shortest where there are no prerequisites.
 */
export function greedyPath({ levels, available, required }: PathNeeds): ReadonlySet<CourseId> {
  const selected = withPrerequisites(required, available);
  const isMissing = ({ courses }: LevelNeeded) => !courses.some((id) => selected.has(id));
  for (let missing = levels.filter(isMissing); missing.length > 0; missing = missing.filter(isMissing)) {
    const [best] = [...new Set(missing.flatMap(({ courses }) => courses))]
      .map((id) => {
        const added = [...withPrerequisites([id], available)].filter((one) => !selected.has(one));
        const brought = missing.filter(({ courses }) => added.some((one) => courses.includes(one))).length;
        return { id, added, worth: brought / added.reduce((sum, one) => sum + minutes(one), 0) };
      })
      .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
    if (!best) break;
    for (const id of best.added) selected.add(id);
  }
  return selected;

  function minutes(id: CourseId): number {
    const course = available.get(id);
    return course ? expectedMinutes(course) : 0;
  }
}
