import type { Routes } from '@angular/router';

import { landing } from '../shell/landing.js';

declare const ngDevMode: boolean;

const gallery: Routes = ngDevMode
  ? [{ path: 'gallery', title: 'Gallery', loadComponent: () => import('../gallery/gallery-page.js').then((m) => m.GalleryPage) }]
  : [];

export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [landing], children: [] },
  ...gallery,
  { path: '', loadChildren: () => import('@passerelle/trust-web').then((m) => m.trustRoutes) },
  { path: '', loadChildren: () => import('@passerelle/occupations-web').then((m) => m.occupationsRoutes) },
  { path: '', loadChildren: () => import('@passerelle/workforce-web').then((m) => m.workforceRoutes) },
  { path: '', loadChildren: () => import('@passerelle/competencies-web').then((m) => m.competenciesRoutes) },
  { path: '', loadChildren: () => import('@passerelle/learning-web').then((m) => m.learningRoutes) },
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
