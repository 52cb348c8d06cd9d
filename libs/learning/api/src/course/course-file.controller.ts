import { Controller, ForbiddenException, Get, NotFoundException, Param, ParseIntPipe, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import { may, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import type { Request, Response } from 'express';

import { Courses } from './courses.js';
import { sendPiece } from './send-piece.js';

/** The drawings, films, recordings and captions of courses, for those who may read them; nothing in them runs or loads anything. */
@Controller('api/course-files')
export class CourseFileController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly courses: Courses,
    private readonly transactions: Transactions,
  ) {}

  @Get(':courseId/:version/:file')
  async read(@Req() request: Request, @Res() response: Response, @Param('courseId') courseId: CourseId, @Param('version', ParseIntPipe) version: number, @Param('file') file: string): Promise<void> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'course:read')) throw new ForbiddenException();
    try {
      const found = await this.find(viewer, courseId, version, file);
      response.setHeader('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`);
      response.setHeader('cache-control', 'private, max-age=31536000, immutable');
      sendPiece(request, response, found);
    } finally {
      await this.transactions.close(viewer);
    }
  }

  private async find(viewer: Viewer, courseId: CourseId, version: number, file: string): Promise<{ readonly mediaType: string; readonly bytes: Buffer }> {
    const drawing = await this.courses.file(viewer, courseId, version, file);
    if (drawing) return { mediaType: 'image/svg+xml', bytes: Buffer.from(drawing) };
    const media = await this.courses.media(viewer, courseId, version, file);
    if (!media) throw new NotFoundException();
    return media;
  }
}
