import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { type CourseDraftState, fileTypeOf } from '@passerelle/learning-domain';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { CourseDraftFiles } from './course-draft-files.js';
import { CourseDrafts } from './course-drafts.js';

export type AddCourseDraftFileOutcome =
  | { readonly kind: 'CourseDraftFileAdded'; readonly name: string; readonly mediaType: string }
  /** By its content, it is nothing that a course may show. */
  | { readonly kind: 'FileTypeRefused' }
  | { readonly kind: 'CourseDraftClosed'; readonly state: CourseDraftState };

/** Gives a draft a file of its own, known by its content; a file of the same name is replaced, and what was read is read again. */
@Injectable()
export class AddCourseDraftFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly files: CourseDraftFiles,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: CourseDraftId, name: string, bytes: Buffer): Promise<AddCourseDraftFileOutcome> {
    const mediaType = fileTypeOf(bytes);
    if (!mediaType) return { kind: 'FileTypeRefused' };
    return this.transactions.write(viewer, { name: 'addCourseDraftFile', idempotencyKey: newId() }, async (): Promise<AddCourseDraftFileOutcome> => {
      const draft = await this.drafts.find(viewer, id, true);
      if (!draft) throw new NotFound();
      if (draft.state === 'published' || draft.archivedAt) return { kind: 'CourseDraftClosed', state: draft.state };
      const at = this.clock.now();
      await this.files.keep(viewer, id, new Map([[name, { mediaType, bytes }]]), at);
      await this.drafts.touch(viewer, id, at);
      return { kind: 'CourseDraftFileAdded', name, mediaType };
    });
  }
}
