import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type OrganizationId, type PersonnelImportId, quebecDay } from '@passerelle/kernel';
import { type Attempt, Clock, Jobs, type JobSubject, type Statements, Transactions } from '@passerelle/platform-api';
import { type CheckedFile, checkPersonnelFile, planImport } from '@passerelle/workforce-domain';

import { countPlan, previewPlan } from './describe-plan.js';
import { KnownFamilies } from './known-families.js';
import { FAULTS_KEPT, PersonnelImports } from './personnel-imports.js';
import { type PersonnelState, readFingerprint, readPersonnel } from './personnel-state.js';
import { readPersonnelFile } from './read-personnel-file.js';
import { UnreadableFile } from './unreadable-file.js';

export const CHECK_JOB = 'check-personnel-import';

/** Checks an uploaded file and prepares what the person will confirm. Writes nothing about anybody. */
@Injectable()
export class CheckPersonnelImport implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly imports: PersonnelImports,
    private readonly transactions: Transactions,
    private readonly families: KnownFamilies,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CHECK_JOB, (subject, attempt) => this.run(subject, attempt));
  }

  private async run({ organizationId, subjectId }: JobSubject, { last }: Attempt): Promise<void> {
    const id = subjectId as PersonnelImportId;
    try {
      await this.check(organizationId, id);
    } catch (cause) {
      if (cause instanceof UnreadableFile) return this.imports.refuse(organizationId, id, 'faulty', { refusal: cause.kind });
      if (last) await this.imports.refuse(organizationId, id, 'failed', { refusal: 'ImportFailed' });
      throw cause;
    }
  }

  private async check(organizationId: OrganizationId, id: PersonnelImportId): Promise<void> {
    const found = await this.imports.load(organizationId, id, 'checking');
    if (!found) return;
    await this.imports.report(organizationId, id, 10);
    const rows = await readPersonnelFile(found.content);
    await this.imports.report(organizationId, id, 45);
    const families = await this.families.of(organizationId, found.row.createdBy);
    const [state, fingerprint] = await this.transactions.writeFor(organizationId, async (statements): Promise<[PersonnelState, string]> => [await readPersonnel(statements, organizationId), await readFingerprint(statements, organizationId)]);
    const checked = checkPersonnelFile(rows, { families, personnel: state.personnel, most: FAULTS_KEPT });
    if (checked.kind === 'PersonnelFileFaulty') return this.imports.refuse(organizationId, id, 'faulty', checked);
    await this.imports.report(organizationId, id, 80);
    await this.transactions.writeFor(organizationId, (statements) => this.keep(statements, organizationId, id, { checked, state, fingerprint }));
  }

  private async keep(statements: Statements, organizationId: OrganizationId, id: PersonnelImportId, { checked, state, fingerprint }: { checked: Extract<CheckedFile, { kind: 'PersonnelFile' }>; state: PersonnelState; fingerprint: string }): Promise<void> {
    const plan = planImport(state.personnel, checked.rows, { full: false, today: quebecDay(this.clock.now()) });
    await statements.query(
      `update workforce.personnel_import set state = 'ready', progress = 100, counts = $3, preview = $4, fingerprint = $5, checked_at = now() where organization_id = $1 and id = $2 and state = 'checking'`,
      [organizationId, id, JSON.stringify(countPlan(plan, checked.rows)), JSON.stringify(previewPlan(plan, state.personnel)), fingerprint],
    );
  }
}
