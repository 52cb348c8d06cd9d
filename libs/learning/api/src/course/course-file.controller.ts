import { Controller, ForbiddenException, Get, NotFoundException, Param, ParseIntPipe, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import { may, Transactions, ViewerSource } from '@passerelle/platform-api';
import type { Request, Response } from 'express';

import { CourseFiles } from './course-files.js';
import { sendPiece } from './send-piece.js';

/** The drawings, films, recordings and captions of courses, for those who may read them; nothing in them runs or loads anything. */
@Controller('api/course-files')
export class CourseFileController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly files: CourseFiles,
    private readonly transactions: Transactions,
  ) {}

  @Get(':courseId/:version/:file')
  async read(@Req() request: Request, @Res() response: Response, @Param('courseId') courseId: CourseId, @Param('version', ParseIntPipe) version: number, @Param('file') file: string): Promise<void> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'course:read')) throw new ForbiddenException();
    try {
      const found = await this.files.find(viewer, courseId, version, file);
      if (!found) throw new NotFoundException();
      response.setHeader('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`);
      response.setHeader('cache-control', 'private, max-age=31536000, immutable');
      sendPiece(request, response, found);
    } finally {
      await this.transactions.close(viewer);
    }
  }
}
