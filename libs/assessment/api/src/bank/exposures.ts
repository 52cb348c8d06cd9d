import { Injectable } from '@nestjs/common';
import type { Exposure } from '@passerelle/assessment-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

interface CountRow {
  readonly competencyId: CompetencyId;
  /** Null in the row of a competency. */
  readonly itemId: ItemId | null;
  readonly count: number;
}

/** How often questions were asked, over every sitting of the organization; counted in the transaction that asks. */
@Injectable()
export class Exposures {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The counts of some competencies, as they were committed last.
   * @param begun competencies that the sitting under way has asked about already; it is counted for the others here
   */
  async of(viewer: Viewer, competencies: readonly CompetencyId[], begun: ReadonlySet<CompetencyId>): Promise<Exposure> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CountRow>(
      `select competency_id as "competencyId", null as "itemId", sittings as count from assessment.competency_exposure where organization_id = $1 and competency_id = any($2)
       union all select competency_id, item_id, asked from assessment.item_exposure where organization_id = $1 and competency_id = any($2)`,
      [viewer.organizationId, competencies],
    );
    const sittings = new Map(rows.flatMap(({ competencyId, itemId, count }) => (itemId === null ? [[competencyId, count] as const] : [])));
    for (const competency of competencies) if (!begun.has(competency)) sittings.set(competency, (sittings.get(competency) ?? 0) + 1);
    return { sittings, asked: new Map(rows.flatMap(({ itemId, count }) => (itemId === null ? [] : [[itemId, count] as const]))) };
  }

  /** Counts one more sitting that tests a competency. */
  async countSitting(viewer: Viewer, competency: CompetencyId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into assessment.competency_exposure (organization_id, competency_id, sittings) values ($1, $2, 1)
       on conflict on constraint competency_exposure_pk do update set sittings = competency_exposure.sittings + 1`,
      [viewer.organizationId, competency],
    );
  }

  /**
   * Counts one more asking of an item, unless others have taken it to its ceiling meanwhile.
   * @param most times that it may have been asked, this one included
   * @returns whether it may be asked
   */
  async countAsking(viewer: Viewer, { competency, item }: { readonly competency: CompetencyId; readonly item: ItemId }, most: number): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const counted = await statements.query(
      `insert into assessment.item_exposure (organization_id, competency_id, item_id, asked) values ($1, $2, $3, 1)
       on conflict on constraint item_exposure_pk do update set asked = item_exposure.asked + 1 where item_exposure.asked < $4 returning asked`,
      [viewer.organizationId, competency, item, most],
    );
    return counted.length > 0;
  }
}
