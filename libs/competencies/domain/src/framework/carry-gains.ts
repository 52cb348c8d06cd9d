import type { CompetencyId } from '@passerelle/kernel';

import type { Level } from './framework.js';
import { type Routes, routesFrom } from './framework-mapping.js';
import { lowestLevel } from './level-map.js';

/** What something that is taught brings in one competency: from a level to a level, 0 to 5. */
export interface Gain {
  readonly id: CompetencyId;
  readonly from: number;
  readonly to: number;
}

/**
 * What was said to be taught under older names, in the competencies of today: in each part of one that was split, in
 * none where it was retired. Where levels moved, or several became one, the lowest: a mapping alone never promises more.
 * @param routes of the last version that knew a competency, to the one in force
 */
export function carryGains(gains: readonly Gain[], routes: (competency: CompetencyId) => Routes): readonly Gain[] {
  const carried = gains.flatMap(({ id, from, to }) => routesFrom(routes(id), id).map((route) => ({ id: route.to, from: lowestLevel(route.levels, from as Level), to: lowestLevel(route.levels, to as Level) })));
  return [...Map.groupBy(carried, ({ id }) => id)].map(([id, same]) => ({ id, from: Math.min(...same.map(({ from }) => from)), to: Math.min(...same.map(({ to }) => to)) })).filter(({ from, to }) => from < to);
}
