import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { PolicyId } from '@passerelle/kernel';
import { Clock, CurrentViewer, ForSignedIn, may, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { describeInForce, describePolicy } from './describe-policy.js';
import { Policies } from './policies.js';
import { PolicyType, PolicyWithdrawnType, PublishPolicyInput, PublishPolicyResult, WithdrawPolicyInput } from './policy.type.js';
import { PublishPolicy } from './publish-policy.js';
import { WithdrawPolicy } from './withdraw-policy.js';

/** Whoever administers writes policies; everybody of the organization reads what is in force. */
@Resolver(() => PolicyType)
export class PolicyResolver {
  constructor(
    private readonly kept: Policies,
    private readonly publish: PublishPolicy,
    private readonly withdraw: WithdrawPolicy,
    private readonly clock: Clock,
  ) {}

  @Query(() => [PolicyType], { description: 'Policies in force today; for whoever administers, all of them in their last version, those to come and those withdrawn too.' })
  @ForSignedIn()
  async policies(@CurrentViewer() viewer: Viewer) {
    const now = this.clock.now();
    return (await this.kept.all(viewer)).flatMap((policy) => (may(viewer, 'account:administer') ? describePolicy(policy) : describeInForce(policy, now)) ?? []);
  }

  @Query(() => PolicyType, { description: 'A policy as it holds today; for whoever administers, in its last version.' })
  @ForSignedIn()
  async policy(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: PolicyId) {
    const found = await this.kept.find(viewer, id);
    const described = found ? (may(viewer, 'account:administer') ? describePolicy(found) : describeInForce(found, this.clock.now())) : null;
    if (!described) throw new NotFound();
    return described;
  }

  @Mutation(() => PublishPolicyResult, { description: 'Publishes a policy, or its next version, which never changes from then on.' })
  @Requires('account:administer')
  publishPolicy(@CurrentViewer() viewer: Viewer, @Args('input') { title, text, ...input }: PublishPolicyInput) {
    return this.publish.run(viewer, { ...input, title: { fr: title.fr.trim(), en: title.en.trim() }, text: { fr: text.fr, en: text.en } });
  }

  @Mutation(() => PolicyWithdrawnType, { description: 'Withdraws a policy: it is no longer quoted nor read.' })
  @Requires('account:administer')
  withdrawPolicy(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawPolicyInput) {
    return this.withdraw.run(viewer, input);
  }
}
