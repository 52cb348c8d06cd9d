import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type OrganizationId, type PersonnelImportId, quebecDay } from '@passerelle/kernel';
import { type Attempt, Clock, Jobs, type JobSubject, type Statements, Transactions } from '@passerelle/platform-api';
import { OpenAccounts } from '@passerelle/trust-api';
import { checkPersonnelFile, type FileRow, type KnownFamily, planImport } from '@passerelle/workforce-domain';

import { accountsOfPlan } from './accounts-of-plan.js';
import { KnownFamilies } from './known-families.js';
import { type PersonnelImportRow, PersonnelImports, read } from './personnel-imports.js';
import { readFingerprint, readPersonnel } from './personnel-state.js';
import { readPersonnelFile } from './read-personnel-file.js';
import { UnreadableFile } from './unreadable-file.js';
import { writePlan } from './write-plan.js';

export const IMPORT_JOB = 'run-personnel-import';

/** Writes a confirmed file, all of it in one transaction or nothing. Running twice is harmless. */
@Injectable()
export class RunPersonnelImport implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly imports: PersonnelImports,
    private readonly transactions: Transactions,
    private readonly families: KnownFamilies,
    private readonly accounts: OpenAccounts,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(IMPORT_JOB, (subject, attempt) => this.run(subject, attempt));
  }

  private async run({ organizationId, subjectId }: JobSubject, { last }: Attempt): Promise<void> {
    const id = subjectId as PersonnelImportId;
    try {
      await this.import(organizationId, id);
    } catch (cause) {
      if (cause instanceof UnreadableFile) return this.imports.refuse(organizationId, id, 'failed', { refusal: cause.kind });
      if (last) await this.imports.refuse(organizationId, id, 'failed', { refusal: 'ImportFailed' });
      throw cause;
    }
  }

  private async import(organizationId: OrganizationId, id: PersonnelImportId): Promise<void> {
    const found = await this.imports.load(organizationId, id, 'importing');
    if (!found) return;
    const rows = await readPersonnelFile(found.content);
    await this.imports.report(organizationId, id, 20);
    const families = await this.families.of(organizationId, found.row.createdBy);
    await this.transactions.writeFor(organizationId, (statements) => this.write(statements, organizationId, { id, rows, families }));
    await this.transactions.writeFor(organizationId, async (statements) => {
      await statements.query('select workforce.refresh_statistics()');
      await this.accounts.refreshStatistics(statements);
    });
  }

  private async write(statements: Statements, organizationId: OrganizationId, { id, rows, families }: { id: PersonnelImportId; rows: readonly FileRow[]; families: readonly KnownFamily[] }): Promise<void> {
    // One import an organization at a time, whichever copy of the service runs it.
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('personnel import ' || $1::text, 0))`, [organizationId]);
    const order = await read(statements, organizationId, id);
    if (order?.state !== 'importing') return;
    const day = quebecDay(this.clock.now());
    const state = await readPersonnel(statements, organizationId);
    const checked = checkPersonnelFile(rows, { families, personnel: state.personnel, most: 1 });
    if (checked.kind === 'PersonnelFileFaulty' || (await readFingerprint(statements, organizationId)) !== order.fingerprint) throw new UnreadableFile('PersonnelChanged');
    const plan = planImport(state.personnel, checked.rows, { full: order.full === true, today: day });
    if (order.full && plan.absent.length !== order.endedConfirmed) throw new UnreadableFile('PersonnelChanged');
    const { employeeIds } = await writePlan(statements, organizationId, state, plan, (share) => this.imports.report(organizationId, id, 25 + 60 * share));
    const accounts = await this.accounts.run(statements, organizationId, accountsOfPlan(state.personnel, plan, employeeIds, day));
    await this.finish(statements, organizationId, order, { ended: order.full ? plan.absent.length : 0, accountsOpened: accounts.opened, accountsClosed: accounts.closed, withoutAccount: accounts.withoutAccount });
  }

  private async finish(statements: Statements, organizationId: OrganizationId, { id }: PersonnelImportRow, result: NonNullable<PersonnelImportRow['result']>): Promise<void> {
    await statements.query(`update workforce.personnel_import set state = 'done', progress = 100, content = null, preview = null, result = $3, finished_at = now() where organization_id = $1 and id = $2`, [organizationId, id, JSON.stringify(result)]);
  }
}
