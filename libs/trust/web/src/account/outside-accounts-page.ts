import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CellTemplate, type DataColumn, DataTable, ErrorState, GraphqlClient, LoadingSkeleton, PageHead } from '@passerelle/platform-web';

import { OutsideAccountsPageDocument } from '../generated/graphql.js';
import { type Account, heldRoleWords, stateWords } from './account-words.js';
import { OutsideAccountForm } from './outside-account-form.js';

/** The accounts that are nobody's job, and the opening of another. */
@Component({
  selector: 'pa-outside-accounts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, ErrorState, LoadingSkeleton, OutsideAccountForm, PageHead, RouterLink],
  templateUrl: './outside-accounts-page.html',
})
export class OutsideAccountsPage {
  protected readonly page = inject(GraphqlClient).query(OutsideAccountsPageDocument, () => ({}));
  protected readonly accounts = computed(() => this.page.value()?.outsideAccounts);
  protected readonly heading = $localize`:@@trust.outside.heading:Comptes externes`;
  protected readonly lead = $localize`:@@trust.outside.lead:Les personnes qui se connectent sans emploi dans l’organisation : observation syndicale, administration par un tiers. Le compte d’un membre du personnel se trouve dans sa fiche.`;
  protected readonly none = $localize`:@@trust.outside.none:Aucun compte externe`;
  protected readonly columns: readonly DataColumn<Account>[] = [
    { id: 'name', header: $localize`:@@trust.outside.name:Nom`, value: ({ displayName }) => displayName, sortable: true, rowHeader: true },
    { id: 'roles', header: $localize`:@@trust.outside.roles:Rôles`, value: ({ roles }) => roles.map(heldRoleWords).join(', ') || $localize`:@@trust.outside.no-role:Aucun`, sortable: true },
    { id: 'state', header: $localize`:@@trust.outside.state:État`, value: ({ state }) => stateWords(state), sortable: true },
    { id: 'email', header: $localize`:@@trust.outside.email:Courriel`, value: ({ email }) => email, sortable: true },
  ];
  protected readonly trackAccount = ({ id }: Account) => id;
}
