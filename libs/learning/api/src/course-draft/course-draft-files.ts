import { Injectable } from '@nestjs/common';
import type { CourseDraftId, CourseId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

import { type CourseFile, CourseFiles } from '../course/course-files.js';
import type { CourseDraftRow } from './course-drafts.js';

type Holder = Pick<CourseDraftRow, 'id' | 'files'>;

export interface ListedFile {
  readonly name: string;
  readonly mediaType: string;
}

export interface WeighedFile {
  readonly name: string;
  readonly digest: string;
  /** The drawing itself; null for a film, a recording, captions, a photograph. */
  readonly drawing: string | null;
}

/** The files that the drafts `$2` may show; a file of the draft's own before one of the same name that it begins from. */
const SHOWN = `
  select distinct on (draft_id, name) draft_id, name, media_type, bytes from (
    select 0 as rank, draft_id, name, media_type, bytes from learning.course_draft_file where organization_id = $1 and draft_id = any($2::uuid[])
    union all
    select 1, d.id, n.key, 'image/svg+xml', convert_to(n.value, 'UTF8') from learning.course_draft d
      join learning.course_version v on v.organization_id = d.organization_id and v.course_id = d.files_course_id and v.version = d.files_version cross join jsonb_each_text(v.files) n
      where d.organization_id = $1 and d.id = any($2::uuid[])
    union all
    select 1, d.id, m.name, m.media_type, m.bytes from learning.course_draft d join learning.course_media m on m.organization_id = d.organization_id and m.course_id = d.files_course_id and m.version = d.files_version
      where d.organization_id = $1 and d.id = any($2::uuid[])
  ) every_file order by draft_id, name, rank`;

/** The files that a draft may show: its own, then those of the version it was begun from. */
@Injectable()
export class CourseDraftFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly published: CourseFiles,
  ) {}

  private readonly lists = loaderFor<CourseDraftId, readonly ListedFile[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ListedFile & { readonly draftId: CourseDraftId }>(`select draft_id as "draftId", name, media_type as "mediaType" from (${SHOWN}) shown order by name`, [viewer.organizationId, ids]);
    const byDraft = Map.groupBy(rows, ({ draftId }) => draftId);
    return ids.map((id) => (byDraft.get(id) ?? []).map(({ name, mediaType }) => ({ name, mediaType })));
  });

  /** Names and kinds, by name. */
  list(viewer: Viewer, { id }: Holder): Promise<readonly ListedFile[]> {
    return this.lists(viewer).load(id);
  }

  /**
   * What a version is made with: drawings whole, and a digest of each file.
   * @param names those that are wanted; null for all of them
   */
  async weigh(viewer: Viewer, { id }: Pick<Holder, 'id'>, names: readonly string[] | null): Promise<readonly WeighedFile[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select name, encode(sha256(bytes), 'hex') as digest, case when media_type = 'image/svg+xml' then convert_from(bytes, 'UTF8') end as drawing from (${SHOWN}) shown where $3::text[] is null or name = any($3) order by name`,
      [viewer.organizationId, [id], names],
    );
  }

  /** Gives a version the films, recordings, captions and photographs named. */
  async publish(viewer: Viewer, { id }: Holder, names: readonly string[], { courseId, version }: { readonly courseId: CourseId; readonly version: number }): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.course_media (organization_id, course_id, version, name, media_type, bytes) select $1, $4, $5, name, media_type, bytes from (${SHOWN}) shown where name = any($3) and media_type <> 'image/svg+xml'`,
      [viewer.organizationId, [id], names, courseId, version],
    );
  }

  async find(viewer: Viewer, { id, files }: Holder, name: string): Promise<CourseFile | undefined> {
    const statements = await this.transactions.in(viewer);
    const own = await statements.one<CourseFile>('select media_type as "mediaType", bytes from learning.course_draft_file where organization_id = $1 and draft_id = $2 and name = $3', [viewer.organizationId, id, name]);
    return own ?? (files ? this.published.find(viewer, files.courseId, files.version, name) : undefined);
  }

  /** The files named, whole. */
  async named(viewer: Viewer, { id }: Pick<Holder, 'id'>, names: readonly string[]): Promise<ReadonlyMap<string, CourseFile>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CourseFile & { readonly name: string }>(`select name, media_type as "mediaType", bytes from (${SHOWN}) shown where name = any($3) order by name`, [viewer.organizationId, [id], names]);
    return new Map(rows.map(({ name, ...file }) => [name, file]));
  }

  /** Keeps files, each in the place of one of the same name. */
  async keep(viewer: Viewer, id: CourseDraftId, files: ReadonlyMap<string, CourseFile>, at: Date): Promise<void> {
    this.lists(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    const kept = [...files];
    await statements.query(
      `insert into learning.course_draft_file (organization_id, draft_id, name, media_type, bytes, added_at) select $1, $2, file.name, file.media_type, file.bytes, $6 from unnest($3::text[], $4::text[], $5::bytea[]) as file (name, media_type, bytes)
       on conflict on constraint course_draft_file_once do update set media_type = excluded.media_type, bytes = excluded.bytes, added_at = excluded.added_at`,
      [viewer.organizationId, id, kept.map(([name]) => name), kept.map(([, { mediaType }]) => mediaType), kept.map(([, { bytes }]) => bytes), at],
    );
  }

  /** Gives a draft for its own those of the files named that another version does not have. */
  async keepBeyond(viewer: Viewer, id: CourseDraftId, names: readonly string[], { courseId, version }: { readonly courseId: CourseId; readonly version: number }, at: Date): Promise<void> {
    this.lists(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.course_draft_file (organization_id, draft_id, name, media_type, bytes, added_at) select $1, draft_id, name, media_type, bytes, $6 from (${SHOWN}) shown where name = any($3)
         and not exists (select 1 from learning.course_media m where m.organization_id = $1 and m.course_id = $4 and m.version = $5 and m.name = shown.name)
         and not exists (select 1 from learning.course_version v where v.organization_id = $1 and v.course_id = $4 and v.version = $5 and v.files->>shown.name is not null)
       on conflict on constraint course_draft_file_once do nothing`,
      [viewer.organizationId, [id], names, courseId, version, at],
    );
  }

  /** Gives a draft the files of another one. */
  async copy(viewer: Viewer, from: CourseDraftId, to: CourseDraftId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.course_draft_file select organization_id, $3, name, media_type, bytes, added_at from learning.course_draft_file where organization_id = $1 and draft_id = $2', [viewer.organizationId, from, to]);
  }
}
