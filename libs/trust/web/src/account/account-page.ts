import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GraphqlClient, GraphqlFailure, LoadingSkeleton, PageHead, Session } from '@passerelle/platform-web';

import { AccountPageDocument } from '../generated/graphql.js';
import { AccountRoles } from './account-roles.js';
import { AccountState } from './account-state.js';
import type { Account } from './account-words.js';

/** One account: where it is, its roles and how far each goes. */
@Component({
  selector: 'pa-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountRoles, AccountState, ErrorState, LoadingSkeleton, PageHead, RouterLink],
  templateUrl: './account-page.html',
})
export class AccountPage {
  readonly accountId = input.required<string>();
  protected readonly page = inject(GraphqlClient).query(AccountPageDocument, () => ({ id: this.accountId() }));
  protected readonly account = computed(() => this.page.value()?.account);
  protected readonly failure = computed(() => this.page.error() ?? (this.account() === null ? new GraphqlFailure('notFound') : undefined));
  protected readonly mayOpenRecord = inject(Session).can('personnel:read');
  protected readonly over = $localize`:@@trust.account.over:Compte`;

  protected become(account: Account): void {
    this.page.set({ account });
  }
}
