import { BadRequestException, Controller, ForbiddenException, Get, Header, HttpException, Put, Query, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { CompetencyId } from '@passerelle/kernel';
import { may, receiveFile, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import type { Request, Response } from 'express';

import { Banks } from '../bank/banks.js';
import { ImportQti, type ImportQtiOutcome } from './import-qti.js';
import { packQti } from './pack-qti.js';

/** A package of some hundreds of questions, packed. */
const MAXIMUM_PACKAGE_BYTES = 5_000_000;
const STATUS: Readonly<Record<ImportQtiOutcome['kind'], number>> = { QtiImported: 200, ArchiveBroken: 415, ArchiveTooLarge: 413 };
const KEY = /^[\w-]{8,100}$/;

/** Questions as QTI 3 packages, out and in, for those who write them: they hold the keys too. */
@Controller('api/item-bank/qti')
export class QtiController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly transactions: Transactions,
    private readonly banks: Banks,
    private readonly importQti: ImportQti,
  ) {}

  /** The questions of a competency, or of the whole bank, that are not retired. */
  @Get()
  async export(@Req() request: Request, @Res() response: Response, @Query('competencyId') competencyId?: string): Promise<void> {
    const viewer = await this.writer(request);
    const { inForce, misconceptions } = await this.read(viewer);
    const items = inForce.filter(({ status, competency }) => status !== 'retired' && (!competencyId || competency === competencyId));
    response.setHeader('content-disposition', 'attachment; filename="questions-qti3.zip"');
    response.setHeader('cache-control', 'no-store');
    response.type('application/zip').send(await packQti(items, misconceptions));
  }

  /** Drafts of the items of a package, and what could not be read, file by file. */
  @Put()
  @Header('cache-control', 'no-store')
  async import(@Req() request: Request, @Query('key') key?: string, @Query('competencyId') competencyId?: string): Promise<ImportQtiOutcome> {
    const viewer = await this.writer(request);
    if (!key || !KEY.test(key)) throw new BadRequestException();
    const outcome = await this.importQti.run(viewer, { idempotencyKey: key, competencyId: (competencyId as CompetencyId | undefined) ?? null }, await receiveFile(request, MAXIMUM_PACKAGE_BYTES));
    if (STATUS[outcome.kind] === 200) return outcome;
    throw new HttpException(outcome, STATUS[outcome.kind]);
  }

  private async read(viewer: Viewer) {
    try {
      return await this.banks.current(viewer);
    } finally {
      await this.transactions.close(viewer);
    }
  }

  private async writer(request: Request): Promise<Viewer> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'item:write')) throw new ForbiddenException();
    return viewer;
  }
}
