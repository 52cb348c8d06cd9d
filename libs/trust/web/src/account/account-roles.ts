import { ChangeDetectionStrategy, Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { ConfirmDialog, EmptyState, GraphqlClient, newIdempotencyKey } from '@passerelle/platform-web';

import { RevokeRoleDocument } from '../generated/graphql.js';
import { roleWords } from '../sign-in/role-words.js';
import { type Account, type HeldRole, reachWords, ROLES_OF_A_JOB } from './account-words.js';
import { RoleForm } from './role-form.js';

/** The roles of an account, each with its reach; take one away, give another. */
@Component({
  selector: 'pa-account-roles',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RoleForm],
  templateUrl: './account-roles.html',
  styleUrl: './account-roles.css',
})
export class AccountRoles {
  private readonly graphql = inject(GraphqlClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  readonly account = input.required<Account>();
  readonly changed = output<Account>();
  /** The role that could not be taken away, and why. */
  protected readonly refusal = signal<{ readonly role: string; readonly words: string } | undefined>(undefined);
  protected readonly taken = signal('');
  protected readonly none = $localize`:@@trust.account.no-role:Aucun rôle : ce compte n’ouvre que « Mes renseignements »`;
  protected readonly roleWords = roleWords;
  protected readonly reachWords = reachWords;
  protected readonly keyOf = ({ role, unitId }: HeldRole) => `${role} ${unitId ?? ''}`;

  protected async takeAway(held: HeldRole): Promise<void> {
    this.refusal.set(undefined);
    this.taken.set('');
    if (!(await this.confirm.ask(this.questionAbout(held)))) return;
    try {
      const { revokeRole } = await this.graphql.mutate(RevokeRoleDocument, { input: { idempotencyKey: newIdempotencyKey(), accountId: this.account().id, role: held.role, unitId: held.unitId } });
      if (revokeRole.__typename === 'LastAdministrator') {
        this.refuse(held, $localize`:@@trust.account.last-administrator.role:Personne d’autre n’administre toute l’organisation. Donnez d’abord ce rôle à un autre compte, puis retirez-le ici.`);
        return;
      }
      this.changed.emit(revokeRole.account);
      this.taken.set($localize`:@@trust.account.taken:Rôle retiré : ${roleWords(held.role)}:role:.`);
      // The button that had the focus is gone with its role.
      this.title().nativeElement.focus();
    } catch (fault) {
      this.refuse(held, fault instanceof Error ? fault.message : '');
    }
  }

  private refuse(held: HeldRole, words: string): void {
    this.refusal.set({ role: this.keyOf(held), words });
  }

  private questionAbout(held: HeldRole) {
    const role = roleWords(held.role);
    const name = this.account().displayName;
    const fromFile = this.account().employeeId !== null && held.unitId === null && ROLES_OF_A_JOB.includes(held.role);
    return {
      heading: $localize`:@@trust.account.take.heading:Retirer ce rôle à ${name}:name: ?`,
      text: fromFile
        ? $localize`:@@trust.account.take.from-file:« ${role}:role: » cesse dès maintenant. Ce rôle vient du fichier du personnel : une importation le redonnera si la personne y est toujours. Rien n’est supprimé.`
        : $localize`:@@trust.account.take.text:« ${role}:role: » cesse dès maintenant. Rien de ce qui a été fait avec ce rôle n’est supprimé, et il peut être redonné.`,
      confirm: $localize`:@@trust.account.take.confirm:Retirer ce rôle`,
    };
  }
}
