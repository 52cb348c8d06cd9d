import type { Routes } from '@angular/router';
import { assessmentRoutes } from '@passerelle/assessment-web';
import { competenciesRoutes } from '@passerelle/competencies-web';
import { learningRoutes } from '@passerelle/learning-web';
import { occupationsRoutes } from '@passerelle/occupations-web';
import { trustRoutes } from '@passerelle/trust-web';
import { workforceRoutes } from '@passerelle/workforce-web';

import { landing } from '../shell/landing.js';

declare const ngDevMode: boolean;

const gallery: Routes = ngDevMode
  ? [{ path: 'gallery', title: 'Gallery', loadComponent: () => import('../gallery/gallery-page.js').then((m) => m.GalleryPage) }]
  : [];

/** Paths are here from the start, pages come one by one: a list of paths fetched apart would be a round trip a context before each page. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [landing], children: [] },
  ...gallery,
  ...trustRoutes,
  ...occupationsRoutes,
  ...workforceRoutes,
  ...competenciesRoutes,
  ...assessmentRoutes,
  ...learningRoutes,
  {
    path: 'acces-reserve',
    title: $localize`:@@shell.forbidden.title:Accès réservé`,
    loadComponent: () => import('../shell/message-page.js').then((m) => m.MessagePage),
    data: { about: 'forbidden' },
  },
  {
    path: 'hors-ligne',
    title: $localize`:@@shell.unreachable.title:Connexion interrompue`,
    loadComponent: () => import('../shell/message-page.js').then((m) => m.MessagePage),
    data: { about: 'unreachable' },
  },
  {
    path: '**',
    title: $localize`:@@shell.not-found.title:Page introuvable`,
    loadComponent: () => import('../shell/message-page.js').then((m) => m.MessagePage),
    data: { about: 'notFound' },
  },
];
