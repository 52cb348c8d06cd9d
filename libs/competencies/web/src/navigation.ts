import type { NavigationEntry } from '@passerelle/platform-web';

export const competenciesNavigation: readonly NavigationEntry[] = [];
