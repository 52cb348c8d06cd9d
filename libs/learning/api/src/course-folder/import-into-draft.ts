import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { assembleCourse, compareParts, type CourseDraftPart, type CourseDraftState, isClosed, kindOfPart, olderLanguages, type PartChange, type PartContent, splitCourse } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import type { CourseFile } from '../course/course-files.js';
import { CourseDraftFiles } from '../course-draft/course-draft-files.js';
import { CourseDraftParts, type WrittenPart } from '../course-draft/course-draft-parts.js';
import { CourseDrafts } from '../course-draft/course-drafts.js';
import type { ArchiveRefusal } from './open-course-archive.js';
import { type CourseArchive, readCourseArchive } from './read-course-archive.js';

/** What an archive would change in a draft. */
export interface ImportPreviewed {
  readonly kind: 'CourseImportPreviewed';
  readonly parts: readonly (PartChange & { readonly content: PartContent | null })[];
  readonly files: readonly { readonly name: string; readonly change: 'added' | 'changed' }[];
  /** What was seen: given back, it says that this archive is to change the draft as it is now. */
  readonly seen: string;
}

export type ImportIntoDraftOutcome =
  | ImportPreviewed
  | { readonly kind: 'CourseImported'; readonly draftId: CourseDraftId }
  /** The draft changed since one saw what would change. */
  | { readonly kind: 'CourseDraftMoved' }
  | { readonly kind: 'CourseDraftClosed'; readonly state: CourseDraftState; readonly archived: boolean }
  | ArchiveRefusal;

interface Plan {
  readonly preview: ImportPreviewed;
  readonly parts: readonly WrittenPart[];
  readonly files: ReadonlyMap<string, CourseFile>;
}

/** Brings an archive into a draft as changes of its parts: told first, then made, all of them or none. */
@Injectable()
export class ImportIntoDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
    private readonly files: CourseDraftFiles,
    private readonly clock: Clock,
  ) {}

  /** What would change; nothing does. */
  async preview(viewer: Viewer, draftId: CourseDraftId, bytes: Buffer): Promise<ImportIntoDraftOutcome> {
    const read = await readCourseArchive(bytes);
    if (read.kind !== 'CourseArchive') return read;
    const draft = await this.drafts.find(viewer, draftId);
    if (!draft) throw new NotFound();
    return isClosed(draft) ? { kind: 'CourseDraftClosed', state: draft.state, archived: draft.archivedAt !== null } : (await this.plan(viewer, draftId, read)).preview;
  }

  /** @param seen what the preview gave */
  async run(viewer: Viewer, { idempotencyKey, draftId, seen }: { readonly idempotencyKey: string; readonly draftId: CourseDraftId; readonly seen: string }, bytes: Buffer): Promise<ImportIntoDraftOutcome> {
    const read = await readCourseArchive(bytes);
    if (read.kind !== 'CourseArchive') return read;
    return this.transactions.write(viewer, { name: 'importIntoCourseDraft', idempotencyKey }, async (): Promise<ImportIntoDraftOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      if (isClosed(draft)) return { kind: 'CourseDraftClosed', state: draft.state, archived: draft.archivedAt !== null };
      const { preview, parts, files } = await this.plan(viewer, draftId, read);
      if (preview.seen !== seen) return { kind: 'CourseDraftMoved' };
      const at = this.clock.now();
      if (parts.length > 0) await this.parts.write(viewer, draftId, parts, at);
      if (files.size > 0) await this.files.keep(viewer, draftId, files, at);
      if (parts.length + files.size > 0) await this.drafts.touch(viewer, draftId, at);
      return { kind: 'CourseImported', draftId };
    });
  }

  private async plan(viewer: Viewer, draftId: CourseDraftId, read: CourseArchive): Promise<Plan> {
    const current = await this.parts.of(viewer, draftId);
    const held = new Map((await this.files.weigh(viewer, { id: draftId }, null)).map(({ name, digest }) => [name, digest]));
    const draft = await this.drafts.find(viewer, draftId);
    // A lesson that the outline does not name any more is not of the course; brought back, it is changed or not.
    const live = new Set(draft ? splitCourse(assembleCourse(draft.courseId, 1, current)).map(({ partId }) => partId) : []);
    const archived = new Set(read.parts.map(({ partId }) => partId));
    const changes = compareParts(current.filter(({ partId }) => live.has(partId) || archived.has(partId)), read.parts);
    const contents = new Map(read.parts.map(({ partId, content }) => [partId, content]));
    const files = new Map([...read.files].filter(([name, { bytes }]) => held.get(name) !== createHash('sha256').update(bytes).digest('hex')));
    const preview: ImportPreviewed = {
      kind: 'CourseImportPreviewed',
      parts: changes.map((change) => ({ ...change, content: change.change === 'removed' ? null : (contents.get(change.partId) ?? null) })),
      files: [...files.keys()].map((name) => ({ name, change: held.has(name) ? 'changed' : 'added' })),
      seen: seenOf(current, held, read),
    };
    return { preview, parts: changes.flatMap((change) => written(change, contents.get(change.partId), current.find(({ partId }) => partId === change.partId))), files };
  }
}

function written({ partId }: PartChange, content: PartContent | undefined, was: CourseDraftPart | undefined): readonly WrittenPart[] {
  return content ? [{ partId, content, older: olderLanguages(kindOfPart(partId) ?? 'lesson', was?.content, content, was?.older ?? {}) }] : [];
}

/** One word for an archive over a draft as it stands. */
function seenOf(current: readonly CourseDraftPart[], held: ReadonlyMap<string, string>, { parts, files }: CourseArchive): string {
  const hash = createHash('sha256').update(JSON.stringify([current.map(({ partId, revision }) => [partId, revision]), [...held], parts]));
  for (const [name, { bytes }] of files) hash.update(name).update(bytes);
  return hash.digest('base64url');
}
