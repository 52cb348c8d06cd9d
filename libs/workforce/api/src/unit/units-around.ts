import { Injectable } from '@nestjs/common';
import { type EmployeeId, quebecDay, type UnitId } from '@passerelle/kernel';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';

/** The units in which somebody works today, and those above them. */
@Injectable()
export class UnitsAround {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, employeeId: EmployeeId): Promise<readonly UnitId[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: UnitId }>(
      `with recursive around as (
         select u.id, u.parent_id from workforce.unit u join workforce.assignment a on a.organization_id = u.organization_id and a.unit_id = u.id
         where u.organization_id = $1 and a.employee_id = $2 and a.start_date <= $3 and (a.end_date is null or a.end_date >= $3)
         union select u.id, u.parent_id from workforce.unit u join around on around.parent_id = u.id where u.organization_id = $1)
       select id from around`,
      [viewer.organizationId, employeeId, quebecDay(this.clock.now())],
    );
    return rows.map(({ id }) => id);
  }
}
