import { Injectable } from '@nestjs/common';
import { type DisclosedCount, type JobFamilyId, suppressCounts } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

import { ReachedUnits } from '../unit/reached-units.js';
import type { HeadcountPartType, HeadcountType } from './headcount.type.js';

const IN_FORCE = 'a.organization_id = $1 and a.start_date <= current_date and (a.end_date is null or a.end_date >= current_date)';

interface FamilyCount {
  readonly family_id: JobFamilyId;
  readonly count: number;
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

  private readonly regions = loaderFor<JobFamilyId, HeadcountPartType[]>((viewer, ids) => this.parts(viewer, ids, 'a.region', ''));
  private readonly units = loaderFor<JobFamilyId, HeadcountPartType[]>((viewer, ids) => this.parts(viewer, ids, 'u.name', 'join workforce.unit u on u.organization_id = a.organization_id and u.id = a.unit_id'));

  ofFamily(viewer: Viewer, id: JobFamilyId): Promise<HeadcountType> {
    return this.families(viewer).load(id);
  }

  byRegion(viewer: Viewer, id: JobFamilyId): Promise<HeadcountPartType[]> {
    return this.regions(viewer).load(id);
  }

  byUnit(viewer: Viewer, id: JobFamilyId): Promise<HeadcountPartType[]> {
    return this.units(viewer).load(id);
  }

  private async parts(viewer: Viewer, ids: readonly JobFamilyId[], name: 'a.region' | 'u.name', join: string): Promise<HeadcountPartType[][]> {
    const units = await this.reached.of(viewer, 'headcount:read');
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ family_id: JobFamilyId; name: string; count: number }>(
      `select a.family_id, ${name} as name, count(distinct a.employee_id)::int as count from workforce.assignment a ${join}
       where ${IN_FORCE} and a.family_id = any($2) ${units ? 'and a.unit_id = any($3)' : ''} group by a.family_id, ${name} order by count desc, name`,
      units ? [viewer.organizationId, ids, units] : [viewer.organizationId, ids],
    );
    const byFamily = Map.groupBy(rows, ({ family_id }) => family_id);
    return ids.map((id) => {
      const parts = byFamily.get(id) ?? [];
      const disclosed = suppressCounts(parts.map(({ count }) => count));
      const shown = parts.map(({ name: part }, index) => ({ name: part, people: headcount(disclosed[index]) }));
      // Hidden parts come last, by name: their place in an order by size would say how large they are.
      return [...shown.filter(({ people }) => !people.suppressed), ...shown.filter(({ people }) => people.suppressed).sort((a, b) => a.name.localeCompare(b.name, 'fr-CA'))];
    });
  }
}

function headcount(cell: DisclosedCount | undefined): HeadcountType {
  return cell?.kind === 'shown' ? { count: cell.count, suppressed: false } : { count: null, suppressed: true };
}
