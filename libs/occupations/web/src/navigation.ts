import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const occupationsNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@occupations.navigation.map:Corps d’emploi`, route: '/corps-emploi', icon: 'grid', permission: 'family-map:read', order: 10 },
  { label: $localize`:@@occupations.navigation.tasks:Mes tâches`, shortLabel: $localize`:@@occupations.navigation.tasks.short:Tâches`, route: '/mes-taches', icon: 'tools', permission: 'my-job:read', order: 25 },
  { label: $localize`:@@occupations.navigation.contestations:Contestations`, route: '/contestations', icon: 'dialogue', permission: 'contestation:answer', order: 40 },
];
