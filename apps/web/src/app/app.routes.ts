import type { Type } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import { assessmentRoutes } from '@passerelle/assessment-web';
import { competenciesRoutes } from '@passerelle/competencies-web';
import { learningRoutes } from '@passerelle/learning-web';
import { occupationsRoutes } from '@passerelle/occupations-web';
import { nextTask } from '@passerelle/platform-web/frame';
import { trustRoutes } from '@passerelle/trust-web';
import { tutorRoutes } from '@passerelle/tutor-web';
import { workforceRoutes } from '@passerelle/workforce-web';

import { landing } from '../shell/landing.js';

declare const ngDevMode: boolean;

const gallery: Routes = ngDevMode
  ? [{ path: 'gallery', title: 'Gallery', loadComponent: () => import('../gallery/gallery-page.js').then((m) => m.GalleryPage) }]
  : [];

/** A page is made in a task of its own: reading its code, and what let it in, were others. */
function inItsOwnTask(route: Route): Route {
  // Each of ours is imported: a promise.
  const load = route.loadComponent as (() => Promise<Type<unknown>>) | undefined;
  return load ? { ...route, loadComponent: async () => { const page = await load(); await nextTask(); return page; } } : route;
}

/** Paths are here from the start, pages come one by one: a list of paths fetched apart would be a round trip a context before each page. */
const pages: Routes = [
  { path: '', pathMatch: 'full', canActivate: [landing], children: [] },
  ...gallery,
  ...trustRoutes,
  ...occupationsRoutes,
  ...workforceRoutes,
  ...competenciesRoutes,
  ...assessmentRoutes,
  ...learningRoutes,
  ...tutorRoutes,
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

export const routes: Routes = pages.map(inItsOwnTask);
