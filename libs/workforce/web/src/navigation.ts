import type { NavigationEntry } from '@passerelle/platform-web';

export const workforceNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@workforce.navigation.imports:Fichier du personnel`, shortLabel: $localize`:@@workforce.navigation.imports.short:Personnel`, route: '/fichier-du-personnel', icon: 'upload', permission: 'personnel:import', order: 20 },
];
