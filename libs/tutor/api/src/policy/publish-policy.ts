import { Injectable } from '@nestjs/common';
import type { PolicyId } from '@passerelle/kernel';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { type PolicyContent, type PolicyFault, policyFaults } from '@passerelle/tutor-domain';

import { Policies } from './policies.js';

export interface PolicyToPublish extends PolicyContent {
  readonly idempotencyKey: string;
  /** Null for a new one. */
  readonly policyId: PolicyId | null;
  /** The version that was read before it was written anew; 0 for a new one. */
  readonly after: number;
}

export type PublishPolicyOutcome =
  | { readonly kind: 'PolicyPublished'; readonly id: PolicyId }
  /** Somebody published another version, or withdrew it, meanwhile: nothing was written. */
  | { readonly kind: 'PolicyMovedOn'; readonly id: PolicyId }
  | { readonly kind: 'PolicyFaulty'; readonly faults: readonly PolicyFault[] };

/** Publishes a policy, or its next version; what was published before stays as it was. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { idempotencyKey, policyId, after, ...content }: PolicyToPublish): Promise<PublishPolicyOutcome> {
    return this.transactions.write(viewer, { name: 'publishPolicy', idempotencyKey }, async (): Promise<PublishPolicyOutcome> => {
      const faults = policyFaults(content);
      if (faults.length > 0) return { kind: 'PolicyFaulty', faults };
      const id = policyId ?? newId<PolicyId>();
      const before = policyId ? await this.policies.find(viewer, policyId) : undefined;
      if (policyId && !before) throw new NotFound();
      const isCurrent = (before?.versions.at(-1)?.version ?? 0) === after && !before?.withdrawnAt;
      return isCurrent && (await this.policies.publish(viewer, id, after + 1, content, this.clock.now())) ? { kind: 'PolicyPublished', id } : { kind: 'PolicyMovedOn', id };
    });
  }
}
