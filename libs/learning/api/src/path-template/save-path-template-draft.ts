import { Injectable } from '@nestjs/common';
import type { PathTemplateId } from '@passerelle/kernel';
import type { PathTemplateContent } from '@passerelle/learning-domain';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { PathTemplates } from './path-templates.js';

export type SaveTemplateDraftOutcome = { readonly kind: 'PathTemplateDraftSaved'; readonly id: PathTemplateId; readonly updatedAt: Date | string } | { readonly kind: 'PathTemplateDraftChanged'; readonly changedAt: Date | string | null };

export interface TemplateDraftChange {
  readonly idempotencyKey: string;
  readonly id: PathTemplateId;
  /** When the draft was last read; null to begin one from what is published. */
  readonly readAt: Date | null;
  readonly content: PathTemplateContent;
}

/** Begins or changes the draft of a template. A draft that somebody changed meanwhile is not overwritten; one that was published or discarded is not begun again from old words. */
@Injectable()
export class SavePathTemplateDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, readAt, content }: TemplateDraftChange): Promise<SaveTemplateDraftOutcome> {
    return this.transactions.write(viewer, { name: 'savePathTemplateDraft', idempotencyKey }, async (): Promise<SaveTemplateDraftOutcome> => {
      const template = await this.templates.lock(viewer, id);
      if (!template) throw new NotFound('No such template.');
      const { draft, inForce } = template;
      if ((draft?.updatedAt.getTime() ?? null) !== (readAt?.getTime() ?? null)) return { kind: 'PathTemplateDraftChanged', changedAt: draft?.updatedAt ?? null };
      const updatedAt = await this.templates.keepDraft(viewer, id, { baseVersion: draft?.baseVersion ?? inForce?.version ?? 0, content });
      return { kind: 'PathTemplateDraftSaved', id, updatedAt };
    });
  }
}
