import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { type CourseFile, CourseFiles } from '../course/course-files.js';
import type { CourseDraftRow } from './course-drafts.js';

type Holder = Pick<CourseDraftRow, 'id' | 'files'>;

/** The files that a draft may show: its own, then those of the version it was begun from. */
@Injectable()
export class CourseDraftFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly published: CourseFiles,
  ) {}

  /** Names and kinds, by name. */
  async list(viewer: Viewer, { id, files }: Holder): Promise<readonly { readonly name: string; readonly mediaType: string }[]> {
    const statements = await this.transactions.in(viewer);
    const own = await statements.query<{ name: string; mediaType: string }>('select name, media_type as "mediaType" from learning.course_draft_file where organization_id = $1 and draft_id = $2', [viewer.organizationId, id]);
    const others = files ? await this.published.list(viewer, files.courseId, files.version) : [];
    return [...new Map([...others, ...own].map((file) => [file.name, file])).values()].toSorted((some, other) => (some.name < other.name ? -1 : 1));
  }

  async find(viewer: Viewer, { id, files }: Holder, name: string): Promise<CourseFile | undefined> {
    const statements = await this.transactions.in(viewer);
    const own = await statements.one<CourseFile>('select media_type as "mediaType", bytes from learning.course_draft_file where organization_id = $1 and draft_id = $2 and name = $3', [viewer.organizationId, id, name]);
    return own ?? (files ? this.published.find(viewer, files.courseId, files.version, name) : undefined);
  }

  /** Keeps a file, in the place of one of the same name. */
  async keep(viewer: Viewer, id: CourseDraftId, name: string, { mediaType, bytes }: CourseFile, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.course_draft_file (organization_id, draft_id, name, media_type, bytes, added_at) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint course_draft_file_once do update set media_type = excluded.media_type, bytes = excluded.bytes, added_at = excluded.added_at`,
      [viewer.organizationId, id, name, mediaType, bytes, at],
    );
  }

  /** Gives a draft the files of another one. */
  async copy(viewer: Viewer, from: CourseDraftId, to: CourseDraftId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_draft_file select organization_id, $3, name, media_type, bytes, added_at from learning.course_draft_file where organization_id = $1 and draft_id = $2', [viewer.organizationId, from, to]);
  }
}
