import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CompetencyId, EmployeeId } from '@passerelle/kernel';
import { type GapActionKind, REASON_LENGTH } from '@passerelle/learning-domain';
import { Clock, Forbidden, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { type GapState, TeamGapFollowUps } from './team-gap-follow-ups.js';

export interface TeamGapFollowed {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
  /** Whose team; null: the viewer's own, else the first for which they stand in. */
  readonly managerId: EmployeeId | null;
  readonly action: GapActionKind;
  readonly state: GapState;
  /** Only where it is set aside. */
  readonly reason: string | null;
}

/** Keeps what the viewer makes of a proposal: on the agenda, set aside with a reason, done, or brought back. Nothing else moves. */
@Injectable()
export class FollowTeamGap {
  constructor(
    private readonly transactions: Transactions,
    private readonly competencies: CompetenciesReader,
    private readonly workforce: WorkforceReader,
    private readonly interims: Interims,
    private readonly followUps: TeamGapFollowUps,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, managerId, action, state, reason }: TeamGapFollowed): Promise<void> {
    if ((state === 'setAside') !== (reason !== null) || (reason !== null && reason.length < REASON_LENGTH)) throw new InvalidInput('A proposal that is set aside, and no other, carries a reason.');
    await this.transactions.write(viewer, { name: 'followTeamGap', idempotencyKey }, async () => {
      if (!(await this.competencies.competencies(viewer)).has(competencyId)) throw new NotFound('The framework has no such competency.');
      const team = await this.workforce.teamChosen(viewer, managerId);
      if (!team) throw new Forbidden('Only managers follow the gaps of a team.');
      await this.interims.record(viewer, team.standIn?.interimId, 'teamGapFollowed', competencyId, null);
      await this.followUps.write(viewer, team.managerId, { competency: competencyId, action, state, reason, changedAt: this.clock.now() });
      return { state };
    });
  }
}
