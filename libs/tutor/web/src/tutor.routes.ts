import type { Routes } from '@angular/router';
import { holding, signedIn } from '@passerelle/platform-web/frame';

export const tutorRoutes: Routes = [
  { path: 'pratique', title: $localize`:@@tutor.title:Exercices`, canActivate: [holding('practice:do')], loadComponent: () => import('./offer/practice-page.js').then((m) => m.PracticePage) },
  { path: 'pratique/:sessionId', title: $localize`:@@tutor.title:Exercices`, canActivate: [holding('practice:do')], loadComponent: () => import('./practice/session-page.js').then((m) => m.SessionPage) },
  { path: 'revisions', title: $localize`:@@tutor.review.title:Révisions`, canActivate: [holding('practice:do')], loadComponent: () => import('./review/review-page.js').then((m) => m.ReviewPage) },
  { path: 'questions', title: $localize`:@@tutor.question.title:Questions`, canActivate: [holding('question:ask')], loadComponent: () => import('./question/question-page.js').then((m) => m.QuestionPage) },
  { path: 'questions/recues', title: $localize`:@@tutor.received.heading:Questions reçues`, canActivate: [holding('question:answer')], loadComponent: () => import('./question/received-page.js').then((m) => m.ReceivedPage) },
  { path: 'etat-de-la-classe', title: $localize`:@@tutor.class.heading:État de la classe`, canActivate: [holding('class-state:read')], loadComponent: () => import('./class-state/class-state-page.js').then((m) => m.ClassStatePage) },
  { path: 'modele-de-langage', title: $localize`:@@tutor.model.page:Modèle de langage`, canActivate: [holding('language-model:decide')], loadComponent: () => import('./question/language-model-page.js').then((m) => m.LanguageModelPage) },
  { path: 'politiques', title: $localize`:@@tutor.policy.heading:Politiques et directives`, canActivate: [signedIn], loadComponent: () => import('./policy/policies-page.js').then((m) => m.PoliciesPage) },
  { path: 'politiques/nouvelle', title: $localize`:@@tutor.policy.new:Nouvelle politique`, canActivate: [holding('account:administer')], loadComponent: () => import('./policy/write-policy-page.js').then((m) => m.WritePolicyPage) },
  { path: 'politiques/:policyId', title: $localize`:@@tutor.policy.heading:Politiques et directives`, canActivate: [signedIn], loadComponent: () => import('./policy/policy-page.js').then((m) => m.PolicyPage) },
  { path: 'politiques/:policyId/version', title: $localize`:@@tutor.policy.heading:Politiques et directives`, canActivate: [holding('account:administer')], loadComponent: () => import('./policy/write-policy-page.js').then((m) => m.WritePolicyPage) },
];
