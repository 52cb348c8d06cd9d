import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const learningRoutes: Routes = [
  { path: 'accueil', title: $localize`:@@learning.home.title:Accueil`, canActivate: [holding('home:read')], loadComponent: () => import('./home/home-page.js').then((m) => m.HomePage) },
  { path: 'mon-parcours', title: $localize`:@@learning.path.heading:Mon parcours`, canActivate: [holding('path:read')], loadComponent: () => import('./path/my-path-page.js').then((m) => m.MyPathPage) },
  { path: 'parcours-types', title: $localize`:@@learning.templates.heading:Parcours types`, canActivate: [holding('path-template:read')], loadComponent: () => import('./path-template/path-templates-page.js').then((m) => m.PathTemplatesPage) },
  { path: 'parcours-types/attributions/:assignmentId', title: $localize`:@@learning.assignment.about:L’attribution`, canActivate: [holding('path-template:assign')], loadComponent: () => import('./path-template/path-assignment-page.js').then((m) => m.PathAssignmentPage) },
  { path: 'parcours-types/:templateId', title: $localize`:@@learning.templates.one:Parcours type`, canActivate: [holding('path-template:read')], loadComponent: () => import('./path-template/path-template-page.js').then((m) => m.PathTemplatePage) },
  { path: 'parcours-types/:templateId/attribuer', title: $localize`:@@learning.assign.heading:Attribuer un parcours type`, canActivate: [holding('path-template:assign')], loadComponent: () => import('./path-template/assign-template-page.js').then((m) => m.AssignTemplatePage) },
  { path: 'formations', title: $localize`:@@learning.courses.heading:Formations`, canActivate: [holding('course:read')], loadComponent: () => import('./catalogue/courses-page.js').then((m) => m.CoursesPage) },
  { path: 'ateliers', title: $localize`:@@learning.workshops.heading:Ateliers`, canActivate: [holding('workshop:read')], loadComponent: () => import('./workshop/workshops-page.js').then((m) => m.WorkshopsPage) },
  ...['ateliers/nouveau', 'ateliers/:workshopId/modifier'].map((path) => ({ path, title: $localize`:@@learning.workshops.plan:Planifier un atelier`, canActivate: [holding('workshop:plan')], loadComponent: () => import('./workshop/workshop-form-page.js').then((m) => m.WorkshopFormPage) })),
  { path: 'ateliers/:workshopId', title: $localize`:@@learning.workshop.title:Atelier`, canActivate: [holding('workshop:read')], loadComponent: () => import('./workshop/workshop-page.js').then((m) => m.WorkshopPage) },
  { path: 'mes-notes', title: $localize`:@@learning.marks.heading:Mes notes et mes signets`, canActivate: [holding('progress:write')], loadComponent: () => import('./marks/my-marks-page.js').then((m) => m.MyMarksPage) },
  { path: 'conception', title: $localize`:@@learning.design.heading:Conception des formations`, canActivate: [holding('course-draft:write')], loadComponent: () => import('./course-draft/designed-courses-page.js').then((m) => m.DesignedCoursesPage) },
  ...['conception/:draftId', 'conception/:draftId/:part'].map((path) => ({ path, title: $localize`:@@learning.draft.title:Brouillon de formation`, canActivate: [holding('course-draft:write')], loadComponent: () => import('./course-draft/course-draft-page.js').then((m) => m.CourseDraftPage) })),
  { path: 'commentaires', title: $localize`:@@learning.inbox.heading:Commentaires sur les leçons`, canActivate: [holding('course-feedback:answer')], loadComponent: () => import('./feedback/feedback-page.js').then((m) => m.FeedbackPage) },
  { path: 'formations/:courseId/imprimer', title: $localize`:@@learning.print.title:Imprimer`, canActivate: [holding('course:read')], loadComponent: () => import('./print/print-page.js').then((m) => m.PrintPage) },
  { path: 'formations/:courseId/attestation', title: $localize`:@@learning.credential.none:Attestation`, canActivate: [holding('progress:write')], loadComponent: () => import('./credential/credential-page.js').then((m) => m.CredentialPage) },
  ...['verifier', 'verifier/:code'].map((path) => ({ path, title: $localize`:@@learning.verify.heading:Vérifier une attestation`, loadComponent: () => import('./credential/verify-page.js').then((m) => m.VerifyPage) })),
  { path: 'formations/:courseId', title: $localize`:@@learning.course.title:Formation`, canActivate: [holding('course:read')], loadComponent: () => import('./catalogue/course-page.js').then((m) => m.CoursePage) },
  ...['formations/:courseId/lecon', 'formations/:courseId/lecon/:lessonId'].map((path) => ({
    path,
    title: $localize`:@@learning.player.title:Leçon`,
    canActivate: [holding('progress:write')],
    loadComponent: () => import('./player/player-page.js').then((m) => m.PlayerPage),
  })),
];
