import type { NavigationEntry } from '@passerelle/platform-web/frame';

export const learningNavigation: readonly NavigationEntry[] = [
  { label: $localize`:@@learning.navigation.home:Accueil`, route: '/accueil', icon: 'home', permission: 'home:read', order: 10 },
  { label: $localize`:@@learning.navigation.path:Mon parcours`, shortLabel: $localize`:@@learning.navigation.path.short:Parcours`, route: '/mon-parcours', icon: 'path', permission: 'path:read', order: 20 },
  { label: $localize`:@@learning.navigation.courses:Formations`, route: '/formations', icon: 'book', permission: 'course:read', order: 60 },
  { label: $localize`:@@learning.templates.heading:Parcours types`, route: '/parcours-types', icon: 'path', permission: 'path-template:write', order: 61 },
  { label: $localize`:@@learning.workshops.heading:Ateliers`, route: '/ateliers', icon: 'clock', permission: 'workshop:read', order: 62 },
  { label: $localize`:@@learning.navigation.design:Conception`, route: '/conception', icon: 'edit', permission: 'course-draft:write', order: 63 },
  { label: $localize`:@@learning.navigation.feedback:Commentaires`, route: '/commentaires', icon: 'dialogue', permission: 'course-feedback:answer', order: 65 },
];
