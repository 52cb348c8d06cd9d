import type { NavigationEntry } from '@passerelle/platform-web';

export const learningNavigation: readonly NavigationEntry[] = [];
