import { Injectable } from '@nestjs/common';
import { type Certificate, type CertificateFault, checkCertificate, estimationDay } from '@passerelle/competencies-domain';
import type { AccountId, CompetencyId, EmployeeId, ValidationFileId, ValidationRequestId } from '@passerelle/kernel';
import { Clock, Forbidden, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Interims, Notices, ProfilingChoices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import { ValidationFiles } from './validation-files.js';
import { Validations } from './validations.js';

export type AskValidationOutcome = { readonly kind: 'ValidationAsked'; readonly id: ValidationRequestId } | { readonly kind: 'CertificateRefused'; readonly fault: CertificateFault } | { readonly kind: 'ProfilingIsOff' | 'ValidationAlreadyWaiting' | 'NoManager' };

export interface ValidationAsked {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
  readonly words: string;
  readonly fileId?: ValidationFileId | null;
  /** What is shown, where it is not one's work; the words are then what in it shows the competency. */
  readonly certificate?: Certificate;
}

/** Asks the manager to observe a competency, or to confirm what a certificate shows of it; one of each at a time. */
@Injectable()
export class AskValidation {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly validations: Validations,
    private readonly files: ValidationFiles,
    private readonly profiling: ProfilingChoices,
    private readonly workforce: WorkforceReader,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly interims: Interims,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, words, fileId = null, certificate }: ValidationAsked): Promise<AskValidationOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees ask for a validation.');
    return this.transactions.write(viewer, { name: certificate ? 'declareCertificate' : 'askValidation', idempotencyKey }, async (): Promise<AskValidationOutcome> => {
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const competency = (await this.frameworks.inForce(viewer)).byId.get(competencyId);
      if (!competency) throw new NotFound('The framework has no such competency.');
      if (fileId && (await this.files.ownerOf(viewer, fileId)) !== employeeId) throw new NotFound('No such file.');
      const now = this.clock.now();
      const fault = certificate ? checkCertificate(certificate, fileId !== null, estimationDay(now)) : null;
      if (fault) return { kind: 'CertificateRefused', fault };
      const manager = await this.workforce.managerOf(viewer, employeeId);
      if (!manager) return { kind: 'NoManager' };
      const id = newId<ValidationRequestId>();
      const added = await this.validations.add(viewer, { id, competencyId, words, fileId, certificate: certificate ?? null, at: now });
      if (!added) return { kind: 'ValidationAlreadyWaiting' };
      const to = await this.deciders(viewer, manager.id, employeeId);
      if (to.length > 0) await this.notices.tell(viewer, { to, kind: 'validationAsked', data: { competencyId, competencyTitle: competency.title, requestId: id, personName: viewer.displayName, ...(certificate ? { certificate: true } : {}) }, once: id });
      return { kind: 'ValidationAsked', id };
    });
  }

  /** The manager, and whoever stands in for them today; nobody is told of their own request. */
  private async deciders(viewer: Viewer, managerId: EmployeeId, employeeId: EmployeeId): Promise<readonly AccountId[]> {
    const standing = (await this.interims.standing(viewer, managerId)).filter(({ startsOn }) => startsOn <= this.interims.today());
    const deciders = [managerId, ...standing.map(({ delegateId }) => delegateId)].filter((id) => id !== employeeId);
    const accounts = await Promise.all(deciders.map((id) => this.accounts.ofEmployee(viewer, id)));
    return accounts.flatMap((account) => (account ? [account.id] : []));
  }
}
