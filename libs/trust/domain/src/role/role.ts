/** The roles of DESIGN section 1. A person may hold several, each with its scope. */
export const ROLES = ['employee', 'manager', 'hrPlanner', 'learningDesigner', 'catalogueSteward', 'privacyOfficer', 'unionObserver', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}
