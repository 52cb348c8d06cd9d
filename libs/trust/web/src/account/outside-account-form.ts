import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { GraphqlClient, Intention, PageLanguage } from '@passerelle/platform-web';

import { OpenOutsideAccountDocument } from '../generated/graphql.js';

/** Opens an account for somebody who has no job in the organization; its page follows, to give it a role and to invite. */
@Component({
  selector: 'pa-outside-account-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outside-account-form.html',
  styleUrl: './role-form.css',
})
export class OutsideAccountForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly intention = new Intention();
  protected readonly language = signal(inject(PageLanguage).current);
  protected readonly nameRefusal = signal('');
  protected readonly emailRefusal = signal('');
  protected readonly failure = signal('');

  protected async submit(event: Event, name: string, email: HTMLInputElement): Promise<void> {
    event.preventDefault();
    this.failure.set('');
    this.nameRefusal.set(name.trim() ? '' : $localize`:@@trust.outside.form.no-name:Écrivez le nom de la personne.`);
    this.emailRefusal.set(email.value.trim() && email.validity.valid ? '' : $localize`:@@trust.outside.form.no-email:Écrivez une adresse complète, comme prenom.nom@exemple.quebec.`);
    if (this.nameRefusal() || this.emailRefusal()) return;
    try {
      await this.open(name.trim(), email.value.trim());
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    }
  }

  private async open(displayName: string, email: string): Promise<void> {
    const { openOutsideAccount } = await this.graphql.mutate(OpenOutsideAccountDocument, { input: { idempotencyKey: this.intention.current(), displayName, email, language: this.language() } });
    this.intention.done();
    switch (openOutsideAccount.__typename) {
      case 'OutsideAccountOpened': await this.router.navigate(['/comptes', openOutsideAccount.account.id]); return;
      case 'AddressAlreadyUsed': this.emailRefusal.set($localize`:@@trust.outside.form.used:L’adresse ${openOutsideAccount.email}:email: ouvre déjà un compte, et n’en ouvre qu’un. Cherchez la personne dans la liste ou dans le personnel, ou prenez une autre adresse.`); return;
    }
  }
}
