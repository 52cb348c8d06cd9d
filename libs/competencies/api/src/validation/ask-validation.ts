import { Injectable } from '@nestjs/common';
import type { CompetencyId, ValidationFileId, ValidationRequestId } from '@passerelle/kernel';
import { Clock, Forbidden, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices, ProfilingChoices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Frameworks } from '../framework/frameworks.js';
import { ValidationFiles } from './validation-files.js';
import { Validations } from './validations.js';

export type AskValidationOutcome = { readonly kind: 'ValidationAsked'; readonly id: ValidationRequestId } | { readonly kind: 'ProfilingIsOff' | 'ValidationAlreadyWaiting' | 'NoManager' };

export interface ValidationAsked {
  readonly idempotencyKey: string;
  readonly competencyId: CompetencyId;
  readonly words: string;
  readonly fileId?: ValidationFileId | null;
}

/** Asks the manager to observe a competency; a request at a time for each. */
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
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, words, fileId = null }: ValidationAsked): Promise<AskValidationOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees ask for a validation.');
    return this.transactions.write(viewer, { name: 'askValidation', idempotencyKey }, async (): Promise<AskValidationOutcome> => {
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const competency = (await this.frameworks.inForce(viewer)).byId.get(competencyId);
      if (!competency) throw new NotFound('The framework has no such competency.');
      if (fileId && (await this.files.ownerOf(viewer, fileId)) !== employeeId) throw new NotFound('No such file.');
      const manager = await this.workforce.managerOf(viewer, employeeId);
      if (!manager) return { kind: 'NoManager' };
      const id = newId<ValidationRequestId>();
      const added = await this.validations.add(viewer, { id, competencyId, words, fileId, at: this.clock.now() });
      if (!added) return { kind: 'ValidationAlreadyWaiting' };
      const account = await this.accounts.ofEmployee(viewer, manager.id);
      if (account) await this.notices.tell(viewer, { to: account.id, kind: 'validationAsked', data: { competencyId, competencyTitle: competency.title, requestId: id, personName: viewer.displayName }, once: id });
      return { kind: 'ValidationAsked', id };
    });
  }
}
