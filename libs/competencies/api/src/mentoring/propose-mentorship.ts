import { Injectable } from '@nestjs/common';
import type { CompetencyId, EmployeeId, MentorshipId } from '@passerelle/kernel';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import { MentoringOffers } from './mentoring-offers.js';
import { Mentorships } from './mentorships.js';
import { TellMentorship } from './tell-mentorship.js';

export interface MentorshipWanted {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
  readonly employeeId: EmployeeId;
  readonly mentorId: EmployeeId;
  readonly word: string;
}

export type ProposeMentorshipOutcome = { readonly kind: 'MentorshipProposed'; readonly id: MentorshipId } | { readonly kind: 'MentorshipAlreadyOpen' | 'NotAVolunteer' };

/** Proposes a volunteer to somebody whom the viewer leads; that somebody is asked first, and nothing holds without both. */
@Injectable()
export class ProposeMentorship {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly frameworks: Frameworks,
    private readonly offers: MentoringOffers,
    private readonly mentorships: Mentorships,
    private readonly interims: Interims,
    private readonly tell: TellMentorship,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for somebody whom the viewer does not lead today */
  async run(viewer: Viewer, { idempotencyKey, competencyId: competency, employeeId, mentorId, word }: MentorshipWanted): Promise<ProposeMentorshipOutcome> {
    return this.transactions.write(viewer, { name: 'proposeMentorship', idempotencyKey }, async (): Promise<ProposeMentorshipOutcome> => {
      const team = await this.workforce.teamOver(viewer, employeeId);
      if (!team || !(await this.frameworks.inForce(viewer)).byId.has(competency)) throw new NotFound();
      if (mentorId === employeeId || !(await this.offers.volunteers(viewer, competency)).includes(mentorId)) return { kind: 'NotAVolunteer' };
      const mentorship = { id: newId<MentorshipId>(), competency, employeeId, mentorId, managerId: team.managerId, proposedByName: viewer.displayName, proposedAt: this.clock.now(), word };
      if (!(await this.mentorships.add(viewer, mentorship))) return { kind: 'MentorshipAlreadyOpen' };
      await this.interims.record(viewer, team.standIn?.interimId, 'mentorProposed', mentorship.id, employeeId);
      await this.tell.proposed(viewer, mentorship, team.standIn?.managerName);
      return { kind: 'MentorshipProposed', id: mentorship.id };
    });
  }
}
