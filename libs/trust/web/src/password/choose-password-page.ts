import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GraphqlClient, newIdempotencyKey, PageHead } from '@passerelle/platform-web';

import { ChoosePasswordDocument, type ChoosePasswordMutation } from '../generated/graphql.js';

/** The same bound as the server's, so that it is said before the form is sent. */
const MINIMUM_LENGTH = 12;

/** Chooses a password with the link of an invitation or of a reset. */
@Component({
  selector: 'pa-choose-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, RouterLink],
  templateUrl: './choose-password-page.html',
  styleUrl: './password-page.css',
})
export class ChoosePasswordPage {
  private readonly graphql = inject(GraphqlClient);
  /** The secret of the link. */
  readonly jeton = input('');
  protected readonly heading = $localize`:@@trust.choose-password.heading:Choisir un mot de passe`;
  protected readonly password = signal('');
  protected readonly visible = signal(false);
  protected readonly refusal = signal('');
  protected readonly deadLink = signal('');
  protected readonly chosenFor = signal('');
  protected readonly missing = computed(() => Math.max(0, MINIMUM_LENGTH - [...this.password()].length));

  protected typed(event: Event): void {
    this.password.set((event.target as HTMLInputElement).value);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    try {
      const { choosePassword } = await this.graphql.mutate(ChoosePasswordDocument, { input: { idempotencyKey: newIdempotencyKey(), token: this.jeton() || 'x'.repeat(20), password: this.password() } });
      this.follow(choosePassword);
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    }
  }

  private follow(outcome: ChoosePasswordMutation['choosePassword']): void {
    switch (outcome.__typename) {
      case 'PasswordChosen': this.chosenFor.set(outcome.email); return;
      case 'TokenRefused': this.deadLink.set(linkWords(outcome.tokenReason)); return;
      case 'PasswordRefused': this.refusal.set(passwordWords(outcome.passwordReason)); return;
    }
  }
}

function linkWords(reason: 'unknown' | 'expired' | 'used'): string {
  switch (reason) {
    case 'unknown': return $localize`:@@trust.link.unknown:Ce lien n’est pas complet ou n’existe pas. Copiez-le en entier depuis le courriel.`;
    case 'expired': return $localize`:@@trust.link.expired:Ce lien a expiré. Demandez-en un autre.`;
    case 'used': return $localize`:@@trust.link.used:Ce lien a déjà servi. Connectez-vous, ou demandez-en un autre.`;
  }
}

function passwordWords(reason: 'tooShort' | 'tooCommon' | 'containsEmail'): string {
  switch (reason) {
    case 'tooShort': return $localize`:@@trust.password.too-short:Il faut au moins douze caractères. Une courte phrase convient bien.`;
    case 'tooCommon': return $localize`:@@trust.password.too-common:Ce mot de passe est parmi les premiers que l’on essaie. Choisissez une phrase à vous.`;
    case 'containsEmail': return $localize`:@@trust.password.contains-email:Votre adresse s’y retrouve. Choisissez autre chose.`;
  }
}
