import { Controller, ForbiddenException, Get, Header, HttpException, NotFoundException, Param, ParseUUIDPipe, Put, Query, Req, UnauthorizedException } from '@nestjs/common';
import type { Language, PersonnelImportId } from '@passerelle/kernel';
import { BodyRefused, may, receiveBytes, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import type { Request } from 'express';

import { faultReport } from './fault-report.js';
import { PersonnelImports } from './personnel-imports.js';
import { describeRefusal, MAXIMUM_BYTES, type RefusalKind, UnreadableFile } from './unreadable-file.js';
import { UploadPersonnelFile } from './upload-personnel-file.js';

const STATUS: Partial<Record<RefusalKind, number>> = { FileTooLarge: 413, FileNotPersonnel: 415, FileNotRead: 415 };

/** The bytes of personnel files, in and out; everything else about them goes through GraphQL. */
@Controller('api/personnel-imports')
export class PersonnelImportController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly transactions: Transactions,
    private readonly imports: PersonnelImports,
    private readonly uploadFile: UploadPersonnelFile,
  ) {}

  /** The body is the file itself; `name` is what the history shows. */
  @Put()
  @Header('cache-control', 'no-store')
  async upload(@Req() request: Request, @Query('name') name?: string) {
    const viewer = await this.importer(request);
    try {
      const { id } = await this.uploadFile.run(viewer, fileNameOf(name), await receiveBytes(request, MAXIMUM_BYTES));
      return { id };
    } catch (cause) {
      const kind = cause instanceof BodyRefused ? (`File${cause.kind}` as const) : cause instanceof UnreadableFile ? cause.kind : undefined;
      if (!kind) throw cause;
      throw new HttpException({ kind, message: describeRefusal(kind) }, STATUS[kind] ?? 422);
    }
  }

  /** Every fault that was kept, as a spreadsheet opens it. */
  @Get(':id/faults.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('content-disposition', 'attachment; filename="erreurs.csv"')
  async faults(@Req() request: Request, @Param('id', ParseUUIDPipe) id: PersonnelImportId, @Query('lang') lang?: string): Promise<string> {
    const viewer = await this.importer(request);
    const language: Language = lang === 'fr' || lang === 'en' ? lang : viewer.language;
    try {
      const found = await this.imports.find(viewer, id);
      if (!found) throw new NotFoundException();
      return faultReport(found, language);
    } finally {
      await this.transactions.close(viewer);
    }
  }

  private async importer(request: Request): Promise<Viewer> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'personnel:import')) throw new ForbiddenException();
    return viewer;
  }
}

function fileNameOf(name: unknown): string {
   
  const shown = typeof name === 'string' ? name.replace(/[\u0000-\u001f\u007f]/g, '').trim().slice(0, 200) : '';
  return shown || '—';
}
