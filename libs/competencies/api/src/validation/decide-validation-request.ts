import { Injectable } from '@nestjs/common';
import { type Competency, decideValidation, type IndicatorAnswer, type Level, RATING_DEVIATION, ratingLikelihood } from '@passerelle/competencies-domain';
import type { EvidenceId, ValidationRequestId } from '@passerelle/kernel';
import { Clock, InvalidInput, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Evidences } from '../evidence/evidences.js';
import { Frameworks } from '../framework/frameworks.js';
import { type ValidationRow, Validations } from './validations.js';

export type DecideValidationOutcome = { readonly kind: 'ValidationDecided' | 'ValidationAlreadyDecided' | 'ValidationNotRead'; readonly id: ValidationRequestId };

export interface ValidationDecided {
  readonly idempotencyKey: string;
  readonly id: ValidationRequestId;
  readonly decision: 'validated' | 'returned';
  readonly comment: string;
  readonly answers: readonly { readonly indicatorId: string; readonly answer: IndicatorAnswer }[];
}

/** Decides a request after reading it: what was observed becomes evidence, or the request goes back with words. */
@Injectable()
export class DecideValidationRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly validations: Validations,
    private readonly evidences: Evidences,
    private readonly workforce: WorkforceReader,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, decision, comment, answers }: ValidationDecided): Promise<DecideValidationOutcome> {
    return this.transactions.write(viewer, { name: 'decideValidation', idempotencyKey }, async (): Promise<DecideValidationOutcome> => {
      const request = await this.reported(viewer, id);
      const { byId } = await this.frameworks.inForce(viewer);
      const competency = byId.get(request.competency);
      if (!competency) throw new NotFound('The framework no longer has this competency.');
      const given = new Map(answers.map(({ indicatorId, answer }) => [indicatorId, answer]));
      const outcome = decideValidation(request, decision === 'returned' ? { kind: 'returned' } : { kind: 'validated', answers: given }, competency);
      switch (outcome.kind) {
        case 'NothingObserved':
          throw new InvalidInput('Answers name indicators of the competency, one at least.');
        case 'ValidationAlreadyDecided':
        case 'ValidationNotRead':
          return { kind: outcome.kind, id };
        case 'Returned':
          await this.validations.decide(viewer, id, { state: 'returned', comment, at: this.clock.now() });
          await this.tell(viewer, request, competency);
          return { kind: 'ValidationDecided', id };
        case 'Validated': {
          const evidenceId = await this.observe(viewer, request, outcome.level);
          await this.validations.decide(viewer, id, { state: 'validated', comment, at: this.clock.now(), answers: Object.fromEntries(given), level: outcome.level, evidenceId });
          await this.tell(viewer, request, competency);
          return { kind: 'ValidationDecided', id };
        }
      }
    });
  }

  /** The request, of a direct report of the viewer; another decision on it waits until this one ends. */
  private async reported(viewer: Viewer, id: ValidationRequestId): Promise<ValidationRow> {
    const request = await this.validations.find(viewer, id, true);
    const reports = request && viewer.employeeId ? await this.workforce.reportsOf(viewer, viewer.employeeId) : [];
    if (!request || !reports.some((report) => report.id === request.employeeId)) throw new NotFound();
    return request;
  }

  private async tell(viewer: Viewer, { id, employeeId }: ValidationRow, { id: competencyId, title }: Competency): Promise<void> {
    const account = await this.accounts.ofEmployee(viewer, employeeId);
    if (account) await this.notices.tell(viewer, { to: account.id, kind: 'validationDecided', data: { competencyId, competencyTitle: title, requestId: id }, once: id });
  }

  /** A later validation by the same manager takes the place of the last: they have seen the person again. */
  private async observe(viewer: Viewer, { employeeId, competency }: ValidationRow, level: Level): Promise<EvidenceId> {
    const id = newId<EvidenceId>();
    await this.evidences.add(viewer, {
      id,
      employeeId,
      competency,
      frameworkVersion: (await this.frameworks.inForce(viewer)).version,
      kind: 'managerValidation',
      subject: `validation-${viewer.accountId}`,
      observedAt: this.clock.now(),
      observation: { title: { fr: `Validation par ${viewer.displayName}`, en: `Validation by ${viewer.displayName}` }, detail: { fr: `Niveau ${level} observé, indicateur par indicateur`, en: `Level ${level} observed, indicator by indicator` } },
      logLikelihood: ratingLikelihood(level, RATING_DEVIATION.managerValidation),
    });
    return id;
  }
}
