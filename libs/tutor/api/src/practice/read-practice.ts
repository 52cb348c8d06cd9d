import { Injectable } from '@nestjs/common';
import { AssessmentReader } from '@passerelle/assessment-api';
import { CompetenciesReader, statusFor } from '@passerelle/competencies-api';
import type { PracticeSessionId } from '@passerelle/kernel';
import { NotFound, type Viewer } from '@passerelle/platform-api';
import { proposePractice } from '@passerelle/tutor-domain';

import { describePractice } from './describe-practice.js';
import type { PracticeOfferType, PracticeSessionType } from './practice.type.js';
import { PracticeSessions } from './practice-sessions.js';
import { exercisesOf, ReplayPractice } from './replay-practice.js';

/** The viewer's own practice, found again as it was left, and what they may practise. */
@Injectable()
export class ReadPractice {
  constructor(
    private readonly sessions: PracticeSessions,
    private readonly replay: ReplayPractice,
    private readonly assessment: AssessmentReader,
    private readonly competencies: CompetenciesReader,
  ) {}

  /** @throws NotFound for what is not the viewer's */
  async byId(viewer: Viewer, id: PracticeSessionId): Promise<PracticeSessionType> {
    const row = await this.sessions.find(viewer, id);
    if (!row) throw new NotFound();
    const replayed = await this.replay.run(viewer, row);
    const findings = await this.sessions.findingsOf(viewer, id);
    const standings = findings.length > 0 ? await this.competencies.myStandings(viewer) : [];
    return describePractice(replayed, { competencies: await this.competencies.competencies(viewer), findings, standings });
  }

  async offer(viewer: Viewer): Promise<PracticeOfferType> {
    const standings = await this.competencies.myStandings(viewer);
    const bank = await this.assessment.currentBank(viewer);
    const counts = new Map([...Map.groupBy(exercisesOf(bank), ({ competency }) => competency)].map(([competency, some]) => [competency, some.length]));
    const sessions = await this.sessions.latest(viewer);
    const byId = new Map(standings.map(({ competency }) => [competency.id, competency]));
    const proposed = proposePractice(standings.map((standing) => ({
      competency: standing.competency.id, required: standing.requirement.transformed, importance: standing.requirement.importance,
      status: statusFor(standing, 'transformed').status, exercises: counts.get(standing.competency.id) ?? 0,
    })));
    return {
      openId: sessions.find(({ endedAt }) => endedAt === null)?.id ?? null,
      competencies: proposed.flatMap((one) => {
        const competency = byId.get(one.competency);
        return competency ? [{ ...one, competency }] : [];
      }),
      sessions: sessions.map(({ id, plan, begunAt, endedAt }) => ({ id, title: plan.aim.title, begunAt, endedAt })),
    };
  }
}
