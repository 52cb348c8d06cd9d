import { Injectable } from '@nestjs/common';
import type { ValidationRequestId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Validations } from './validations.js';

export type WithdrawValidationOutcome = { readonly kind: 'ValidationWithdrawn' | 'ValidationAlreadyDecided'; readonly id: ValidationRequestId };

/** Takes back a request that nobody has decided. */
@Injectable()
export class WithdrawValidation {
  constructor(
    private readonly transactions: Transactions,
    private readonly validations: Validations,
  ) {}

  async run(viewer: Viewer, id: ValidationRequestId, idempotencyKey: string): Promise<WithdrawValidationOutcome> {
    return this.transactions.write(viewer, { name: 'withdrawValidation', idempotencyKey }, async (): Promise<WithdrawValidationOutcome> => {
      const request = await this.validations.find(viewer, id, true);
      if (!request || request.employeeId !== viewer.employeeId) throw new NotFound();
      if (request.state === 'validated' || request.state === 'returned') return { kind: 'ValidationAlreadyDecided', id };
      await this.validations.withdraw(viewer, id);
      return { kind: 'ValidationWithdrawn', id };
    });
  }
}
