import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const assessmentRoutes: Routes = [
  { path: 'diagnostic', title: $localize`:@@assessment.title:Diagnostic`, canActivate: [holding('diagnostic:take')], loadComponent: () => import('./proposal/diagnostic-page.js').then((m) => m.DiagnosticPage) },
  { path: 'diagnostic/:diagnosticId', title: $localize`:@@assessment.title:Diagnostic`, canActivate: [holding('diagnostic:take')], loadComponent: () => import('./sitting/sitting-page.js').then((m) => m.SittingPage) },
  { path: 'banque-de-questions', title: $localize`:@@assessment.bank.heading:Banque de questions`, canActivate: [holding('item:write')], loadComponent: () => import('./item-bank/item-bank-page.js').then((m) => m.ItemBankPage) },
  { path: 'banque-de-questions/brouillons/:draftId', title: $localize`:@@assessment.draft.title:Brouillon de question`, canActivate: [holding('item:write')], loadComponent: () => import('./item-draft/item-draft-page.js').then((m) => m.ItemDraftPage) },
  { path: 'banque-de-questions/reponses/:competencyId', title: $localize`:@@assessment.report.heading:Ce que disent les réponses`, canActivate: [holding('item:write')], loadComponent: () => import('./calibration/calibration-page.js').then((m) => m.CalibrationPage) },
  { path: 'banque-de-questions/:itemId', title: $localize`:@@assessment.item.title:Question de la banque`, canActivate: [holding('item:write')], loadComponent: () => import('./item-bank/bank-item-page.js').then((m) => m.BankItemPage) },
];
