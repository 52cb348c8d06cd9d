import { BadRequestException, Controller, ForbiddenException, Get, Header, HttpException, NotFoundException, Param, ParseIntPipe, ParseUUIDPipe, Put, Query, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { CourseDraftId, CourseId } from '@passerelle/kernel';
import { may, NotFound, receiveFile, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import type { Request, Response } from 'express';

import { ImportIntoDraft, type ImportIntoDraftOutcome } from './import-into-draft.js';
import { ImportNewCourse, type ImportNewCourseOutcome } from './import-new-course.js';
import { PackCourse, type PackedCourse } from './pack-course.js';

/** A course with a film or two, packed. */
const MAXIMUM_ARCHIVE_BYTES = 80_000_000;
const STATUS: Readonly<Record<(ImportIntoDraftOutcome | ImportNewCourseOutcome)['kind'], number>> = { CourseImported: 200, CourseImportPreviewed: 200, CourseDraftMoved: 409, CourseDraftClosed: 409, ArchiveBroken: 415, ArchiveTooLarge: 413, CourseArchiveFaulty: 422 };
const KEY = /^[\w-]{8,100}$/;

/** Courses as folders of files, out and in, for those who write courses: they hold the answers too. */
@Controller('api/course-folders')
export class CourseFolderController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly transactions: Transactions,
    private readonly pack: PackCourse,
    private readonly importNew: ImportNewCourse,
    private readonly importInto: ImportIntoDraft,
  ) {}

  @Get('drafts/:draftId')
  async draft(@Req() request: Request, @Res() response: Response, @Param('draftId', ParseUUIDPipe) draftId: string): Promise<void> {
    const viewer = await this.writer(request);
    send(response, await this.read(viewer, () => this.pack.draft(viewer, draftId as CourseDraftId)));
  }

  @Get('courses/:courseId/:version')
  async version(@Req() request: Request, @Res() response: Response, @Param('courseId') courseId: string, @Param('version', ParseIntPipe) version: number): Promise<void> {
    const viewer = await this.writer(request);
    send(response, await this.read(viewer, () => this.pack.version(viewer, courseId as CourseId, version)));
  }

  /** A new course from an archive, as a draft. */
  @Put('drafts')
  @Header('cache-control', 'no-store')
  async begin(@Req() request: Request, @Query('key') key?: string) {
    const viewer = await this.writer(request);
    if (!key || !KEY.test(key)) throw new BadRequestException();
    const bytes = await receiveFile(request, MAXIMUM_ARCHIVE_BYTES);
    return answer(await this.importNew.run(viewer, key, bytes));
  }

  /** What an archive would change in a draft; with what that gave, the change itself. */
  @Put('drafts/:draftId')
  @Header('cache-control', 'no-store')
  async into(@Req() request: Request, @Param('draftId', ParseUUIDPipe) id: string, @Query('key') key?: string, @Query('seen') seen?: string) {
    const viewer = await this.writer(request);
    const bytes = await receiveFile(request, MAXIMUM_ARCHIVE_BYTES);
    const draftId = id as CourseDraftId;
    if (!seen) return answer(await this.read(viewer, () => this.importInto.preview(viewer, draftId, bytes)));
    if (!key || !KEY.test(key)) throw new BadRequestException();
    return answer(await found(() => this.importInto.run(viewer, { idempotencyKey: key, draftId, seen }, bytes)));
  }

  private async read<Result>(viewer: Viewer, work: () => Promise<Result>): Promise<Result> {
    try {
      return await found(work);
    } finally {
      await this.transactions.close(viewer);
    }
  }

  private async writer(request: Request): Promise<Viewer> {
    const viewer = await this.viewers.of(request);
    if (!viewer) throw new UnauthorizedException();
    if (!may(viewer, 'course-draft:write')) throw new ForbiddenException();
    return viewer;
  }
}

async function found<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof NotFound) throw new NotFoundException();
    throw cause;
  }
}

function answer<Outcome extends ImportIntoDraftOutcome | ImportNewCourseOutcome>(outcome: Outcome): Outcome {
  if (STATUS[outcome.kind] === 200) return outcome;
  throw new HttpException(outcome, STATUS[outcome.kind]);
}

function send(response: Response, { name, bytes }: PackedCourse): void {
  response.setHeader('content-disposition', `attachment; filename="${name}"`);
  response.setHeader('cache-control', 'no-store');
  response.type('application/zip').send(bytes);
}
