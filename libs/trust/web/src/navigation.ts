import type { NavigationEntry } from '@passerelle/platform-web';

/** One's own information is in the account menu, not in the main navigation. */
export const trustNavigation: readonly NavigationEntry[] = [];
