import type { CompetencyId } from '@passerelle/kernel';

import type { FrameworkMapping } from '../framework/framework-mapping.js';

/**
 * What a person shares once a mapping has been published: a competency under its new name when the old one was shared,
 * each part of one that was split, and a merged one only when every competency that it was made of was shared, since its
 * level tells something of each. What was retired is shared no more.
 *
 * @param shared what the person shares of the version before
 * @param before every competency of the version before; one that the mapping does not name stays as it is
 */
export function carrySharing(shared: ReadonlySet<CompetencyId>, mapping: FrameworkMapping, before: ReadonlySet<CompetencyId>): ReadonlySet<CompetencyId> {
  const carried = [...sourcesOf(mapping, before)].filter(([, sources]) => sources.every((source) => shared.has(source))).map(([target]) => target);
  return new Set(carried);
}

/** Of each competency of the next version that comes from the one before, what it is made of. */
export function sourcesOf(mapping: FrameworkMapping, before: ReadonlySet<CompetencyId>): ReadonlyMap<CompetencyId, readonly CompetencyId[]> {
  const declared = new Set(mapping.map(({ from }) => from));
  const kept = [...before].filter((id) => !declared.has(id)).map((id) => [id, id] as const);
  const moved = mapping.flatMap(({ from, to }) => to.map(({ competency }) => [competency, from] as const));
  return new Map([...Map.groupBy([...kept, ...moved], ([target]) => target)].map(([target, pairs]) => [target, [...new Set(pairs.map(([, source]) => source))]]));
}

/** The names after a mapping, of what was there before. */
export function namesAfter(mapping: FrameworkMapping, before: ReadonlySet<CompetencyId>): ReadonlySet<CompetencyId> {
  return new Set(sourcesOf(mapping, before).keys());
}
