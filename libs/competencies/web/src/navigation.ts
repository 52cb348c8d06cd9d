import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const competenciesNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@competencies.navigation.team:Mon équipe`, shortLabel: $localize`:@@competencies.navigation.team.short:Équipe`, route: '/mon-equipe', icon: 'people', permission: 'team:read', order: 5 },
  { label: $localize`:@@competencies.navigation.mine:Mes compétences`, shortLabel: $localize`:@@competencies.navigation.mine.short:Compétences`, route: '/mes-competences', icon: 'bars', permission: 'my-competencies:read', order: 30 },
  { label: $localize`:@@competencies.navigation.request:Retrait de preuves`, shortLabel: $localize`:@@competencies.navigation.request.short:Retraits`, route: '/retrait-de-preuves', icon: 'shield', permission: 'evidence:revoke-on-request', order: 12 },
  { label: $localize`:@@competencies.navigation.framework:Référentiel`, route: '/referentiel', icon: 'bars', permission: 'catalogue:edit', order: 20 },
];
