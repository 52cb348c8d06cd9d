import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const workforceRoutes: Routes = [
  { path: 'fichier-du-personnel', title: $localize`:@@workforce.imports.heading:Fichier du personnel`, canActivate: [holding('personnel:import')], loadComponent: () => import('./import/imports-page.js').then((m) => m.ImportsPage) },
  { path: 'fichier-du-personnel/:importId', title: $localize`:@@workforce.import.title:Importation`, canActivate: [holding('personnel:import')], loadComponent: () => import('./import/import-page.js').then((m) => m.ImportPage) },
  { path: 'personnel', title: $localize`:@@workforce.people.heading:Personnel`, canActivate: [holding('personnel:read')], loadComponent: () => import('./people/people-page.js').then((m) => m.PeoplePage) },
  { path: 'personnel/:personId', title: $localize`:@@workforce.person.over:Fiche du personnel`, canActivate: [holding('personnel:read')], loadComponent: () => import('./person/person-page.js').then((m) => m.PersonPage) },
  { path: 'unites', title: $localize`:@@workforce.units.heading:Unités administratives`, canActivate: [holding('unit:read')], loadComponent: () => import('./unit/units-page.js').then((m) => m.UnitsPage) },
];
