import type { Role } from './role.js';

/** What each role may do. Whatever is not written here is refused. */
const PERMISSIONS = {
  employee: ['home:read', 'my-job:read', 'my-competencies:read', 'self-assessment:create', 'diagnostic:take', 'practice:do', 'question:ask', 'validation:ask', 'evidence:revoke', 'sharing:change', 'mentoring:offer', 'course:read', 'enrolment:create', 'progress:write', 'path:read', 'workshop:read', 'workshop:join', 'contestation:create', 'family:read', 'my-information:read'],
  manager: ['team:read', 'question:ask', 'interim:write', 'mentorship:propose', 'course-request:write', 'learning-time:grant', 'path-template:read', 'path-template:assign', 'workshop:read', 'workshop:plan', 'validation:decide', 'evidence:revoke', 'family:read', 'course:read', 'my-information:read'],
  hrPlanner: ['family-map:read', 'family:read', 'headcount:read', 'course:read', 'path-template:read', 'path-template:write', 'path-template:assign', 'path-template:assign-widely', 'class-state:read', 'my-information:read'],
  learningDesigner: ['course:read', 'path-template:read', 'path-template:write', 'workshop:read', 'workshop:plan', 'workshop:open-to-all', 'family:read', 'course-coverage:read', 'class-state:read', 'course-draft:write', 'course:publish', 'item:write', 'item:publish', 'course-feedback:answer', 'question:answer', 'credential:revoke', 'my-information:read'],
  catalogueSteward: ['family-map:read', 'family:read', 'headcount:read', 'catalogue:edit', 'catalogue:publish', 'contestation:answer', 'course:read', 'my-information:read'],
  privacyOfficer: ['access-log:read', 'person:find', 'evidence:revoke-on-request', 'family:read', 'my-information:read'],
  unionObserver: ['family-map:read', 'family:read', 'headcount:read', 'my-information:read'],
  administrator: ['personnel:import', 'personnel:read', 'account:administer', 'language-model:decide', 'unit:read', 'my-information:read'],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof PERMISSIONS)[Role][number];

/** Every permission that at least one of the roles carries. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role): readonly Permission[] => PERMISSIONS[role]));
}
