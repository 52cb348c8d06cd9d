import { Injectable } from '@nestjs/common';
import type { UnitId } from '@passerelle/kernel';
import { keyOfCursor, loaderFor, type Page, pageOf, pageSize, Transactions, type Viewer } from '@passerelle/platform-api';

import { patternsOf } from '../search/patterns-of.js';

export interface Unit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly parentId: UnitId | null;
}

export interface UnitsWanted {
  readonly parentId?: UnitId | null;
  readonly search?: string | null;
  readonly after?: string | null;
  readonly first: number;
}

/** The tree of units, a level at a time. */
@Injectable()
export class Units {
  constructor(private readonly transactions: Transactions) {}

  private readonly units = loaderFor<UnitId, Unit | null>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Unit>('select id, code, name, parent_id as "parentId" from workforce.unit where organization_id = $1 and id = any($2)', [viewer.organizationId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  private readonly childCounts = loaderFor<UnitId, number>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: UnitId; count: number }>('select parent_id as id, count(*)::int as count from workforce.unit where organization_id = $1 and parent_id = any($2) group by parent_id', [viewer.organizationId, ids]);
    const byId = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => byId.get(id) ?? 0);
  });

  find(viewer: Viewer, id: UnitId): Promise<Unit | null> {
    return this.units(viewer).load(id);
  }

  childCount(viewer: Viewer, id: UnitId): Promise<number> {
    return this.childCounts(viewer).load(id);
  }

  /** From the top of the tree to the unit right above this one. */
  async ancestorsOf(viewer: Viewer, { parentId }: Unit): Promise<readonly Unit[]> {
    const parent = parentId && (await this.find(viewer, parentId));
    return parent ? [...(await this.ancestorsOf(viewer, parent)), parent] : [];
  }

  /** The children of a unit (those at the top for none), or the units of the whole tree whose name or code is looked for. */
  async page(viewer: Viewer, { parentId = null, search, after, first }: UnitsWanted): Promise<Page<Unit>> {
    const statements = await this.transactions.in(viewer);
    const patterns = patternsOf(search);
    const [name = null, id = null] = keyOfCursor(after, 2) ?? [];
    const where = `u.organization_id = $1 and ${patterns.length > 0 ? 'u.search_key like all ($2::text[])' : 'u.parent_id is not distinct from $2'}`;
    const wanted = patterns.length > 0 ? patterns : parentId;
    const rows = await statements.query<Unit>(
      `select u.id, u.code, u.name, u.parent_id as "parentId" from workforce.unit u where ${where} and ($3::text is null or (u.name, u.id) > ($3, $4::uuid)) order by u.name, u.id limit $5`,
      [viewer.organizationId, wanted, name, id, pageSize(first) + 1],
    );
    const total = await statements.one<{ count: number }>(`select count(*)::int as count from workforce.unit u where ${where}`, [viewer.organizationId, wanted]);
    return pageOf(rows, first, total?.count ?? 0, (unit) => [unit.name, unit.id]);
  }
}
