import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const trustNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@trust.navigation.access-log:Journal des accès`, shortLabel: $localize`:@@trust.navigation.access-log.short:Journal`, route: '/journal-des-acces', icon: 'eye', permission: 'access-log:read', order: 10 },
  { label: $localize`:@@trust.navigation.accounts:Comptes`, route: '/comptes', icon: 'shield', permission: 'account:administer', order: 22 },
];
