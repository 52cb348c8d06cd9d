import type { HeldRole } from '../role/reaches.js';

export interface Administrators {
  /** Open accounts that administer the whole organization. */
  readonly accountIds: readonly string[];
}

/** Whether the organization would be left with nobody who may administer it, were this account to stop. */
export function isLastAdministrator({ accountIds }: Administrators, accountId: string): boolean {
  return accountIds.length === 1 && accountIds[0] === accountId;
}

/** Whether taking this role away takes the administration of the organization away. */
export function givesAdministration({ role, unitId }: HeldRole): boolean {
  return role === 'administrator' && unitId === null;
}
