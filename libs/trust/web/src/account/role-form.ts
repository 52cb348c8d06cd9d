import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { GraphqlClient, Intention } from '@passerelle/platform-web';
import { mayReachUnit } from '@passerelle/trust-domain';

import { GrantRoleDocument } from '../generated/graphql.js';
import { roleWords } from '../sign-in/role-words.js';
import { type Account, OTHER_ROLES, type Role, roleHint, ROLES_OF_A_JOB } from './account-words.js';
import { type SuggestedUnit, UnitField } from './unit-field.js';

/** Gives an account a role, over the whole organization or over a unit and those under it. */
@Component({
  selector: 'pa-role-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [UnitField],
  templateUrl: './role-form.html',
  styleUrl: './role-form.css',
})
export class RoleForm {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly account = input.required<Account>();
  readonly changed = output<Account>();
  protected readonly roles = computed(() => (this.account().employeeId ? [...ROLES_OF_A_JOB, ...OTHER_ROLES] : OTHER_ROLES));
  protected readonly role = signal<Role | undefined>(undefined);
  protected readonly hint = computed(() => { const role = this.role(); return role ? roleHint(role) : ''; });
  /** Only roles that read figures by unit may be held over one. */
  protected readonly reaches = computed(() => { const role = this.role(); return role !== undefined && mayReachUnit(role); });
  protected readonly overUnit = signal(false);
  protected readonly unit = signal<SuggestedUnit | undefined>(undefined);
  protected readonly roleRefusal = signal('');
  protected readonly unitRefusal = signal('');
  protected readonly failure = signal('');
  protected readonly given = signal('');
  protected readonly roleWords = roleWords;

  protected chooseRole(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.role.set(this.roles().find((role) => role === value));
    this.roleRefusal.set('');
    this.given.set('');
  }

  protected chooseUnit(unit: SuggestedUnit | undefined): void {
    this.unit.set(unit);
    this.unitRefusal.set('');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const role = this.role();
    const overUnit = this.reaches() && this.overUnit();
    this.roleRefusal.set(role ? '' : $localize`:@@trust.role-form.no-role:Choisissez un rôle.`);
    this.unitRefusal.set(overUnit && !this.unit() ? $localize`:@@trust.role-form.no-unit:Choisissez une unité dans la liste.` : '');
    this.failure.set('');
    if (!role || this.unitRefusal()) return;
    try {
      await this.give(role, overUnit ? (this.unit()?.id ?? null) : null);
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    }
  }

  private async give(role: Role, unitId: string | null): Promise<void> {
    const { grantRole } = await this.graphql.mutate(GrantRoleDocument, { input: { idempotencyKey: this.intention.current(), accountId: this.account().id, role, unitId } });
    this.intention.done();
    this.changed.emit(grantRole.account);
    if (grantRole.__typename === 'AccountIsClosed') {
      this.failure.set($localize`:@@trust.role-form.closed:Ce compte est fermé : il ne reçoit aucun rôle. Rouvrez-le d’abord.`);
      return;
    }
    if (grantRole.__typename === 'RoleNeedsOrganization') {
      this.failure.set($localize`:@@trust.role-form.needs-organization:Ce rôle agit sur ce que l’organisme n’a qu’une fois : il se donne pour tout l’organisme.`);
      return;
    }
    this.given.set($localize`:@@trust.role-form.given:Rôle donné : ${roleWords(role)}:role:.`);
    this.role.set(undefined);
    this.overUnit.set(false);
    this.unit.set(undefined);
  }
}
