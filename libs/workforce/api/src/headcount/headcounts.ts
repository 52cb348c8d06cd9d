import { Injectable } from '@nestjs/common';
import { type DisclosedCount, type JobFamilyId, suppressCounts, suppressCrossed } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

import { ReachedUnits } from '../unit/reached-units.js';
import type { HeadcountPartType, HeadcountType } from './headcount.type.js';

const IN_FORCE = 'a.organization_id = $1 and a.start_date <= current_date and (a.end_date is null or a.end_date >= current_date)';

interface FamilyCount {
  readonly family_id: JobFamilyId;
  readonly count: number;
}

interface PartsCount {
  readonly family_id: JobFamilyId;
  readonly region: string;
  readonly unit: string;
  readonly count: number;
}

interface FamilyParts {
  readonly regions: HeadcountPartType[];
  readonly units: HeadcountPartType[];
}

/** People counts by job family, within the reach of the viewer's role and with disclosure control. Every count leaves through here. */
@Injectable()
export class Headcounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly reached: ReachedUnits,
  ) {}

  /** All families are counted at once: which of them are hidden depends on the others, since their total is public. */
  private readonly families = loaderFor<JobFamilyId, HeadcountType>(async (viewer, ids) => {
    const units = await this.reached.of(viewer, 'headcount:read');
    const statements = await this.transactions.in(viewer);
    const rows = await (units
      ? statements.query<FamilyCount>(`select a.family_id, count(distinct a.employee_id)::int as count from workforce.assignment a where ${IN_FORCE} and a.unit_id = any($2) group by a.family_id order by a.family_id`, [viewer.organizationId, units])
      : statements.query<FamilyCount>('select family_id, sum(change)::int as count from workforce.headcount where organization_id = $1 and day <= current_date group by family_id having sum(change) > 0 order by family_id', [viewer.organizationId]));
    const disclosed = suppressCounts(rows.map(({ count }) => count));
    const byFamily = new Map(rows.map(({ family_id }, index) => [family_id, headcount(disclosed[index])]));
    return ids.map((id) => byFamily.get(id) ?? { count: 0, suppressed: false });
  });

  /** Regions and units are decided together, and with the family's own count: each of the three could give the others away. */
  private readonly parts = loaderFor<JobFamilyId, FamilyParts>(async (viewer, ids) => {
    const totals = await Promise.all(ids.map((id) => this.ofFamily(viewer, id)));
    const byFamily = Map.groupBy(await this.crossed(viewer, ids), ({ family_id }) => family_id);
    return ids.map((id, index): FamilyParts => {
      const cells = (byFamily.get(id) ?? []).map(({ region, unit, count }) => ({ row: region, column: unit, count }));
      const { rows, columns } = suppressCrossed(cells, totals[index]?.suppressed ? 'suppressed' : 'shown');
      return { regions: namedParts(rows), units: namedParts(columns) };
    });
  });

  ofFamily(viewer: Viewer, id: JobFamilyId): Promise<HeadcountType> {
    return this.families(viewer).load(id);
  }

  async byRegion(viewer: Viewer, id: JobFamilyId): Promise<HeadcountPartType[]> {
    return (await this.parts(viewer).load(id)).regions;
  }

  async byUnit(viewer: Viewer, id: JobFamilyId): Promise<HeadcountPartType[]> {
    return (await this.parts(viewer).load(id)).units;
  }

  /** Somebody with two assignments in a family counts once, where the latest of them is: parts add up to the family. */
  private async crossed(viewer: Viewer, ids: readonly JobFamilyId[]): Promise<readonly PartsCount[]> {
    const units = await this.reached.of(viewer, 'headcount:read');
    const statements = await this.transactions.in(viewer);
    return statements.query<PartsCount>(
      `select person.family_id, person.region, u.name as unit, count(*)::int as count
       from (select distinct on (a.family_id, a.employee_id) a.family_id, a.region, a.unit_id from workforce.assignment a
             where ${IN_FORCE} and a.family_id = any($2) ${units ? 'and a.unit_id = any($3)' : ''} order by a.family_id, a.employee_id, a.start_date desc, a.id) person
       join workforce.unit u on u.organization_id = $1 and u.id = person.unit_id
       group by person.family_id, person.region, u.name order by person.family_id, person.region, u.name`,
      units ? [viewer.organizationId, ids, units] : [viewer.organizationId, ids],
    );
  }
}

function headcount(cell: DisclosedCount | undefined): HeadcountType {
  return cell?.kind === 'shown' ? { count: cell.count, suppressed: false } : { count: null, suppressed: true };
}

/**
 * Shown parts by size, then the hidden ones by name: their place in an order by size would say how large they are.
 * None is named where all are hidden: as many names as persons would say that each has one.
 */
function namedParts(parts: ReadonlyMap<string, DisclosedCount>): HeadcountPartType[] {
  const named = [...parts].map(([name, cell]) => ({ name, people: headcount(cell) })).sort((a, b) => (b.people.count ?? 0) - (a.people.count ?? 0) || a.name.localeCompare(b.name, 'fr-CA'));
  return named.every(({ people }) => people.suppressed) ? [] : named;
}
