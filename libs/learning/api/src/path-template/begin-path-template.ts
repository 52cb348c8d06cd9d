import { Injectable } from '@nestjs/common';
import type { PathTemplateId } from '@passerelle/kernel';
import { EMPTY_TEMPLATE } from '@passerelle/learning-domain';
import { Clock, newId, Transactions, type Viewer } from '@passerelle/platform-api';

import { PathTemplates } from './path-templates.js';

/** Begins a template by an empty draft. */
@Injectable()
export class BeginPathTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, idempotencyKey: string): Promise<{ readonly id: PathTemplateId }> {
    return this.transactions.write(viewer, { name: 'beginPathTemplate', idempotencyKey }, async () => {
      const id = newId<PathTemplateId>();
      await this.templates.begin(viewer, id, this.clock.now());
      await this.templates.keepDraft(viewer, id, { baseVersion: 0, content: EMPTY_TEMPLATE });
      return { id };
    });
  }
}
