import { Injectable } from '@nestjs/common';
import { mayReportAgain } from '@passerelle/assessment-domain';
import type { CalibrationId, CompetencyId } from '@passerelle/kernel';
import { Clock, Jobs, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Banks } from '../bank/banks.js';
import { Calibrations } from './calibrations.js';
import { readGivenAnswers } from './read-given-answers.js';
import { CALIBRATION_JOB } from './run-calibration.js';

/** Asks for the report of a competency; one that is being computed is not computed twice, and the last one stands until five people more answered. */
@Injectable()
export class AskCalibration {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: Banks,
    private readonly calibrations: Calibrations,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId }: { readonly idempotencyKey: string; readonly competencyId: CompetencyId }): Promise<{ readonly id: CalibrationId; readonly fewSince: boolean }> {
    return this.transactions.write(viewer, { name: 'askCalibration', idempotencyKey }, async (statements) => {
      const { version: bankVersion, inForce } = await this.banks.current(viewer);
      if (!inForce.some(({ competency }) => competency === competencyId)) throw new NotFound();
      const kept = await this.calibrations.kept(viewer, competencyId);
      if (kept && !mayReportAgain(kept.people, (await readGivenAnswers(statements, viewer.organizationId, competencyId)).length)) return { id: kept.id, fewSince: true };
      const id = newId<CalibrationId>();
      if (await this.calibrations.add(viewer, { id, competencyId, bankVersion, at: this.clock.now() })) {
        await this.jobs.enqueue(statements, CALIBRATION_JOB, { organizationId: viewer.organizationId, subjectId: id });
        return { id, fewSince: false };
      }
      const waiting = await this.calibrations.latest(viewer, competencyId);
      if (!waiting) throw new NotFound();
      return { id: waiting.id, fewSince: false };
    });
  }
}
