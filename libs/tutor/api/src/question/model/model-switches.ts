import { Injectable } from '@nestjs/common';
import type { UnitId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export interface OrganizationAllowance {
  readonly allowed: boolean;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** Who lets the language model write answers: an organization, its units, each person. Off until the organization turns it on. */
@Injectable()
export class ModelSwitches {
  constructor(private readonly transactions: Transactions) {}

  async allowance(viewer: Viewer): Promise<OrganizationAllowance> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<OrganizationAllowance>('select allowed, decided_by_name as "decidedBy", decided_at as "decidedAt" from tutor.model_allowance where organization_id = $1', [viewer.organizationId]);
    return row ?? { allowed: false, decidedBy: null, decidedAt: null };
  }

  /** Units in which it is off, with those under them. */
  async refusingUnits(viewer: Viewer): Promise<readonly UnitId[]> {
    const statements = await this.transactions.in(viewer);
    return (await statements.query<{ id: UnitId }>('select unit_id as id from tutor.model_unit_refusal where organization_id = $1 order by decided_at, unit_id', [viewer.organizationId])).map(({ id }) => id);
  }

  async personRefuses(viewer: Viewer): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<{ refuses: boolean }>('select refuses from tutor.model_choice where organization_id = $1 and account_id = $2', [viewer.organizationId, viewer.accountId]))?.refuses ?? false;
  }

  async allow(viewer: Viewer, allowed: boolean, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into tutor.model_allowance (organization_id, allowed, decided_by_name, decided_at) values ($1, $2, $3, $4)
       on conflict on constraint model_allowance_once_an_organization do update set allowed = excluded.allowed, decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at`,
      [viewer.organizationId, allowed, viewer.displayName, at],
    );
  }

  async refuseForUnit(viewer: Viewer, unitId: UnitId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into tutor.model_unit_refusal (organization_id, unit_id, decided_by_name, decided_at) values ($1, $2, $3, $4) on conflict on constraint model_unit_refusal_once do nothing', [viewer.organizationId, unitId, viewer.displayName, at]);
  }

  async letUnit(viewer: Viewer, unitId: UnitId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('delete from tutor.model_unit_refusal where organization_id = $1 and unit_id = $2', [viewer.organizationId, unitId]);
  }

  async choose(viewer: Viewer, refuses: boolean, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into tutor.model_choice (organization_id, account_id, refuses, chosen_at) values ($1, $2, $3, $4)
       on conflict on constraint model_choice_once_a_person do update set refuses = excluded.refuses, chosen_at = excluded.chosen_at`,
      [viewer.organizationId, viewer.accountId, refuses, at],
    );
  }
}
