import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const tutorRoutes: Routes = [
  { path: 'pratique', title: $localize`:@@tutor.title:Exercices`, canActivate: [holding('practice:do')], loadComponent: () => import('./offer/practice-page.js').then((m) => m.PracticePage) },
  { path: 'pratique/:sessionId', title: $localize`:@@tutor.title:Exercices`, canActivate: [holding('practice:do')], loadComponent: () => import('./practice/session-page.js').then((m) => m.SessionPage) },
];
