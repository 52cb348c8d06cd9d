import { Injectable } from '@nestjs/common';
import type { PersonnelImportId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

export interface CancelPersonnelImportOutcome {
  readonly kind: 'PersonnelImportCancelled' | 'PersonnelImportNotReady';
  readonly id: PersonnelImportId;
}

/** Gives a file up before it is confirmed; its bytes are forgotten at once. */
@Injectable()
export class CancelPersonnelImport {
  constructor(private readonly transactions: Transactions) {}

  async run(viewer: Viewer, id: PersonnelImportId, idempotencyKey: string): Promise<CancelPersonnelImportOutcome> {
    return this.transactions.write(viewer, { name: 'cancelPersonnelImport', idempotencyKey }, async (statements) => {
      const [row] = await statements.query<{ cancelled: boolean }>(
        `with cancelled as (update workforce.personnel_import set state = 'cancelled', content = null, preview = null, finished_at = now()
           where organization_id = $1 and id = $2 and state in ('checking', 'ready', 'faulty') returning id)
         select exists (select 1 from cancelled) as cancelled from workforce.personnel_import where organization_id = $1 and id = $2`,
        [viewer.organizationId, id],
      );
      if (!row) throw new NotFound();
      return { kind: row.cancelled ? 'PersonnelImportCancelled' : 'PersonnelImportNotReady', id };
    });
  }
}
