import type { CompetencyId } from '@passerelle/kernel';

import { areSound, averageLevelMaps, composeLevelMaps, isSame, type LevelMap, levelMapOf, type LevelRanges, SAME_LEVELS } from './level-map.js';

/** What a competency of the version before has become: renamed, split in several, merged with another, re-levelled; retired where it became nothing. */
export interface DeclaredMove {
  readonly from: CompetencyId;
  /** `levels` absent: the scale is the same. */
  readonly to: readonly { readonly competency: CompetencyId; readonly levels?: LevelRanges }[];
}

/** From one version of a framework to the next; a competency that it does not name is carried over as it is. */
export type FrameworkMapping = readonly DeclaredMove[];

export interface Route {
  readonly to: CompetencyId;
  readonly levels: LevelMap;
  /** Every name that it had on the way, the first and the last included. */
  readonly through: readonly CompetencyId[];
}

/** Where each competency of an older version leads; one that is not named leads to itself. */
export type Routes = ReadonlyMap<CompetencyId, readonly Route[]>;

export type MappingFault =
  | { readonly kind: 'SourceUnknown'; readonly from: CompetencyId }
  | { readonly kind: 'SourceDeclaredTwice'; readonly from: CompetencyId }
  | { readonly kind: 'TargetUnknown'; readonly from: CompetencyId; readonly to: CompetencyId }
  | { readonly kind: 'LevelsUnsound'; readonly from: CompetencyId; readonly to: CompetencyId }
  | { readonly kind: 'DisappearsUndeclared'; readonly from: CompetencyId };

/** What keeps a mapping from leading every competency of one version somewhere in the next, or from saying that it retires. */
export function checkMapping(mapping: FrameworkMapping, before: ReadonlySet<CompetencyId>, after: ReadonlySet<CompetencyId>): readonly MappingFault[] {
  const declared = new Set(mapping.map(({ from }) => from));
  const disappeared = [...before].filter((from) => !after.has(from) && !declared.has(from)).map((from): MappingFault => ({ kind: 'DisappearsUndeclared', from }));
  return [...disappeared, ...mapping.flatMap((move, index) => faultsOf(move, mapping.findIndex(({ from }) => from === move.from) < index, before, after))];
}

function faultsOf({ from, to }: DeclaredMove, again: boolean, before: ReadonlySet<CompetencyId>, after: ReadonlySet<CompetencyId>): readonly MappingFault[] {
  return [
    ...(before.has(from) ? [] : [{ kind: 'SourceUnknown', from } as const]),
    ...(again ? [{ kind: 'SourceDeclaredTwice', from } as const] : []),
    ...to.filter(({ competency }) => !after.has(competency)).map(({ competency }) => ({ kind: 'TargetUnknown', from, to: competency }) as const),
    ...to.filter(({ levels }) => levels && !areSound(levels)).map(({ competency }) => ({ kind: 'LevelsUnsound', from, to: competency }) as const),
  ];
}

/** The routes of one declared mapping. */
export function routesOf(mapping: FrameworkMapping): Routes {
  return new Map(mapping.map(({ from, to }) => [from, to.map(({ competency, levels }) => ({ to: competency, levels: levels ? levelMapOf(levels) : SAME_LEVELS, through: [from, competency] }))]));
}

/** Where a competency leads. */
export function routesFrom(routes: Routes, competency: CompetencyId): readonly Route[] {
  return routes.get(competency) ?? [{ to: competency, levels: SAME_LEVELS, through: [competency] }];
}

/** The routes from the oldest version to the newest: first the ones, then the others. */
export function composeRoutes(first: Routes, then: Routes): Routes {
  const sources = new Set([...first.keys(), ...then.keys()]);
  return new Map([...sources].map((from) => [from, joined(routesFrom(first, from).flatMap((route) => routesFrom(then, route.to).map((next) => follow(route, next))))]));
}

function follow(route: Route, next: Route): Route {
  return { to: next.to, levels: composeLevelMaps(route.levels, next.levels), through: [...new Set([...route.through, ...next.through])] };
}

/** A competency that was split, then merged again, arrives once: one observation does not become two. */
function joined(routes: readonly Route[]): readonly Route[] {
  return [...Map.groupBy(routes, ({ to }) => to).values()].map((same) => {
    const [first, ...others] = same as [Route, ...Route[]];
    if (others.length === 0) return first;
    return { to: first.to, levels: averageLevelMaps([first.levels, ...others.map(({ levels }) => levels)]), through: [...new Set(same.flatMap(({ through }) => through))] };
  });
}

/** Whether a route changes neither the name nor the scale. */
export function isStraight({ through, levels }: Route): boolean {
  return through.length === 1 && isSame(levels);
}
