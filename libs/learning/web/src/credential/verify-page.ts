import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { DayPipe, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, Session, TextPipe } from '@passerelle/platform-web';

import { VerifyCredentialDocument } from '../generated/graphql.js';
import { RevokeForm } from './revoke-form.js';

/** Says to anybody what holds of an attestation, by its code. */
@Component({
  selector: 'pa-verify-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, ErrorState, Icon, LoadingSkeleton, PageHead, RevokeForm, TextPipe],
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.css',
})
export class VerifyPage {
  private readonly router = inject(Router);
  /** Absent: one comes to type it. */
  readonly code = input<string>();
  protected readonly page = inject(GraphqlClient).query(VerifyCredentialDocument, () => { const code = this.code(); return code ? { code } : undefined; });
  protected readonly outcome = computed(() => (this.code() ? this.page.value()?.verifyCredential : undefined));
  protected readonly typed = linkedSignal(() => this.code() ?? '');
  protected readonly revokes = inject(Session).can('credential:revoke');
  protected readonly heading = $localize`:@@learning.verify.heading:Vérifier une attestation`;
  protected readonly lead = $localize`:@@learning.verify.lead:Le code est au bas de l’attestation. Majuscules, espaces et tirets ne comptent pas.`;

  protected async verify(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.typed().trim();
    if (code && code === this.code()) this.page.reload();
    else if (code) await this.router.navigate(['/verifier', code]);
  }
}
