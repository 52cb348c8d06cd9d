import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const tutorNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@tutor.received.heading:Questions reçues`, shortLabel: $localize`:@@tutor.question.title:Questions`, route: '/questions/recues', icon: 'question', permission: 'question:answer', order: 66 },
];
