import { Injectable } from '@nestjs/common';
import type { AccountId, OrganizationId, PersonnelImportId } from '@passerelle/kernel';
import { loaderFor, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';
import type { Column, ImportFault } from '@passerelle/workforce-domain';

import type { RefusalKind } from './unreadable-file.js';

export const IMPORT_STATES = ['checking', 'faulty', 'ready', 'importing', 'done', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What the import would do, counted. */
export interface ImportCounts {
  readonly rows: number;
  readonly people: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** People who work now or will, and whom the file does not name: ended when the file is full. */
  readonly absent: number;
  readonly unitsAdded: number;
  readonly unitsChanged: number;
  readonly assignmentsAdded: number;
  readonly assignmentsChanged: number;
  readonly assignmentsEnded: number;
}

export interface PreviewedPerson {
  readonly number: string;
  readonly name: string;
  /** What changes. */
  readonly columns: readonly Column[];
}

/** The first people of each kind, by number. */
export interface ImportPreview {
  readonly added: readonly PreviewedPerson[];
  readonly changed: readonly PreviewedPerson[];
  readonly absent: readonly PreviewedPerson[];
}

export interface ImportResult {
  readonly ended: number;
  readonly accountsOpened: number;
  readonly accountsClosed: number;
  readonly withoutAccount: number;
}

export interface PersonnelImportRow {
  readonly id: PersonnelImportId;
  readonly fileName: string;
  readonly fileSize: number;
  readonly state: ImportState;
  /** Percentage of the step under way. */
  readonly progress: number;
  readonly counts: ImportCounts | null;
  readonly preview: ImportPreview | null;
  readonly refusal: RefusalKind | null;
  readonly faults: readonly ImportFault[];
  readonly faultTotal: number;
  readonly fingerprint: string | null;
  readonly full: boolean | null;
  readonly endedConfirmed: number | null;
  readonly result: ImportResult | null;
  readonly createdBy: AccountId;
  readonly createdAt: Date;
  readonly checkedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Rows of faults that are kept; all are counted. */
export const FAULTS_KEPT = 1000;

const SUMMARY = `id, file_name as "fileName", file_size as "fileSize", state, progress, counts, refusal, fault_total as "faultTotal", fingerprint, full_file as "full",
  ended_confirmed as "endedConfirmed", result, created_by as "createdBy", created_at as "createdAt", checked_at as "checkedAt", confirmed_at as "confirmedAt", finished_at as "finishedAt"`;

/** Personnel files, from their upload to their import. */
@Injectable()
export class PersonnelImports {
  constructor(private readonly transactions: Transactions) {}

  private readonly faults = loaderFor<PersonnelImportId, readonly ImportFault[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: PersonnelImportId; faults: readonly ImportFault[] }>('select id, faults from workforce.personnel_import where organization_id = $1 and id = any($2)', [viewer.organizationId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row.faults]));
    return ids.map((id) => byId.get(id) ?? []);
  });

  /** The faults that were kept, by row. */
  faultsOf(viewer: Viewer, id: PersonnelImportId): Promise<readonly ImportFault[]> {
    return this.faults(viewer).load(id);
  }

  async find(viewer: Viewer, id: PersonnelImportId): Promise<PersonnelImportRow | undefined> {
    return read(await this.transactions.in(viewer), viewer.organizationId, id);
  }

  /** The latest first, without their faults and previews. */
  async latest(viewer: Viewer): Promise<PersonnelImportRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`select ${SUMMARY}, '[]'::jsonb as faults, null as preview from workforce.personnel_import where organization_id = $1 order by created_at desc, id desc limit 100`, [viewer.organizationId]);
  }

  /** Adds an uploaded file, and forgets the bytes of those that nobody confirmed within a week. */
  async add(viewer: Viewer, statements: Statements, { id, fileName, content }: { id: PersonnelImportId; fileName: string; content: Buffer }): Promise<void> {
    await statements.query(
      `update workforce.personnel_import set content = null, preview = null, state = 'cancelled', finished_at = now() where organization_id = $1 and state in ('ready', 'checking') and created_at < now() - interval '7 days'`,
      [viewer.organizationId],
    );
    await statements.query('insert into workforce.personnel_import (organization_id, id, file_name, file_size, content, created_by) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, id, fileName, content.length, content, viewer.accountId]);
  }

  /** Shows how far a job is, in a transaction of its own. */
  async report(organizationId: OrganizationId, id: PersonnelImportId, progress: number): Promise<void> {
    await this.transactions.writeFor(organizationId, (statements) => statements.query('update workforce.personnel_import set progress = $3 where organization_id = $1 and id = $2', [organizationId, id, Math.round(progress)]));
  }

  /** The import and its bytes, as long as it is in that state. */
  async load(organizationId: OrganizationId, id: PersonnelImportId, state: ImportState): Promise<{ row: PersonnelImportRow; content: Buffer } | undefined> {
    return this.transactions.writeFor(organizationId, async (statements) => {
      const row = await read(statements, organizationId, id);
      const stored = await statements.one<{ content: Buffer | null }>('select content from workforce.personnel_import where organization_id = $1 and id = $2 and state = $3', [organizationId, id, state]);
      return row && stored?.content ? { row, content: stored.content } : undefined;
    });
  }

  /** Keeps why a file cannot be imported, and forgets the file. */
  async refuse(organizationId: OrganizationId, id: PersonnelImportId, state: 'faulty' | 'failed', why: { refusal: RefusalKind } | { faults: readonly ImportFault[]; total: number }): Promise<void> {
    const { refusal, faults, total } = 'refusal' in why ? { refusal: why.refusal, faults: [], total: 0 } : { refusal: null, ...why };
    await this.transactions.writeFor(organizationId, (statements) =>
      statements.query(
        `update workforce.personnel_import set state = $3, refusal = $4, faults = $5, fault_total = $6, content = null, preview = null, progress = 100, checked_at = coalesce(checked_at, now()), finished_at = now()
         where organization_id = $1 and id = $2 and state in ('checking', 'importing')`,
        [organizationId, id, state, refusal, JSON.stringify(faults), total],
      ),
    );
  }
}

export async function read(statements: Statements, organizationId: OrganizationId, id: PersonnelImportId): Promise<PersonnelImportRow | undefined> {
  return statements.one<PersonnelImportRow>(`select ${SUMMARY}, faults, preview from workforce.personnel_import where organization_id = $1 and id = $2`, [organizationId, id]);
}
