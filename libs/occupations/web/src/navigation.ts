import type { NavigationEntry } from '@passerelle/platform-web';

export const occupationsNavigation: readonly NavigationEntry[] = [];
