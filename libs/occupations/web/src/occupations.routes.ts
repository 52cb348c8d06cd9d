import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const occupationsRoutes: Routes = [
  { path: 'mes-taches', title: $localize`:@@occupations.my-tasks.heading:Mes tâches`, canActivate: [holding('my-job:read')], loadComponent: () => import('./my-tasks/my-tasks-page.js').then((m) => m.MyTasksPage) },
  { path: 'corps-emploi', title: $localize`:@@occupations.map.title:Corps d’emploi`, canActivate: [holding('family-map:read')], loadComponent: () => import('./family-map/family-map-page.js').then((m) => m.FamilyMapPage) },
  { path: 'corps-emploi/:familyId', title: $localize`:@@occupations.family.title:Corps d’emploi`, canActivate: [holding('family:read')], loadComponent: () => import('./family/family-page.js').then((m) => m.FamilyPage) },
  { path: 'corps-emploi/:familyId/version', title: $localize`:@@occupations.draft.title:Préparer une version`, canActivate: [holding('catalogue:edit')], loadComponent: () => import('./draft/draft-page.js').then((m) => m.DraftPage) },
  { path: 'contestations', title: $localize`:@@occupations.contestations.heading:Contestations`, canActivate: [holding('contestation:answer')], loadComponent: () => import('./contestations/contestations-page.js').then((m) => m.ContestationsPage) },
];
