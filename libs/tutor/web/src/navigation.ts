import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const tutorNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@tutor.received.heading:Questions reçues`, shortLabel: $localize`:@@tutor.question.title:Questions`, route: '/questions/recues', icon: 'question', permission: 'question:answer', order: 66 },
  { label: $localize`:@@tutor.class.heading:État de la classe`, shortLabel: $localize`:@@tutor.class.short:Classe`, route: '/etat-de-la-classe', icon: 'bars', permission: 'class-state:read', order: 64 },
  { label: $localize`:@@tutor.model.page:Modèle de langage`, shortLabel: $localize`:@@tutor.model.short:Modèle`, route: '/modele-de-langage', icon: 'tutor', permission: 'language-model:decide', order: 24 },
  { label: $localize`:@@tutor.policy.heading:Politiques et directives`, shortLabel: $localize`:@@tutor.policy.short:Politiques`, route: '/politiques', icon: 'file', permission: 'account:administer', order: 23 },
];
