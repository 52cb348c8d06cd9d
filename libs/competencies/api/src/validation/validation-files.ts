import { Injectable } from '@nestjs/common';
import type { EmployeeId, ValidationFileId } from '@passerelle/kernel';
import { newId, Transactions, type Viewer } from '@passerelle/platform-api';

export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Largest file, in bytes. */
export const MAXIMUM_FILE_BYTES = 5_000_000;

export interface ValidationFile {
  readonly name: string;
  readonly type: FileType;
  readonly content: Buffer;
}

/** Files that show what a request speaks of. */
@Injectable()
export class ValidationFiles {
  constructor(private readonly transactions: Transactions) {}

  async keep(viewer: Viewer, { name, type, content }: ValidationFile): Promise<ValidationFileId> {
    const id = newId<ValidationFileId>();
    await this.transactions.writeFor(viewer.organizationId, (statements) =>
      statements.query('insert into competencies.validation_file (organization_id, id, employee_id, name, type, content) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, id, viewer.employeeId, name, type, content]),
    );
    return id;
  }

  /** Whose file it is, without its bytes. */
  async ownerOf(viewer: Viewer, id: ValidationFileId): Promise<EmployeeId | undefined> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<{ employeeId: EmployeeId }>('select employee_id as "employeeId" from competencies.validation_file where organization_id = $1 and id = $2', [viewer.organizationId, id]))?.employeeId;
  }

  async read(viewer: Viewer, id: ValidationFileId): Promise<ValidationFile | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<ValidationFile>('select name, type, content from competencies.validation_file where organization_id = $1 and id = $2', [viewer.organizationId, id]);
  }
}

/** What the first bytes say the file is; its name and the browser's word are not believed. */
export function typeOf(content: Buffer): FileType | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => content[index] === byte);
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return content.includes('word/document.xml') ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : undefined;
  return isText(content) ? 'text/plain' : undefined;
}

function isText(content: Buffer): boolean {
  if (content.length === 0 || content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
