import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const competenciesRoutes: Routes = [
  { path: 'mes-competences', title: $localize`:@@competencies.mine.heading:Mes compétences`, canActivate: [holding('my-competencies:read')], loadComponent: () => import('./my-competencies/my-competencies-page.js').then((m) => m.MyCompetenciesPage) },
  { path: 'mes-competences/:competencyId', title: $localize`:@@competencies.one.title:Compétence`, canActivate: [holding('my-competencies:read')], loadComponent: () => import('./my-competencies/competency-page.js').then((m) => m.CompetencyPage) },
  { path: 'mes-competences/:competencyId/auto-evaluation', title: $localize`:@@competencies.self.title:Auto-évaluation`, canActivate: [holding('self-assessment:create')], loadComponent: () => import('./self-assessment/self-assessment-page.js').then((m) => m.SelfAssessmentPage) },
  { path: 'mes-competences/:competencyId/preuve', title: $localize`:@@competencies.ask.title:Demander une validation`, canActivate: [holding('validation:ask')], loadComponent: () => import('./validation/ask-validation-page.js').then((m) => m.AskValidationPage) },
  { path: 'mes-competences/:competencyId/attestation', title: $localize`:@@competencies.certificate.declare:Déclarer une attestation externe`, canActivate: [holding('validation:ask')], loadComponent: () => import('./validation/declare-certificate-page.js').then((m) => m.DeclareCertificatePage) },
  { path: 'referentiel', title: $localize`:@@competencies.framework.heading:Référentiel de compétences`, canActivate: [holding('catalogue:edit')], loadComponent: () => import('./framework/framework-page.js').then((m) => m.FrameworkPage) },
  { path: 'retrait-de-preuves', title: $localize`:@@competencies.request.heading:Retrait de preuves à une demande`, canActivate: [holding('evidence:revoke-on-request')], loadComponent: () => import('./revocation-request/revocation-request-page.js').then((m) => m.RevocationRequestPage) },
  { path: 'mon-equipe/validations', title: $localize`:@@competencies.queue.heading:Preuves à valider`, canActivate: [holding('validation:decide')], loadComponent: () => import('./validation/validation-queue-page.js').then((m) => m.ValidationQueuePage) },
  { path: 'mon-equipe/validations/:requestId', title: $localize`:@@competencies.decide.over:Preuve à valider`, canActivate: [holding('validation:decide')], loadComponent: () => import('./validation/validation-page.js').then((m) => m.ValidationPage) },
  { path: 'mon-equipe/formations', title: $localize`:@@competencies.requests.heading:Formations demandées`, canActivate: [holding('course-request:write')], loadComponent: () => import('./course-request/course-requests-page.js').then((m) => m.CourseRequestsPage) },
  { path: 'mon-equipe/interim', title: $localize`:@@competencies.interim.heading:Intérim`, canActivate: [holding('interim:write')], loadComponent: () => import('./interim/interim-page.js').then((m) => m.InterimPage) },
  { path: 'mon-equipe/mentorat', title: $localize`:@@competencies.mentoring.heading:Mentorat`, canActivate: [holding('mentorship:propose')], loadComponent: () => import('./mentoring/mentorships-page.js').then((m) => m.MentorshipsPage) },
  { path: 'mon-equipe/temps', title: $localize`:@@competencies.time.heading:Temps libéré`, canActivate: [holding('learning-time:grant')], loadComponent: () => import('./learning-time/learning-time-page.js').then((m) => m.LearningTimePage) },
  { path: 'mon-equipe', title: $localize`:@@competencies.team.heading:Mon équipe`, canActivate: [holding('team:read')], loadComponent: () => import('./team/team-page.js').then((m) => m.TeamPage) },
];
