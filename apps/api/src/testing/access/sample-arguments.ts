import { randomUUID } from 'node:crypto';

import type { Targets } from './targets.js';

type Variables = Record<string, unknown>;

/**
 * Arguments with which each operation is tried on a person's objects, in the order in which they are tried: what closes
 * or publishes comes after what needs it open. An operation that is missing here fails the specification: whoever adds
 * one says how it is tried.
 */
export const SAMPLE_ARGUMENTS: Readonly<Record<string, (targets: Targets) => Variables>> = {
  viewer: () => ({}),
  demonstrationPeople: () => ({}),
  myInformation: () => ({}),
  accessLog: () => ({}),
  myNotices: () => ({ first: 5 }),
  myNoticePreferences: () => ({}),
  people: () => ({ first: 5 }),
  person: ({ employeeId }) => ({ id: employeeId }),
  units: () => ({ first: 5 }),
  unit: ({ unitId }) => ({ id: unitId }),
  account: ({ accountId }) => ({ id: accountId }),
  outsideAccounts: () => ({}),
  openOutsideAccount: () => input({ email: 'observation@syndicat.quebec', displayName: 'Jeanne Roy', language: 'fr' }),
  inviteAccount: ({ accountId }) => input({ accountId }),
  grantRole: ({ accountId }) => input({ accountId, role: 'learningDesigner' }),
  revokeRole: ({ accountId }) => input({ accountId, role: 'learningDesigner' }),
  closeAccount: ({ accountId }) => input({ accountId }),
  reopenAccount: ({ accountId }) => input({ accountId }),
  personnelImports: () => ({}),
  personnelImport: ({ importId }) => ({ id: importId }),
  confirmPersonnelImport: ({ importId }) => input({ id: importId, full: false, endedConfirmed: 0 }),
  cancelPersonnelImport: ({ importId }) => input({ id: importId }),
  myAssignments: () => ({}),
  myManager: () => ({}),
  myStandings: () => ({}),
  myPath: () => ({}),
  myContestations: () => ({}),
  competencies: () => ({}),
  courses: () => ({}),
  contestations: () => ({}),
  familyDrafts: () => ({}),
  familyMap: () => ({}),
  team: () => ({ role: 'transformed', familyId: 'agent-bureau' }),
  roleTargets: () => ({}),
  competency: () => ({ id: 'verifier-texte-ia' }),
  course: ({ courseId }) => ({ id: courseId }),
  jobFamily: ({ familyId }) => ({ id: familyId }),
  familyDifference: ({ draftedFamilyId }) => ({ familyId: draftedFamilyId }),
  signIn: () => input({ email: 'personne@exemple.quebec', password: 'un mot de passe quelconque' }),
  signInAsDemonstrationPerson: ({ accountId }) => input({ accountId }),
  signOut: () => input({ everywhere: false }),
  requestPasswordReset: () => input({ email: 'personne@exemple.quebec' }),
  choosePassword: () => input({ token: 'x'.repeat(43), password: 'le héron traverse lentement' }),
  chooseNoticePreference: () => input({ kind: 'contestationAnswered', letter: 'daily' }),
  readNotices: ({ noticeId }) => input({ ids: [noticeId] }),
  chooseProfiling: () => input({ active: true }),
  submitSelfAssessment: ({ indicatorId }) => input({ competencyId: 'verifier-texte-ia', answers: [{ indicatorId, answer: 'yes' }] }),
  changeCompetencySharing: () => input({ competencyId: 'verifier-texte-ia', shared: true }),
  myValidationRequests: () => ({}),
  validationQueue: () => ({}),
  askValidation: () => input({ competencyId: 'expliquer-clairement', words: 'Une lettre relue et corrigée, avec ses sources.' }),
  openValidation: ({ validationId }) => input({ id: validationId }),
  decideValidation: ({ validationId, indicatorId }) => input({ id: validationId, decision: 'validated', comment: 'Observé au travail cette semaine.', answers: [{ indicatorId, answer: 'yes' }] }),
  withdrawValidation: ({ validationId }) => input({ id: validationId }),
  contestFigure: ({ familyId, taskId }) => input({ familyId, taskId, figure: 'exposure', reason: 'Le courrier arrive encore sur papier.' }),
  answerContestation: ({ contestationId }) => input({ id: contestationId, outcome: 'kept', words: 'Merci, la figure a été revue.' }),
  saveFamilyDraft: ({ familyId }) => input({ familyId, title: { fr: 'Titre', en: 'Title' }, summary: { fr: 'Résumé', en: 'Summary' }, tasks: [] }),
  publishFamilyVersion: ({ draftedFamilyId }) => input({ familyId: draftedFamilyId, rationale: { fr: 'Relevé de l’automne.', en: 'Survey of the autumn.' } }),
  discardFamilyDraft: ({ discardedFamilyId }) => input({ familyId: discardedFamilyId }),
  enrolInCourse: ({ courseId }) => input({ courseId }),
  recordProgress: ({ enrolmentId, activityId }) => input({ enrolmentId, activityId }),
  recordReading: ({ enrolmentId, lessonId }) => input({ enrolmentId, lessonId, activityId: null, offset: 0, seconds: 30, reachedAt: '2026-01-05T14:00:00Z' }),
  changeBookmark: ({ enrolmentId, activityId }) => input({ enrolmentId, placeId: activityId, kept: true }),
  myStudyMarks: () => ({}),
  lessonFeedback: () => ({}),
  myLessonFeedback: () => ({}),
  sendLessonFeedback: ({ enrolmentId, lessonId }) => input({ enrolmentId, lessonId, feedback: 'unclear', words: 'Le deuxième exemple me perd.' }),
  settleLessonFeedback: ({ feedbackId }) => input({ id: feedbackId, answer: 'Merci, l’exemple sera récrit.' }),
  submitQuiz: ({ enrolmentId }) => input({ enrolmentId, answers: [] }),
};

function input(fields: Variables): Variables {
  return { input: { idempotencyKey: randomUUID(), ...fields } };
}
