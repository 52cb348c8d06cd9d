import { Controller, ForbiddenException, Get, NotFoundException, Param, ParseUUIDPipe, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { may, Transactions, ViewerSource } from '@passerelle/platform-api';
import type { Request, Response } from 'express';

import { sendPiece } from '../course/send-piece.js';
import { CourseDraftFiles } from './course-draft-files.js';
import { CourseDrafts } from './course-drafts.js';

/** The drawings, films and captions of drafts, for those who write courses. */
@Controller('api/course-draft-files')
export class CourseDraftFileController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly drafts: CourseDrafts,
    private readonly files: CourseDraftFiles,
    private readonly transactions: Transactions,
  ) {}

  @Get(':draftId/:file')
  async read(@Req() request: Request, @Res() response: Response, @Param('draftId', ParseUUIDPipe) draftId: string, @Param('file') file: string): Promise<void> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'course-draft:write')) throw new ForbiddenException();
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
}
