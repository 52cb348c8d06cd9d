import { Injectable } from '@nestjs/common';
import { type Certificate, certificateSubject, type Competency, decideValidation, type IndicatorAnswer, type Level, obtainedAt, RATING_DEVIATION, ratingLikelihood } from '@passerelle/competencies-domain';
import type { BilingualText, EvidenceId, ValidationRequestId } from '@passerelle/kernel';
import { Clock, InvalidInput, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Interims, Notices } from '@passerelle/trust-api';
import { type LedTeam, WorkforceReader } from '@passerelle/workforce-api';

import { Evidences, type NewEvidence } from '../evidence/evidences.js';
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

/** Decides a request after reading it: what was observed, or read and confirmed, becomes evidence; or the request goes back with words. */
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
    private readonly interims: Interims,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, decision, comment, answers }: ValidationDecided): Promise<DecideValidationOutcome> {
    return this.transactions.write(viewer, { name: 'decideValidation', idempotencyKey }, async (): Promise<DecideValidationOutcome> => {
      const { request, team } = await this.led(viewer, id);
      const { byId } = await this.frameworks.inForce(viewer);
      const competency = byId.get(request.competency);
      if (!competency) throw new NotFound('The framework no longer has this competency.');
      const given = new Map(answers.map(({ indicatorId, answer }) => [indicatorId, answer]));
      const outcome = decideValidation({ ...request, claimed: request.certificate?.level ?? null }, decision === 'returned' ? { kind: 'returned' } : { kind: 'validated', answers: given }, competency);
      switch (outcome.kind) {
        case 'NothingObserved':
          throw new InvalidInput('Answers name indicators of the competency, one at least.');
        case 'ValidationAlreadyDecided':
        case 'ValidationNotRead':
          return { kind: outcome.kind, id };
        case 'Returned':
          await this.validations.decide(viewer, id, { state: 'returned', comment, at: this.clock.now() });
          await this.keepAndTell(viewer, request, team, competency);
          return { kind: 'ValidationDecided', id };
        case 'Validated': {
          const evidenceId = await this.observe(viewer, request, team, outcome.level);
          await this.validations.decide(viewer, id, { state: 'validated', comment, at: this.clock.now(), answers: Object.fromEntries(given), level: outcome.level, evidenceId });
          await this.keepAndTell(viewer, request, team, competency);
          return { kind: 'ValidationDecided', id };
        }
      }
    });
  }

  /** The request, of somebody whom the viewer leads today; another decision on it waits until this one ends. */
  private async led(viewer: Viewer, id: ValidationRequestId): Promise<{ readonly request: ValidationRow; readonly team: LedTeam }> {
    const request = await this.validations.find(viewer, id, true);
    const team = request && (await this.workforce.teamOver(viewer, request.employeeId));
    if (!request || !team) throw new NotFound();
    return { request, team };
  }

  private async keepAndTell(viewer: Viewer, { id, employeeId }: ValidationRow, { standIn }: LedTeam, { id: competencyId, title }: Competency): Promise<void> {
    await this.interims.record(viewer, standIn?.interimId, 'validationDecided', id, employeeId);
    const account = await this.accounts.ofEmployee(viewer, employeeId);
    if (account) await this.notices.tell(viewer, { to: account.id, kind: 'validationDecided', data: { competencyId, competencyTitle: title, requestId: id }, once: id });
  }

  private async observe(viewer: Viewer, request: ValidationRow, { standIn }: LedTeam, level: Level): Promise<EvidenceId> {
    const id = newId<EvidenceId>();
    await this.evidences.add(viewer, {
      id,
      employeeId: request.employeeId,
      competency: request.competency,
      frameworkVersion: (await this.frameworks.inForce(viewer)).version,
      ...(request.certificate ? confirmed(viewer, request, request.certificate, { level, interimFor: standIn?.managerName }) : observed(viewer, { level, interimFor: standIn?.managerName }, this.clock.now())),
    });
    return id;
  }
}

type Said = Omit<NewEvidence, 'id' | 'employeeId' | 'competency' | 'frameworkVersion'>;
interface Seen {
  readonly level: Level;
  readonly interimFor: string | undefined;
}

/** Whoever observed; also, where they stood in, for whom. */
function nameOf({ displayName }: Viewer, interimFor: string | undefined): BilingualText {
  return interimFor ? { fr: `${displayName}, par intérim pour ${interimFor}`, en: `${displayName}, standing in for ${interimFor}` } : { fr: displayName, en: displayName };
}

/** A later validation by the same manager takes the place of the last: they have seen the person again. */
function observed(viewer: Viewer, { level, interimFor }: Seen, now: Date): Said {
  const by = nameOf(viewer, interimFor);
  return {
    kind: 'managerValidation',
    subject: `validation-${viewer.accountId}`,
    observedAt: now,
    observation: { title: { fr: `Validation par ${by.fr}`, en: `Validation by ${by.en}` }, detail: { fr: `Niveau ${level} observé, indicateur par indicateur`, en: `Level ${level} observed, indicator by indicator` } },
    logLikelihood: ratingLikelihood(level, RATING_DEVIATION.managerValidation),
  };
}

/** Dated from when it was obtained: what it shows is no fresher for being read today. */
function confirmed(viewer: Viewer, { id, competency, fileId }: ValidationRow, certificate: Certificate, { level, interimFor }: Seen): Said {
  const by = nameOf(viewer, interimFor);
  const { name, issuer, obtainedOn, expiresOn, number, link } = certificate;
  return {
    kind: 'externalCertificate',
    subject: certificateSubject(certificate, competency),
    observedAt: obtainedAt(certificate),
    expiresOn,
    observation: {
      title: { fr: `${name}, ${issuer}`, en: `${name}, ${issuer}` },
      detail: { fr: `Niveau ${level} confirmé par ${by.fr}, indicateur par indicateur`, en: `Level ${level} confirmed by ${by.en}, indicator by indicator` },
      certificate: { name, issuer, obtainedOn, expiresOn, number, link },
      requestId: id,
      fileId,
    },
    logLikelihood: ratingLikelihood(level, RATING_DEVIATION.externalCertificate),
  };
}
