import { Injectable } from '@nestjs/common';
import type { PersonnelImportId } from '@passerelle/kernel';
import { Jobs, NotFound, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

import { CHECK_JOB } from './check-personnel-import.js';
import { read } from './personnel-imports.js';
import { readFingerprint } from './personnel-state.js';
import { IMPORT_JOB } from './run-personnel-import.js';

export interface Confirmation {
  readonly idempotencyKey: string;
  readonly id: PersonnelImportId;
  readonly full: boolean;
  readonly endedConfirmed: number;
}

export type ConfirmPersonnelImportOutcome =
  | { readonly kind: 'PersonnelImportConfirmed' | 'PersonnelImportFaulty' | 'PersonnelImportNotReady' | 'PersonnelChangedSincePreview'; readonly id: PersonnelImportId }
  | { readonly kind: 'EndedCountDiffers'; readonly id: PersonnelImportId; readonly ended: number };

/** Starts the import of a checked file, once the person has confirmed how many people it ends. */
@Injectable()
export class ConfirmPersonnelImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  async run(viewer: Viewer, confirmation: Confirmation): Promise<ConfirmPersonnelImportOutcome> {
    const { idempotencyKey, id } = confirmation;
    return this.transactions.write(viewer, { name: 'confirmPersonnelImport', idempotencyKey }, (statements) => this.decide(viewer, statements, confirmation, id));
  }

  private async decide(viewer: Viewer, statements: Statements, { full, endedConfirmed }: Confirmation, id: PersonnelImportId): Promise<ConfirmPersonnelImportOutcome> {
    const { organizationId } = viewer;
    await statements.query('select 1 from workforce.personnel_import where organization_id = $1 and id = $2 for update', [organizationId, id]);
    const found = await read(statements, organizationId, id);
    if (!found) throw new NotFound();
    if (found.state === 'faulty') return { kind: 'PersonnelImportFaulty', id };
    if (found.state !== 'ready') return { kind: 'PersonnelImportNotReady', id };
    if ((await readFingerprint(statements, organizationId)) !== found.fingerprint) {
      await statements.query(`update workforce.personnel_import set state = 'checking', progress = 0, counts = null, preview = null where organization_id = $1 and id = $2`, [organizationId, id]);
      await this.jobs.enqueue(statements, CHECK_JOB, { organizationId, subjectId: id });
      return { kind: 'PersonnelChangedSincePreview', id };
    }
    const ended = full ? (found.counts?.absent ?? 0) : 0;
    if (ended !== endedConfirmed) return { kind: 'EndedCountDiffers', id, ended };
    await statements.query(
      `update workforce.personnel_import set state = 'importing', progress = 0, full_file = $3, ended_confirmed = $4, confirmed_by = $5, confirmed_at = now() where organization_id = $1 and id = $2`,
      [organizationId, id, full, ended, viewer.accountId],
    );
    await this.jobs.enqueue(statements, IMPORT_JOB, { organizationId, subjectId: id });
    return { kind: 'PersonnelImportConfirmed', id };
  }
}
