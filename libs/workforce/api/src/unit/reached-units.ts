import { Injectable } from '@nestjs/common';
import type { UnitId } from '@passerelle/kernel';
import { Forbidden, Transactions, type Viewer } from '@passerelle/platform-api';

/** Turns the reach of a permission into the units whose people the viewer may count. */
@Injectable()
export class ReachedUnits {
  constructor(private readonly transactions: Transactions) {}

  private readonly known = new WeakMap<Viewer, Map<string, Promise<readonly UnitId[] | null>>>();

  /**
   * @returns null for the whole organization, else the units of the reach with all those under them
   * @throws Forbidden when no role of the viewer carries the permission
   */
  of(viewer: Viewer, permission: string): Promise<readonly UnitId[] | null> {
    const known = this.known.get(viewer) ?? new Map<string, Promise<readonly UnitId[] | null>>();
    this.known.set(viewer, known);
    const units = known.get(permission) ?? this.look(viewer, permission);
    known.set(permission, units);
    return units;
  }

  private async look(viewer: Viewer, permission: string): Promise<readonly UnitId[] | null> {
    const reach = viewer.permissions.get(permission);
    if (!reach) throw new Forbidden();
    if (reach.kind === 'organization') return null;
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: UnitId }>(
      `with recursive reached as (
         select id from workforce.unit where organization_id = $1 and id = any($2)
         union select u.id from workforce.unit u join reached r on u.parent_id = r.id where u.organization_id = $1)
       select id from reached`,
      [viewer.organizationId, reach.unitIds],
    );
    return rows.map(({ id }) => id);
  }
}
