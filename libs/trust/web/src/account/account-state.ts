import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { type Confirmation, ConfirmDialog, GraphqlClient, newIdempotencyKey, Session, Tag } from '@passerelle/platform-web';

import { CloseAccountDocument, InviteToAccountDocument, ReopenAccountDocument } from '../generated/graphql.js';
import { type Account, stateSentence, stateWords } from './account-words.js';

interface Invited {
  /** Shown once, to be passed on by hand; absent when the letter carries it. */
  readonly link: string | null;
}

/** Where an account is, and what moves it: an invitation, its closing, its reopening. */
@Component({
  selector: 'pa-account-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Tag],
  templateUrl: './account-state.html',
  styleUrl: './account-state.css',
})
export class AccountState {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly session = inject(Session);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  readonly account = input.required<Account>();
  readonly changed = output<Account>();
  protected readonly words = computed(() => stateWords(this.account().state));
  protected readonly sentence = computed(() => stateSentence(this.account().state));
  protected readonly mayInvite = computed(() => ['notInvited', 'invited'].includes(this.account().state));
  protected readonly invited = signal<Invited | undefined>(undefined);
  protected readonly done = signal('');
  protected readonly refusal = signal('');

  protected invite(): Promise<void> {
    return this.attempt(async () => {
      const { inviteAccount } = await this.graphql.mutate(InviteToAccountDocument, this.variables());
      this.invited.set({ link: inviteAccount.link ?? null });
      this.changed.emit(inviteAccount.account);
    });
  }

  protected close(): Promise<void> {
    return this.attempt(async () => {
      if (!(await this.confirm.ask(this.closing()))) return;
      const { closeAccount } = await this.graphql.mutate(CloseAccountDocument, this.variables());
      if (closeAccount.__typename === 'LastAdministrator') {
        this.refusal.set($localize`:@@trust.account.last-administrator.close:C’est le seul compte ouvert qui administre toute l’organisation. Donnez d’abord ce rôle à un autre compte, puis fermez celui-ci.`);
        return;
      }
      this.follow(closeAccount.account, $localize`:@@trust.account.closed-now:Le compte est fermé et ses sessions ont pris fin.`);
    });
  }

  protected reopen(): Promise<void> {
    return this.attempt(async () => {
      const { reopenAccount } = await this.graphql.mutate(ReopenAccountDocument, this.variables());
      this.follow(reopenAccount.account, $localize`:@@trust.account.reopened-now:Le compte est rouvert, avec les rôles et le mot de passe qu’il avait.`);
    });
  }

  private follow(account: Account, words: string): void {
    this.changed.emit(account);
    this.done.set(words);
    // The button that had the focus has given its place to another one.
    this.title().nativeElement.focus();
  }

  private variables() {
    return { input: { idempotencyKey: newIdempotencyKey(), accountId: this.account().id } };
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.invited.set(undefined);
    this.done.set('');
    this.refusal.set('');
    try {
      await act();
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    }
  }

  private closing(): Confirmation {
    const confirm = $localize`:@@trust.account.close.confirm:Fermer ce compte`;
    if (this.account().id === this.session.viewer()?.accountId) {
      return { confirm, heading: $localize`:@@trust.account.close.own-heading:Fermer votre propre compte ?`, text: $localize`:@@trust.account.close.own-text:Votre session prend fin tout de suite et vous ne pourrez plus vous connecter, à moins qu’une autre personne rouvre le compte. Rien n’est supprimé.` };
    }
    return {
      confirm,
      heading: $localize`:@@trust.account.close.heading:Fermer le compte de ${this.account().displayName}:name: ?`,
      text: $localize`:@@trust.account.close.text:La connexion devient impossible et les sessions ouvertes prennent fin tout de suite. Rien n’est supprimé : les rôles et tout ce que la personne a fait restent, et vous pourrez rouvrir le compte. Une importation du fichier du personnel ne le rouvrira pas.`,
    };
  }
}
