import { Injectable } from '@nestjs/common';
import type { PathTemplateId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { PathTemplates } from './path-templates.js';

/** Throws the draft away; what is published stays, and a template that never was goes with its draft. */
@Injectable()
export class DiscardPathTemplateDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
  ) {}

  async run(viewer: Viewer, id: PathTemplateId, idempotencyKey: string): Promise<{ readonly removed: boolean }> {
    return this.transactions.write(viewer, { name: 'discardPathTemplateDraft', idempotencyKey }, async () => {
      const template = await this.templates.lock(viewer, id);
      if (!template?.draft) throw new NotFound('There is no draft of this template.');
      const removed = template.inForce === null;
      await (removed ? this.templates.remove(viewer, id) : this.templates.removeDraft(viewer, id));
      return { removed };
    });
  }
}
