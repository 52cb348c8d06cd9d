import { Injectable } from '@nestjs/common';
import { isOpen, partOf } from '@passerelle/competencies-domain';
import type { MentorshipId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Mentorships } from './mentorships.js';
import { TellMentorship } from './tell-mentorship.js';

/** Puts an end to a mentorship, or takes back a proposal: each of the three may, at any time and without a reason. */
@Injectable()
export class EndMentorship {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly mentorships: Mentorships,
    private readonly interims: Interims,
    private readonly tell: TellMentorship,
    private readonly clock: Clock,
  ) {}

  /** One that is no longer open stays as it is. @throws NotFound for whoever has nothing to do with it */
  async run(viewer: Viewer, id: MentorshipId, idempotencyKey: string): Promise<void> {
    await this.transactions.write(viewer, { name: 'endMentorship', idempotencyKey }, async () => {
      const mentorship = await this.mentorships.find(viewer, id, true);
      if (!mentorship) throw new NotFound();
      const part = viewer.employeeId && partOf(mentorship, viewer.employeeId);
      const team = part ? null : await this.workforce.teamOver(viewer, mentorship.employeeId);
      if (!part && !team) throw new NotFound();
      if (!isOpen(mentorship)) return { id };
      await this.mentorships.end(viewer, id, this.clock.now());
      await this.interims.record(viewer, team?.standIn?.interimId, 'mentorEnded', id, mentorship.employeeId);
      await this.tell.settled(viewer, mentorship, 'ended', mentorship.employeeAnswer === 'accepted');
      return { id };
    });
  }
}
