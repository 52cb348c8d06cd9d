import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const assessmentRoutes: Routes = [
  { path: 'diagnostic', title: $localize`:@@assessment.title:Diagnostic`, canActivate: [holding('diagnostic:take')], loadComponent: () => import('./proposal/diagnostic-page.js').then((m) => m.DiagnosticPage) },
  { path: 'diagnostic/:diagnosticId', title: $localize`:@@assessment.title:Diagnostic`, canActivate: [holding('diagnostic:take')], loadComponent: () => import('./sitting/sitting-page.js').then((m) => m.SittingPage) },
];
