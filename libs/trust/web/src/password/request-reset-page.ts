import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GraphqlClient, GraphqlFailure, Intention, PageHead } from '@passerelle/platform-web';

import { RequestPasswordResetDocument } from '../generated/graphql.js';

/** Asks for a link to choose a new password; says the same whether the address has an account or not. */
@Component({
  selector: 'pa-request-reset-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, RouterLink],
  templateUrl: './request-reset-page.html',
  styleUrl: './password-page.css',
})
export class RequestResetPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  protected readonly heading = $localize`:@@trust.reset.heading:Mot de passe oublié`;
  protected readonly email = signal('');
  protected readonly sentTo = signal('');
  protected readonly refusal = signal('');

  protected typed(event: Event): void {
    this.email.set((event.target as HTMLInputElement).value.trim());
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    try {
      const { requestPasswordReset } = await this.graphql.mutate(RequestPasswordResetDocument, { input: { idempotencyKey: this.intention.current(), email: this.email() } });
      this.intention.done();
      this.sentTo.set(requestPasswordReset.email);
    } catch (fault) {
      const invalid = fault instanceof GraphqlFailure && fault.kind === 'invalid';
      this.refusal.set(invalid ? $localize`:@@trust.reset.invalid:Écrivez une adresse complète, comme prenom.nom@organisme.gouv.qc.ca.` : fault instanceof Error ? fault.message : '');
    }
  }
}
