import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const assessmentNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@assessment.bank.heading:Banque de questions`, shortLabel: $localize`:@@assessment.bank.short:Banque`, route: '/banque-de-questions', icon: 'table', permission: 'item:write', order: 64 },
];
