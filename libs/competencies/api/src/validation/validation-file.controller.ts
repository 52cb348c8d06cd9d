import { Controller, ForbiddenException, Get, Header, HttpException, NotFoundException, Param, ParseUUIDPipe, Put, Query, Req, StreamableFile, UnauthorizedException } from '@nestjs/common';
import type { ValidationFileId } from '@passerelle/kernel';
import { may, receiveFile, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';
import type { Request } from 'express';

import { MAXIMUM_FILE_BYTES, typeOf, ValidationFiles } from './validation-files.js';

/** The bytes of what shows a competency: sent by the person, read by the person and their manager. */
@Controller('api/validation-files')
export class ValidationFileController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly transactions: Transactions,
    private readonly files: ValidationFiles,
    private readonly workforce: WorkforceReader,
  ) {}

  /** The body is the file itself. */
  @Put()
  @Header('cache-control', 'no-store')
  async upload(@Req() request: Request, @Query('name') name?: string) {
    const viewer = await this.signedIn(request);
    if (!may(viewer, 'validation:ask') || !viewer.employeeId) throw new ForbiddenException();
    const content = await receiveFile(request, MAXIMUM_FILE_BYTES);
    const type = typeOf(content);
    if (!type) throw new HttpException({ kind: 'FileTypeRefused' }, 415);
    return { id: await this.files.keep(viewer, { name: shownName(name), type, content }) };
  }

  /** Always as a download, never opened as a page of ours. */
  @Get(':id')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "sandbox; default-src 'none'")
  async read(@Req() request: Request, @Param('id', ParseUUIDPipe) id: ValidationFileId): Promise<StreamableFile> {
    const viewer = await this.signedIn(request);
    try {
      const owner = await this.files.ownerOf(viewer, id);
      if (!owner || !(await this.mayRead(viewer, owner))) throw new NotFoundException();
      const file = await this.files.read(viewer, id);
      if (!file) throw new NotFoundException();
      return new StreamableFile(file.content, { type: file.type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: file.content.length });
    } finally {
      await this.transactions.close(viewer);
    }
  }

  private async mayRead(viewer: Viewer, owner: Awaited<ReturnType<ValidationFiles['ownerOf']>>): Promise<boolean> {
    if (!viewer.employeeId || !owner) return false;
    if (viewer.employeeId === owner) return true;
    return may(viewer, 'validation:decide') && (await this.workforce.teamOver(viewer, owner)) !== null;
  }

  private async signedIn(request: Request): Promise<Viewer> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    return viewer;
  }
}

function shownName(name: unknown): string {
  const shown = typeof name === 'string' ? name.replace(/\p{Cc}/gu, '').trim().slice(0, 200) : '';
  return shown || '—';
}
