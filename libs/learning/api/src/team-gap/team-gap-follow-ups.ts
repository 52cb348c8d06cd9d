import { Injectable } from '@nestjs/common';
import type { CompetencyId, EmployeeId } from '@passerelle/kernel';
import type { GapActionKind } from '@passerelle/learning-domain';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export const GAP_STATES = ['proposed', 'onAgenda', 'setAside', 'done'] as const;
/** What a manager made of a proposal; they bring it back by proposing it again. */
export type GapState = (typeof GAP_STATES)[number];

export interface FollowUp {
  readonly competency: CompetencyId;
  readonly action: GapActionKind;
  readonly state: GapState;
  /** Why it was set aside. */
  readonly reason: string | null;
  readonly changedAt: Date;
}

/** What each manager made of the proposals about the gaps of their team. */
@Injectable()
export class TeamGapFollowUps {
  constructor(private readonly transactions: Transactions) {}

  async of(viewer: Viewer, managerId: EmployeeId): Promise<readonly FollowUp[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<FollowUp>('select competency_id as competency, action, state, reason, changed_at as "changedAt" from learning.team_gap_follow_up where organization_id = $1 and manager_id = $2', [viewer.organizationId, managerId]);
  }

  async write(viewer: Viewer, managerId: EmployeeId, { competency, action, state, reason, changedAt }: FollowUp): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.team_gap_follow_up (organization_id, manager_id, competency_id, action, state, reason, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint team_gap_follow_up_pk do update set state = excluded.state, reason = excluded.reason, changed_at = excluded.changed_at`,
      [viewer.organizationId, managerId, competency, action, state, reason, changedAt],
    );
  }
}
