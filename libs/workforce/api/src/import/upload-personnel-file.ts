import { Injectable } from '@nestjs/common';
import type { PersonnelImportId } from '@passerelle/kernel';
import { Jobs, newId, Transactions, type Viewer } from '@passerelle/platform-api';

import { CHECK_JOB } from './check-personnel-import.js';
import { PersonnelImports } from './personnel-imports.js';
import { sniff } from './read-personnel-file.js';

/** Keeps an uploaded file and asks for it to be checked. */
@Injectable()
export class UploadPersonnelFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: PersonnelImports,
    private readonly jobs: Jobs,
  ) {}

  /** @throws UnreadableFile for what is neither a CSV file nor a workbook; nothing is kept of it */
  async run(viewer: Viewer, fileName: string, content: Buffer): Promise<{ readonly id: PersonnelImportId }> {
    sniff(content);
    const id = newId<PersonnelImportId>();
    await this.transactions.writeFor(viewer.organizationId, async (statements) => {
      await this.imports.add(viewer, statements, { id, fileName, content });
      await this.jobs.enqueue(statements, CHECK_JOB, { organizationId: viewer.organizationId, subjectId: id });
    });
    return { id };
  }
}
