import type { NavigationEntry } from '@passerelle/platform-web';

export const workforceNavigation: readonly NavigationEntry[] = [];
