import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { cleanTexts, type CourseDraftPart, judgeSave, kindOfPart, olderLanguages, type PartContent, partFaults, type PartId, type SavePartRefusal } from '@passerelle/learning-domain';
import { Clock, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { CourseDraftParts } from './course-draft-parts.js';
import { CourseDrafts } from './course-drafts.js';

/** Bytes of a part as it is sent; the database spaces it out, and keeps a little more. */
export const LARGEST_PART = 900_000;

export interface PartToSave {
  readonly idempotencyKey: string;
  readonly draftId: CourseDraftId;
  readonly partId: string;
  /** The revision that was read; 0 for a part that is not there yet. */
  readonly expectedRevision: number;
  readonly content: unknown;
  /** Texts that are declared to say the same in both languages still. */
  readonly settled: readonly string[];
}

/** Answers are kept under the intention's key: what was saved is read again, and not kept twice. */
export type SavePartOutcome = { readonly kind: 'CourseDraftPartSaved' } | Exclude<SavePartRefusal, { readonly kind: 'CourseDraftPartChanged' }> | { readonly kind: 'CourseDraftPartChanged' };

/** Keeps a change of one part of a draft, unless somebody else changed that part meanwhile. Whoever changes a draft that was being read puts it back in writing. */
@Injectable()
export class SaveCourseDraftPart {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, partId, expectedRevision, content, settled }: PartToSave): Promise<SavePartOutcome> {
    const kind = kindOfPart(partId);
    if (!kind) throw new InvalidInput('No part of a course has such an id.');
    const faults = partFaults(kind, content);
    if (faults.length > 0) throw new InvalidInput(`The part is not well formed: ${faults.slice(0, 5).map(({ kind, at }) => `${kind} at ${partId}/${at}`).join('; ')}`);
    if (Buffer.byteLength(JSON.stringify(content)) > LARGEST_PART) throw new InvalidInput('The part is longer than a draft keeps: divide the lesson.');
    return this.transactions.write(viewer, { name: 'saveCourseDraftPart', idempotencyKey }, async (): Promise<SavePartOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      const current = await this.parts.find(viewer, draftId, partId as PartId);
      const refusal = judgeSave(draft, current, expectedRevision);
      if (refusal) return refusal.kind === 'CourseDraftPartChanged' ? { kind: refusal.kind } : refusal;
      const at = this.clock.now();
      const written = cleanTexts(content as PartContent);
      await this.parts.write(viewer, draftId, [{ partId: partId as PartId, content: written, older: this.olderOf(kind, current, written, settled) }], at);
      await this.drafts.touch(viewer, draftId, at);
      return { kind: 'CourseDraftPartSaved' };
    });
  }

  private olderOf(kind: NonNullable<ReturnType<typeof kindOfPart>>, current: CourseDraftPart | undefined, written: PartContent, settled: readonly string[]) {
    return olderLanguages(kind, current?.content, written, current?.older ?? {}, settled);
  }
}
