import { type Competency, composeRoutes, type FrameworkMapping, type Routes, routesOf } from '@passerelle/competencies-domain';
import type { CompetencyId, OrganizationId } from '@passerelle/kernel';
import type { Statements } from '@passerelle/platform-api';

export interface FrameworkInForce {
  readonly version: number;
  /** The edition of the product's framework that it descends from. */
  readonly edition: number;
  readonly competencies: readonly Competency[];
  readonly byId: ReadonlyMap<CompetencyId, Competency>;
  /** Where the competencies of a version have gone since. */
  readonly routes: (version: number) => Routes;
}

interface Published {
  readonly version: number;
  readonly edition: number;
  readonly content: readonly Competency[];
  readonly mappings: readonly { readonly version: number; readonly steps: readonly FrameworkMapping[] }[];
}

const NOWHERE: Routes = new Map();

/** The organization's copy of the framework in the version in force; version 0, and empty, while it has none. */
export async function readFrameworkInForce(statements: Pick<Statements, 'query'>, organizationId: OrganizationId): Promise<FrameworkInForce> {
  const [row] = await statements.query<Published>(
    `select f.version, f.edition, f.content, (select coalesce(json_agg(json_build_object('version', m.to_version, 'steps', m.steps) order by m.to_version), '[]') from competencies.framework_mapping m where m.organization_id = $1) as mappings
     from competencies.framework f where f.organization_id = $1 order by f.version desc limit 1`,
    [organizationId],
  );
  const { version, edition, content, mappings } = row ?? { version: 0, edition: 1, content: [], mappings: [] };
  return { version, edition, competencies: content, byId: new Map(content.map((competency) => [competency.id, competency])), routes: routesSince(version, mappings) };
}

/** Composed from the newest mapping back, so that evidence of one scale shares one map, whatever its version. */
function routesSince(inForce: number, mappings: Published['mappings']): FrameworkInForce['routes'] {
  const steps = new Map(mappings.map(({ version, steps: some }) => [version, some]));
  const since = new Map<number, Routes>([[inForce, NOWHERE]]);
  for (let version = inForce - 1; version > 0; version -= 1) {
    const later = since.get(version + 1) ?? NOWHERE;
    since.set(version, (steps.get(version + 1) ?? []).toReversed().reduce((routes, step) => composeRoutes(routesOf(step), routes), later));
  }
  return (version) => since.get(version) ?? NOWHERE;
}

/** The latest version that has a competency: that of today, or the last one before it was renamed, split, merged or retired. */
export function versionKnowing({ version: inForce, byId, routes }: FrameworkInForce, competency: CompetencyId): number {
  let version = inForce;
  if (byId.has(competency)) return version;
  while (version > 1 && !routes(version).has(competency)) version -= 1;
  return version;
}
