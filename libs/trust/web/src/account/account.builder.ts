import type { Account } from './account-words.js';

/** An employee's account, as the API gives it. */
export function anAccount(changes: Partial<Account> = {}): Account {
  return { id: 'compte-1', email: 'mireille.cote@agence.exemple.quebec', displayName: 'Mireille Côté', employeeId: 'personne-1', state: 'active', roles: [{ role: 'employee', unitId: null, unitName: null }], ...changes };
}
