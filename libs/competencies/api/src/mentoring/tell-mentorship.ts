import { Injectable } from '@nestjs/common';
import type { BilingualText, EmployeeId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import type { MentorshipRow } from './mentorships.js';

type Told = Pick<MentorshipRow, 'id' | 'competency' | 'employeeId' | 'mentorId'>;

/** Tells each of the three of a mentorship what concerns them; whoever acts is told nothing of their own act. */
@Injectable()
export class TellMentorship {
  constructor(
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly frameworks: Frameworks,
    private readonly workforce: WorkforceReader,
  ) {}

  async proposed(viewer: Viewer, mentorship: Told, proposedFor: string | undefined): Promise<void> {
    const [to, words] = [await this.accountOf(viewer, mentorship.employeeId), await this.words(viewer, mentorship)];
    if (to) await this.notices.tell(viewer, { to, kind: 'mentorshipProposed', data: { competencyTitle: words.competencyTitle, mentorName: words.mentorName, proposedBy: viewer.displayName, ...(proposedFor !== undefined && { proposedFor }) }, once: mentorship.id });
  }

  async mentorAsked(viewer: Viewer, mentorship: Told): Promise<void> {
    const [to, { competencyTitle, employeeName }] = [await this.accountOf(viewer, mentorship.mentorId), await this.words(viewer, mentorship)];
    if (to) await this.notices.tell(viewer, { to, kind: 'mentorAsked', data: { competencyTitle, employeeName }, once: mentorship.id });
  }

  /** The employee's manager of today, who may not be whoever proposed it, and whoever waits for the answer; a mentor who was never asked hears nothing. */
  async settled(viewer: Viewer, mentorship: Told, outcome: 'agreed' | 'declined' | 'ended', asked: boolean): Promise<void> {
    const words = await this.words(viewer, mentorship);
    const manager = await this.workforce.managerOf(viewer, mentorship.employeeId);
    const told: readonly (readonly [person: EmployeeId, place: 'team' | 'mine'])[] = [...(manager ? [[manager.id, 'team'] as const] : []), [mentorship.employeeId, 'mine'], ...(asked ? [[mentorship.mentorId, 'mine'] as const] : [])];
    for (const [person, place] of told) {
      const to = person === viewer.employeeId ? undefined : await this.accountOf(viewer, person);
      if (to) await this.notices.tell(viewer, { to, kind: 'mentorshipSettled', data: { ...words, outcome, place }, once: `${mentorship.id} ${outcome}` });
    }
  }

  private async accountOf(viewer: Viewer, id: EmployeeId) {
    return (await this.accounts.ofEmployee(viewer, id))?.id;
  }

  private async words(viewer: Viewer, { competency, employeeId, mentorId }: Told): Promise<{ readonly competencyTitle: BilingualText; readonly employeeName: string; readonly mentorName: string }> {
    const competencyTitle = (await this.frameworks.inForce(viewer)).byId.get(competency)?.title ?? { fr: competency, en: competency };
    const [employeeName, mentorName] = await Promise.all([this.workforce.nameOf(viewer, employeeId), this.workforce.nameOf(viewer, mentorId)]);
    return { competencyTitle, employeeName, mentorName };
  }
}
