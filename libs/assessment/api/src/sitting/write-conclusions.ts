import { Injectable } from '@nestjs/common';
import { concludeSitting, type Conclusion, type Sitting, type Verdict, weighConclusion } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { BilingualText, CompetencyId, EmployeeId, EvidenceId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

import type { ReplayedSitting } from './replay-sitting.js';
import { type KeptRecord, Sittings } from './sittings.js';

/** What a later diagnostic on the same competency takes the place of. */
const SUBJECT = 'diagnostic';

/** Writes what a sitting has just concluded: of each competency one piece of evidence, once. */
@Injectable()
export class WriteConclusions {
  constructor(
    private readonly sittings: Sittings,
    private readonly competencies: CompetenciesReader,
  ) {}

  /**
   * @param before the sitting as it was read
   * @param after the same, with what has happened since
   * @param estimated whether the person has their levels estimated; nothing goes to the ledger otherwise
   */
  async run(viewer: Viewer, employeeId: EmployeeId, { row, bank, sitting: before, records }: ReplayedSitting, after: Sitting, { at, estimated }: { readonly at: Date; readonly estimated: boolean }): Promise<void> {
    const open = new Set(before.progress.flatMap(({ state, aim }) => (state === 'open' ? [aim.competency] : [])));
    for (const conclusion of concludeSitting(after, bank.curves)) {
      const { competency, why } = conclusion;
      if (!open.has(competency) || why === 'open') continue;
      const logLikelihood = estimated ? weighConclusion(conclusion, row.plan.settings) : null;
      const observedAt = why === 'stopped' ? (lastAnswerAt(records, competency) ?? at) : at;
      const evidenceId = logLikelihood ? await this.record(viewer, { row, employeeId, conclusion, logLikelihood, observedAt }) : null;
      await this.sittings.conclude(viewer, row.id, { competency, state: why, evidenceId, concludedAt: at });
    }
  }

  private record(viewer: Viewer, { row, employeeId, conclusion, logLikelihood, observedAt }: Pick<ReplayedSitting, 'row'> & { readonly employeeId: EmployeeId; readonly conclusion: Conclusion; readonly logLikelihood: Float64Array; readonly observedAt: Date }): Promise<EvidenceId> {
    const { competency, required, verdict, answers, settingsVersion } = conclusion;
    return this.competencies.record(viewer, {
      employeeId,
      competency,
      kind: 'diagnostic',
      subject: SUBJECT,
      observedAt,
      title: { fr: 'Diagnostic', en: 'Diagnostic' },
      detail: describeVerdict(verdict, required, answers.length),
      facts: { diagnosticId: row.id, required, verdict, answers: answers.length, settingsVersion, bankVersion: row.bankVersion },
      logLikelihood,
    });
  }
}

/** When the last question about a competency was answered. */
function lastAnswerAt(records: readonly KeptRecord[], competency: CompetencyId): Date | undefined {
  const about = new Set(records.flatMap((record) => (record.kind === 'asked' && record.competency === competency ? [record.item] : [])));
  return records.findLast((record) => record.kind === 'answered' && about.has(record.item))?.at;
}

function describeVerdict(verdict: Verdict, required: number, answered: number): BilingualText {
  const [fr, en] = VERDICT_WORDS[verdict];
  return { fr: `Niveau ${required} demandé\u00a0: ${fr}, après ${answered} ${answered > 1 ? 'questions' : 'question'}`, en: `Level ${required} required: ${en}, after ${answered} ${answered > 1 ? 'questions' : 'question'}` };
}

const VERDICT_WORDS: Readonly<Record<Verdict, readonly [fr: string, en: string]>> = {
  met: ['atteint', 'met'],
  notMet: ['pas encore atteint', 'not met yet'],
  undecided: ['les réponses ne tranchent pas', 'the answers do not settle it'],
};
