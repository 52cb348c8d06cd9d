import { Injectable } from '@nestjs/common';
import { type IndicatorAnswer, selfAssessmentLikelihood } from '@passerelle/competencies-domain';
import type { CompetencyId, EvidenceId } from '@passerelle/kernel';
import { Clock, Forbidden, InvalidInput, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';

import { Frameworks } from '../framework/frameworks.js';
import { Evidences } from './evidences.js';

export type SubmitSelfAssessmentOutcome = { readonly kind: 'SelfAssessmentSubmitted'; readonly competency: CompetencyId } | { readonly kind: 'ProfilingIsOff' };

export interface SelfAssessment {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
  readonly answers: readonly { readonly indicatorId: string; readonly answer: IndicatorAnswer }[];
}

/** Writes what a person says of themselves, indicator by indicator, into the ledger. */
@Injectable()
export class SubmitSelfAssessment {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly evidences: Evidences,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, answers }: SelfAssessment): Promise<SubmitSelfAssessmentOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees assess themselves.');
    return this.transactions.write(viewer, { name: 'submitSelfAssessment', idempotencyKey }, async (): Promise<SubmitSelfAssessmentOutcome> => {
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const { byId, version } = await this.frameworks.inForce(viewer);
      const competency = byId.get(competencyId);
      if (!competency) throw new NotFound('The framework has no such competency.');
      const indicators = new Set(competency.levels.flatMap((level) => level.indicators.map(({ id }) => id)));
      const given = new Map(answers.map(({ indicatorId, answer }) => [indicatorId, answer]));
      if (given.size === 0 || [...given.keys()].some((id) => !indicators.has(id))) throw new InvalidInput('Answers name indicators of the competency, one at least.');
      const held = [...given.values()].filter((answer) => answer === 'yes').length;
      await this.evidences.add(viewer, {
        id: newId<EvidenceId>(),
        employeeId,
        competency: competencyId,
        frameworkVersion: version,
        kind: 'selfAssessment',
        subject: 'self',
        observedAt: this.clock.now(),
        observation: {
          title: { fr: 'Auto-évaluation', en: 'Self-assessment' },
          detail: { fr: `${held} gestes sur ${given.size} faits aujourd’hui`, en: `${held} of ${given.size} behaviours held today` },
          answers: Object.fromEntries(given),
        },
        logLikelihood: selfAssessmentLikelihood(competency, given),
      });
      return { kind: 'SelfAssessmentSubmitted', competency: competencyId };
    });
  }
}
