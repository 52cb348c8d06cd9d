import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CompetencyId } from '@passerelle/kernel';
import { type GapActionKind, REASON_LENGTH } from '@passerelle/learning-domain';
import { Clock, Forbidden, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { type GapState, TeamGapFollowUps } from './team-gap-follow-ups.js';

export interface TeamGapFollowed {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
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
    private readonly followUps: TeamGapFollowUps,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, action, state, reason }: TeamGapFollowed): Promise<void> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only managers follow the gaps of a team.');
    if ((state === 'setAside') !== (reason !== null) || (reason !== null && reason.length < REASON_LENGTH)) throw new InvalidInput('A proposal that is set aside, and no other, carries a reason.');
    await this.transactions.write(viewer, { name: 'followTeamGap', idempotencyKey }, async () => {
      if (!(await this.competencies.competencies(viewer)).has(competencyId)) throw new NotFound('The framework has no such competency.');
      await this.followUps.write(viewer, employeeId, { competency: competencyId, action, state, reason, changedAt: this.clock.now() });
      return { state };
    });
  }
}
