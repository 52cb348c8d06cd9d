import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ConfirmDialog, DayPipe, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, PageLanguage, Sending, Session } from '@passerelle/platform-web';

import { PolicyPageDocument, WithdrawPolicyDocument } from '../generated/graphql.js';

/** A policy as it holds, whom to ask, and its versions; whoever administers writes the next one or withdraws it. */
@Component({
  selector: 'pa-policy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, ErrorState, LoadingSkeleton, PageHead, RouterLink],
  templateUrl: './policy-page.html',
  styleUrl: './policy-page.css',
})
export class PolicyPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(ConfirmDialog);
  protected readonly language = inject(PageLanguage);
  protected readonly act = new Sending();
  readonly policyId = input.required<string>();
  protected readonly page = this.graphql.query(PolicyPageDocument, () => ({ id: this.policyId() }));
  protected readonly policy = computed(() => this.page.value()?.policy);
  protected readonly heading = computed(() => this.language.of(this.policy()?.title ?? { fr: '', en: '' }));
  protected readonly writes = inject(Session).can('account:administer');

  protected async withdraw(): Promise<void> {
    const policyId = this.policyId();
    const asked = { heading: $localize`:@@tutor.policy.withdraw.heading:Retirer cette politique ?`, text: $localize`:@@tutor.policy.withdraw.text:Elle ne sera plus lue ni citée. Ses versions restent au dossier ; pour la rétablir, il faudra en publier une autre.`, confirm: $localize`:@@tutor.policy.withdraw:Retirer` };
    if (!(await this.confirm.ask(asked))) return;
    await this.act.run(policyId, async (idempotencyKey) => {
      await this.graphql.mutate(WithdrawPolicyDocument, { input: { idempotencyKey, policyId } });
      await this.router.navigate(['/politiques']);
    });
  }
}
