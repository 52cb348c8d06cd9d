import { BadRequestException, Controller, ForbiddenException, Get, HttpException, NotFoundException, Param, ParseUUIDPipe, Put, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { FILE_NAME } from '@passerelle/learning-domain';
import { may, NotFound, receiveFile, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import type { Request, Response } from 'express';

import { sendPiece } from '../course/send-piece.js';
import { AddCourseDraftFile } from './add-course-draft-file.js';
import { CourseDraftFiles } from './course-draft-files.js';
import { CourseDrafts } from './course-drafts.js';

/** A short film, well compressed. */
const MAXIMUM_FILE_BYTES = 40_000_000;

/** The drawings, films and captions of drafts, for those who write courses. */
@Controller('api/course-draft-files')
export class CourseDraftFileController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly drafts: CourseDrafts,
    private readonly files: CourseDraftFiles,
    private readonly add: AddCourseDraftFile,
    private readonly transactions: Transactions,
  ) {}

  @Get(':draftId/:file')
  async read(@Req() request: Request, @Res() response: Response, @Param('draftId', ParseUUIDPipe) draftId: string, @Param('file') file: string): Promise<void> {
    const viewer = await this.writer(request);
    try {
      const draft = await this.drafts.find(viewer, draftId as CourseDraftId);
      const found = draft ? await this.files.find(viewer, draft, file) : undefined;
      if (!found) throw new NotFoundException();
      response.setHeader('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`);
      response.setHeader('cache-control', 'private, no-cache');
      sendPiece(request, response, found);
    } finally {
      await this.transactions.close(viewer);
    }
  }

  /** A file of the draft's own, in the place of one of the same name. */
  @Put(':draftId/:file')
  async keep(@Req() request: Request, @Param('draftId', ParseUUIDPipe) draftId: string, @Param('file') file: string): Promise<{ readonly name: string; readonly mediaType: string }> {
    const viewer = await this.writer(request);
    if (!FILE_NAME.test(file)) throw new BadRequestException();
    const outcome = await this.kept(viewer, draftId as CourseDraftId, file, await receiveFile(request, MAXIMUM_FILE_BYTES));
    if (outcome.kind === 'FileTypeRefused') throw new HttpException({ kind: outcome.kind }, 415);
    if (outcome.kind === 'CourseDraftClosed') throw new HttpException({ kind: outcome.kind }, 409);
    return outcome;
  }

  private async kept(viewer: Viewer, draftId: CourseDraftId, file: string, bytes: Buffer) {
    try {
      return await this.add.run(viewer, draftId, file, bytes);
    } catch (cause) {
      if (cause instanceof NotFound) throw new NotFoundException();
      throw cause;
    }
  }

  private async writer(request: Request): Promise<Viewer> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'course-draft:write')) throw new ForbiddenException();
    return viewer;
  }
}
