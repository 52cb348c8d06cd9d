import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const tutorRoutes: Routes = [
  { path: 'pratique', title: $localize`:@@tutor.title:Exercices`, canActivate: [holding('practice:do')], loadComponent: () => import('./offer/practice-page.js').then((m) => m.PracticePage) },
  { path: 'pratique/:sessionId', title: $localize`:@@tutor.title:Exercices`, canActivate: [holding('practice:do')], loadComponent: () => import('./practice/session-page.js').then((m) => m.SessionPage) },
  { path: 'revisions', title: $localize`:@@tutor.review.title:Révisions`, canActivate: [holding('practice:do')], loadComponent: () => import('./review/review-page.js').then((m) => m.ReviewPage) },
  { path: 'questions', title: $localize`:@@tutor.question.title:Questions`, canActivate: [holding('question:ask')], loadComponent: () => import('./question/question-page.js').then((m) => m.QuestionPage) },
  { path: 'questions/recues', title: $localize`:@@tutor.received.heading:Questions reçues`, canActivate: [holding('question:answer')], loadComponent: () => import('./question/received-page.js').then((m) => m.ReceivedPage) },
  { path: 'etat-de-la-classe', title: $localize`:@@tutor.class.heading:État de la classe`, canActivate: [holding('class-state:read')], loadComponent: () => import('./class-state/class-state-page.js').then((m) => m.ClassStatePage) },
  { path: 'modele-de-langage', title: $localize`:@@tutor.model.page:Modèle de langage`, canActivate: [holding('language-model:decide')], loadComponent: () => import('./question/language-model-page.js').then((m) => m.LanguageModelPage) },
];
