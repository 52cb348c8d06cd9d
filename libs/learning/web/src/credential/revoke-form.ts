import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { ErrorState, GraphqlClient, GraphqlFailure, Intention, keptText } from '@passerelle/platform-web';

import { RevokeCredentialDocument } from '../generated/graphql.js';

/** Shortest reason that says something, in characters. */
const SHORTEST_REASON = 10;

/** Revokes an attestation of one's own body, with the reason that its holder will read. */
@Component({
  selector: 'pa-revoke-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState],
  template: `
    <form class="pa-field pa-card" (submit)="revoke($event)" novalidate>
      <h2 i18n="@@learning.revoke.heading">Révoquer cette attestation</h2>
      <label for="pa-revoke" i18n="@@learning.revoke.reason">La raison, que la personne lira</label>
      <textarea #field class="pa-input" id="pa-revoke" rows="2" maxlength="1000" [value]="reason()" (input)="type(field.value)" [attr.aria-invalid]="refusal() ? true : null"></textarea>
      @if (refusal()) { <p class="pa-field__error" role="alert">{{ refusal() }}</p> }
      @if (failure(); as failed) { <pa-error-state [failure]="failed" [ofAction]="true" /> }
      <p><button type="submit" class="pa-button pa-button--outlined" i18n="@@learning.revoke.go">Révoquer</button></p>
    </form>
  `,
  styles: `form { max-width: 640px; margin-top: 16px; }`,
})
export class RevokeForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly code = input.required<string>();
  readonly revoked = output();
  private readonly kept = keptText(() => `revoke.${this.code()}`);
  protected readonly reason = this.kept.value;
  protected readonly refusal = signal('');
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);

  protected type(words: string): void {
    this.kept.set(words);
    this.refusal.set('');
  }

  protected async revoke(event: Event): Promise<void> {
    event.preventDefault();
    if (this.reason().trim().length < SHORTEST_REASON) return this.refusal.set($localize`:@@learning.revoke.missing:Dites pourquoi, en quelques mots : la personne doit pouvoir le comprendre.`);
    this.failure.set(undefined);
    try {
      await this.graphql.mutate(RevokeCredentialDocument, { input: { idempotencyKey: this.intention.current(), code: this.code(), reason: this.reason() } });
      this.intention.done();
      this.kept.forget();
      this.revoked.emit();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
