import type { Reach, UnitId } from '@passerelle/kernel';

import { type Permission, permissionsOf } from './permissions.js';
import type { Role } from './role.js';

/** Roles that may be held over a unit: those that read figures by unit. The others act on what the organization has once. */
const OVER_A_UNIT: ReadonlySet<Role> = new Set<Role>(['hrPlanner', 'unionObserver']);

/** Whether the role may be given over a unit and those under it, rather than over the whole organization. */
export function mayReachUnit(role: Role): boolean {
  return OVER_A_UNIT.has(role);
}

/** A role as somebody holds it: over the whole organization (null), or over a unit and those under it. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: UnitId | null;
}

/** What an interim does not pass on: naming somebody in turn, and what binds the team's time beyond those days. */
const NOT_PASSED_ON: ReadonlySet<Permission> = new Set<Permission>(['interim:write', 'learning-time:grant', 'path-template:read', 'path-template:assign', 'workshop:plan']);

/**
 * How far each permission reaches today, from the roles that somebody holds and from standing in for a manager: for its
 * days, an interim gives what the role of manager carries, less what it does not pass on. For which teams is decided where
 * a team is read; this says only which pages and operations open.
 */
export function effectiveReachesOf(held: readonly HeldRole[], standsIn: boolean): ReadonlyMap<Permission, Reach> {
  const reaches = new Map(reachesOf(held));
  if (standsIn) for (const permission of permissionsOf(['manager'])) if (!NOT_PASSED_ON.has(permission)) reaches.set(permission, widen(reaches.get(permission), null));
  return reaches;
}

/** How far each permission reaches; held both over a unit and over the organization, it reaches the organization. */
export function reachesOf(held: readonly HeldRole[]): ReadonlyMap<Permission, Reach> {
  const reaches = new Map<Permission, Reach>();
  for (const { role, unitId } of held) {
    for (const permission of permissionsOf([role])) reaches.set(permission, widen(reaches.get(permission), unitId));
  }
  return reaches;
}

function widen(held: Reach | undefined, unitId: UnitId | null): Reach {
  if (unitId === null || held?.kind === 'organization') return { kind: 'organization' };
  return { kind: 'units', unitIds: [...new Set([...(held?.unitIds ?? []), unitId])] };
}
