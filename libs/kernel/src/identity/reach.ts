import type { UnitId } from './ids.js';

/** How far a permission reaches: the whole organization, or some units with those under them. */
export type Reach = { readonly kind: 'organization' } | { readonly kind: 'units'; readonly unitIds: readonly UnitId[] };
