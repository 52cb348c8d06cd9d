import type { CompetencyId, ContestationId, CourseDraftId, CourseId, ItemDraftId, JobFamilyId, LessonId, WorkshopId } from '@passerelle/kernel';

import type { Notice, NoticeData, NoticeKind } from './notice.js';

const CONTESTATION = { contestationId: '01890000-0000-7000-8000-000000000001' as ContestationId, familyId: 'agent-bureau' as JobFamilyId, taskLabel: { fr: 'Trier le courrier', en: 'Sort the mail' } };
const VALIDATION = { competencyId: 'verifier-texte-ia' as CompetencyId, competencyTitle: { fr: 'Vérifier un texte produit par l’IA', en: 'Check a text made by AI' }, requestId: '01890000-0000-7000-8000-000000000002' };
const LESSON = { courseId: 'comprendre-ia-au-travail' as CourseId, lessonId: 'l2-invente' as LessonId, lessonTitle: { fr: 'Pourquoi elle invente', en: 'Why it makes things up' } };

const DRAFT = { draftId: '01890000-0000-7000-8000-000000000004' as CourseDraftId, courseTitle: { fr: 'Comprendre l’IA au travail', en: 'Understanding AI at work' } };
const ITEM_DRAFT = { draftId: '01890000-0000-7000-8000-000000000005' as ItemDraftId, question: { fr: 'Que faites-vous d’abord de ce résumé\u202f?', en: 'What do you do first with this summary?' } };

const WORKSHOP = { workshopId: '01890000-0000-7000-8000-000000000003' as WorkshopId, title: 'Relire une lettre à deux', day: '2026-12-02', time: '09:30' };

const DATA: NoticeData = {
  contestationAnswered: CONTESTATION,
  contestationFiled: CONTESTATION,
  pathAssigned: { courseId: 'comprendre-ia-au-travail' as CourseId, courseTitle: { fr: 'Comprendre l’IA au travail', en: 'Understanding AI at work' }, requestedBy: 'Nadia Tremblay', dueOn: '2026-12-18' },
  pathTemplateAssigned: { templateTitle: { fr: 'Agent de bureau, vers le rôle transformé', en: 'Office agent, towards the transformed role' }, assignedBy: 'Nadia Tremblay', dueOn: '2027-03-31' },
  pathTemplateChanged: { templateTitle: { fr: 'Agent de bureau, vers le rôle transformé', en: 'Office agent, towards the transformed role' }, changedBy: 'Nadia Tremblay', withdrawn: false },
  validationAsked: { ...VALIDATION, personName: 'Mireille Côté' },
  validationDecided: VALIDATION,
  evidenceRevoked: { competencyId: VALIDATION.competencyId, competencyTitle: VALIDATION.competencyTitle, revokedBy: 'Nadia Tremblay' },
  courseFinished: { courseId: 'comprendre-ia-au-travail' as CourseId, courseTitle: { fr: 'Comprendre l’IA au travail', en: 'Understanding AI at work' } },
  lessonFeedbackSent: LESSON,
  lessonFeedbackAnswered: LESSON,
  courseReviewAsked: { ...DRAFT, askedBy: 'Marc-André Poulin' },
  courseReviewDecided: { ...DRAFT, decidedBy: 'Fatoumata Diallo', outcome: 'approved' },
  itemReviewAsked: { ...ITEM_DRAFT, askedBy: 'Marc-André Poulin' },
  itemReviewDecided: { ...ITEM_DRAFT, decidedBy: 'Fatoumata Diallo', outcome: 'accepted' },
  interimNamed: { managerName: 'Nadia Tremblay', startsOn: '2026-12-07', endsOn: '2026-12-18' },
  interimEnded: { managerName: 'Nadia Tremblay', endsOn: '2026-12-18' },
  managerAway: { managerName: 'Nadia Tremblay', delegateName: 'Luc Fortin', startsOn: '2026-12-07', endsOn: '2026-12-18' },
  mentorshipProposed: { competencyTitle: VALIDATION.competencyTitle, mentorName: 'Luc Fortin', proposedBy: 'Nadia Tremblay' },
  mentorAsked: { competencyTitle: VALIDATION.competencyTitle, employeeName: 'Mireille Côté' },
  mentorshipSettled: { competencyTitle: VALIDATION.competencyTitle, employeeName: 'Mireille Côté', mentorName: 'Luc Fortin', outcome: 'agreed', place: 'mine' },
  credentialRevoked: { courseId: 'comprendre-ia-au-travail' as CourseId, courseTitle: { fr: 'Comprendre l’IA au travail', en: 'Understanding AI at work' } },
  workshopInvited: { ...WORKSHOP, invitedBy: 'Nadia Tremblay' },
  workshopPlaceGiven: WORKSHOP,
  workshopMoved: WORKSHOP,
  workshopCancelled: WORKSHOP,
  workshopReminder: WORKSHOP,
  learningTimeGranted: { grantedBy: 'Nadia Tremblay' },
  learningTimeChanged: { changedBy: 'Nadia Tremblay', ended: false },
  helpAsked: { askedBy: 'Mireille Côté' },
  helpAnswered: { answeredBy: 'Marc-André Poulin' },
};

/** A notice of that kind. */
export function aNotice(kind: NoticeKind): Notice {
  return { kind, data: DATA[kind] } as Notice;
}
