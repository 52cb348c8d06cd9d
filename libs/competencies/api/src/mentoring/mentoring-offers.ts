import { Injectable } from '@nestjs/common';
import type { CompetencyId, EmployeeId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

/** Who says « Je peux accompagner », for which competencies. A declaration of theirs: no level leads to it, and none follows from it. */
@Injectable()
export class MentoringOffers {
  constructor(private readonly transactions: Transactions) {}

  async mine(viewer: Viewer): Promise<readonly CompetencyId[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: CompetencyId }>('select competency_id as id from competencies.mentoring_offer where organization_id = $1 and employee_id = $2 order by competency_id', [viewer.organizationId, viewer.employeeId]);
    return rows.map(({ id }) => id);
  }

  /** Every volunteer for a competency. */
  async volunteers(viewer: Viewer, competencyId: CompetencyId): Promise<readonly EmployeeId[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: EmployeeId }>('select employee_id as id from competencies.mentoring_offer where organization_id = $1 and competency_id = $2', [viewer.organizationId, competencyId]);
    return rows.map(({ id }) => id);
  }

  /** Competencies for which somebody other than the viewer volunteers. */
  async covered(viewer: Viewer): Promise<readonly CompetencyId[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: CompetencyId }>('select distinct competency_id as id from competencies.mentoring_offer where organization_id = $1 and employee_id is distinct from $2 order by 1', [viewer.organizationId, viewer.employeeId]);
    return rows.map(({ id }) => id);
  }

  /** Keeps the version of the framework from being published until the transaction ends, and waits for one that is being published. */
  async holdNames(viewer: Viewer): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('lock table competencies.mentoring_offer in row exclusive mode');
  }

  /** Says it again or takes it back; as many times as one likes. */
  async change(viewer: Viewer, employeeId: EmployeeId, competencyId: CompetencyId, offered: boolean, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    if (offered) await statements.query('insert into competencies.mentoring_offer (organization_id, employee_id, competency_id, offered_at) values ($1, $2, $3, $4) on conflict do nothing', [viewer.organizationId, employeeId, competencyId, at]);
    else await statements.query('delete from competencies.mentoring_offer where organization_id = $1 and employee_id = $2 and competency_id = $3', [viewer.organizationId, employeeId, competencyId]);
  }
}
