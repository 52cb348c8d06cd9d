import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const workforceNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@workforce.navigation.people:Personnel`, route: '/personnel', icon: 'people', permission: 'personnel:read', order: 18 },
  { label: $localize`:@@workforce.navigation.units:Unités`, route: '/unites', icon: 'tree', permission: 'unit:read', order: 19 },
  { label: $localize`:@@workforce.navigation.imports:Fichier du personnel`, shortLabel: $localize`:@@workforce.navigation.imports.short:Fichier`, route: '/fichier-du-personnel', icon: 'upload', permission: 'personnel:import', order: 20 },
];
