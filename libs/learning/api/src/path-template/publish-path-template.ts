import { Injectable } from '@nestjs/common';
import type { BilingualText, PathTemplateId } from '@passerelle/kernel';
import { type TemplateFault, templateFaults } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { PathTemplates } from './path-templates.js';

export type PublishTemplateOutcome =
  | { readonly kind: 'PathTemplatePublished'; readonly id: PathTemplateId; readonly version: number }
  /** Somebody changed the draft since it was read: it is not published unread. */
  | { readonly kind: 'PathTemplateDraftChanged'; readonly changedAt: Date | string }
  | { readonly kind: 'PathTemplateDraftFaulty'; readonly faults: readonly TemplateFault[] };

/** Publishes the draft as the next version, with its reason. It moves nobody's path: whoever assigned the template applies it. */
@Injectable()
export class PublishPathTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { id, rationale, readAt, idempotencyKey }: { readonly id: PathTemplateId; readonly rationale: BilingualText; readonly readAt: Date; readonly idempotencyKey: string }): Promise<PublishTemplateOutcome> {
    return this.transactions.write(viewer, { name: 'publishPathTemplate', idempotencyKey }, async (): Promise<PublishTemplateOutcome> => {
      const template = await this.templates.lock(viewer, id);
      if (!template?.draft) throw new NotFound('There is no draft of this template.');
      const { draft, inForce } = template;
      if (draft.updatedAt.getTime() !== readAt.getTime()) return { kind: 'PathTemplateDraftChanged', changedAt: draft.updatedAt };
      const known = new Set((await this.courses.all(viewer)).map(({ courseId }) => courseId));
      const faults = templateFaults(draft.content, known, inForce?.content ?? null);
      if (faults.length > 0) return { kind: 'PathTemplateDraftFaulty', faults };
      const version = (inForce?.version ?? 0) + 1;
      await this.templates.publish(viewer, id, { version, content: draft.content, rationale, publishedAt: this.clock.now() });
      return { kind: 'PathTemplatePublished', id, version };
    });
  }
}
