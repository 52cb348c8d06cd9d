import type { PersonFieldsFragment } from '../generated/graphql.js';

/** Where a person's account is, in two or three words. */
export function accountWords(account: PersonFieldsFragment['account']): string {
  switch (account?.state) {
    case 'active': return $localize`:@@workforce.account.active:Actif`;
    case 'invited': return $localize`:@@workforce.account.invited:Invitation envoyée`;
    case 'notInvited': return $localize`:@@workforce.account.not-invited:À inviter`;
    case 'closed': return $localize`:@@workforce.account.closed:Fermé`;
    default: return $localize`:@@workforce.account.none:Aucun, faute d’adresse`;
  }
}
