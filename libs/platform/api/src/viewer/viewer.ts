import type { AccountId, EmployeeId, InterimId, Language, OrganizationId, Reach, UnitId } from '@passerelle/kernel';

/** How far a role reaches: the whole organization, or a unit and those under it. */
export type GrantScope = { readonly kind: 'organization' } | { readonly kind: 'unit'; readonly unitId: UnitId };

export interface Grant {
  readonly role: string;
  readonly scope: GrantScope;
}

/** Somebody in whose place the viewer acts today. */
export interface StandIn {
  readonly interimId: InterimId;
  readonly managerId: EmployeeId;
  readonly managerName: string;
  /** Last day, included, as 2026-12-18. */
  readonly until: string;
}

/**
 * Whoever asks, for the time of one request. The object itself is the key of that request's transaction:
 * a repository that has no viewer cannot reach the database.
 */
export interface Viewer {
  readonly organizationId: OrganizationId;
  readonly accountId: AccountId;
  /** Absent for an account that is nobody's job (an outside administrator, a union observer). */
  readonly employeeId: EmployeeId | null;
  readonly displayName: string;
  readonly email: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
  /** In whose place the viewer acts today, beside their own roles. */
  readonly standsInFor: readonly StandIn[];
  /** What the viewer may do, each with how far it reaches. */
  readonly permissions: ReadonlyMap<string, Reach>;
}

/** Whether a role of the viewer carries the permission, whatever its scope. */
export function may(viewer: Viewer, permission: string): boolean {
  return viewer.permissions.has(permission);
}
