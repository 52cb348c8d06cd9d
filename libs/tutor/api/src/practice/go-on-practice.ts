import { Injectable } from '@nestjs/common';
import { AssessmentReader } from '@passerelle/assessment-api';
import { drawsOf } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { BilingualText, EmployeeId } from '@passerelle/kernel';
import { Clock, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';
import { applyPracticeRecord, type NextStep, nextStep, type PracticeEnding, practiceEvidence, type PracticeRecord } from '@passerelle/tutor-domain';

import { type KeptPracticeRecord, PracticeSessions } from './practice-sessions.js';
import type { ReplayedPractice } from './replay-practice.js';

/** Takes a session to its next step: another exercise, or its end with what it says of the level. */
@Injectable()
export class GoOnPractice {
  constructor(
    private readonly sessions: PracticeSessions,
    private readonly assessment: AssessmentReader,
    private readonly competencies: CompetenciesReader,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  /** What comes next, without doing it. */
  async next(viewer: Viewer, { row, plan, exercises, records, state }: ReplayedPractice): Promise<NextStep> {
    const lastAsked = await this.sessions.lastAsked(viewer, row.id);
    return nextStep(plan, state, { exercises, lastAsked, now: this.clock.now(), next: drawsOf(row.seed, String(records.length)) });
  }

  /** Appends what happened, in the transaction under way. @returns the session after it */
  async append(viewer: Viewer, replayed: ReplayedPractice, record: PracticeRecord, answer: KeptPracticeRecord['answer'] = null): Promise<ReplayedPractice> {
    const { row, plan, exercises, records, state } = replayed;
    const item = record.kind === 'hinted' || record.kind === 'answered' ? state.open?.exercise.id : undefined;
    const kept: KeptPracticeRecord = { ...record, answer };
    await this.sessions.append(viewer, row.id, records.length, [item ? { ...kept, item } : kept]);
    return { ...replayed, records: [...records, kept], state: applyPracticeRecord(plan, exercises, state, record) };
  }

  /** Asks the next exercise, once a worked example was read, or ends the session. */
  async run(viewer: Viewer, employeeId: EmployeeId, replayed: ReplayedPractice): Promise<void> {
    const step = await this.next(viewer, replayed);
    const at = this.clock.now();
    switch (step.kind) {
      case 'Answer': return;
      case 'WorkedExample': return this.run(viewer, employeeId, await this.append(viewer, replayed, { kind: 'exampleShown', at }));
      case 'Exercise': {
        const { exercise: { id: item, version }, reason } = step;
        await this.append(viewer, replayed, { kind: 'asked', item, version, reason, at });
        return;
      }
      case 'Ended': return this.end(viewer, employeeId, replayed, step.reason);
    }
  }

  /** Ends a session, and writes what its first answers say: one piece of evidence a competency, once. */
  async end(viewer: Viewer, employeeId: EmployeeId, { row, plan, state }: ReplayedPractice, ending: PracticeEnding): Promise<void> {
    const at = this.clock.now();
    const inPractice = new Set((await this.sessions.lastAsked(viewer, row.id)).keys());
    const inDiagnostic = await this.assessment.askedInDiagnostics(viewer, [plan.aim, ...plan.prerequisites].map(({ competency }) => competency));
    const said = (await this.profiling.of(viewer)) === 'on' ? practiceEvidence(state, { inPractice, inDiagnostic }) : [];
    for (const { competency, logLikelihood, answers, observedAt } of said) {
      const evidenceId = await this.competencies.record(viewer, {
        employeeId, competency, kind: 'practice', subject: `practice/${row.id}`, observedAt,
        title: { fr: 'Exercices', en: 'Practice' }, detail: describeAnswers(answers), facts: { practiceSessionId: row.id, answers, bankVersion: row.bankVersion }, logLikelihood,
      });
      await this.sessions.addFinding(viewer, row.id, { competency, evidenceId, answers }, at);
    }
    await this.sessions.end(viewer, row.id, ending, at);
  }
}

function describeAnswers(answers: number): BilingualText {
  return { fr: `Une séance\u00a0: ${answers} premières réponses`, en: `One session: ${answers} first answers` };
}
