import type { Viewer } from '../viewer/viewer.js';

/**
 * Who may use an operation or read a field.
 * - `public`: everybody, signed in or not;
 * - `signedIn`: any signed-in person, of the organization that the data belongs to (row-level security);
 * - `permission`: a role of the viewer carries it;
 * - `inherited`: whoever was allowed to obtain the object that holds the field;
 * - `object`: depends on the object that holds the field.
 */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'inherited' }
  | { readonly kind: 'object'; readonly name: string; readonly allows: (viewer: Viewer, holder: never) => boolean };

/** The rule as one word, for the committed table of accesses. */
export function nameOf(rule: AccessRule): string {
  switch (rule.kind) {
    case 'permission':
      return rule.permission;
    case 'object':
      return rule.name;
    default:
      return rule.kind;
  }
}

/** Whether the viewer passes the rule for the object that holds the field. */
export function passes(rule: AccessRule, viewer: Viewer | null, holder: unknown): boolean {
  switch (rule.kind) {
    case 'public':
    case 'inherited':
      return true;
    case 'signedIn':
      return viewer !== null;
    case 'permission':
      return viewer !== null && viewer.permissions.has(rule.permission);
    case 'object':
      return viewer !== null && rule.allows(viewer, holder as never);
  }
}
