import type { Permission } from '../role/permissions.js';
import { NOTICE_KINDS, type NoticeKind } from './notice.js';

export const LETTER_TIMES = ['atOnce', 'daily', 'never'] as const;
/** When a notice is also sent by e-mail: as it comes, with the others of the day, or not at all. In the app it always shows. */
export type LetterTime = (typeof LETTER_TIMES)[number];

export interface NoticePreference {
  readonly kind: NoticeKind;
  readonly letter: LetterTime;
}

/** For whoever chose nothing: at once where somebody waits, or has waited, for a person. */
export const USUAL_LETTERS: Readonly<Record<NoticeKind, LetterTime>> = {
  validationAsked: 'atOnce',
  pathAssigned: 'daily',
  pathTemplateAssigned: 'daily',
  pathTemplateChanged: 'daily',
  contestationAnswered: 'atOnce',
  contestationFiled: 'daily',
  validationDecided: 'daily',
  evidenceRevoked: 'atOnce',
  courseFinished: 'daily',
  lessonFeedbackSent: 'daily',
  lessonFeedbackAnswered: 'daily',
  courseReviewAsked: 'daily',
  courseReviewDecided: 'daily',
  itemReviewAsked: 'daily',
  itemReviewDecided: 'daily',
  credentialRevoked: 'atOnce',
  interimNamed: 'atOnce',
  interimEnded: 'atOnce',
  managerAway: 'daily',
  mentorshipProposed: 'daily',
  mentorAsked: 'daily',
  mentorshipSettled: 'daily',
  workshopInvited: 'daily',
  workshopPlaceGiven: 'atOnce',
  workshopMoved: 'atOnce',
  workshopCancelled: 'atOnce',
  workshopReminder: 'atOnce',
  learningTimeGranted: 'daily',
  learningTimeChanged: 'daily',
  helpAsked: 'atOnce',
  helpAnswered: 'atOnce',
};

/** Whom each kind can be told to. */
const TOLD_TO: Readonly<Record<NoticeKind, Permission>> = {
  validationAsked: 'team:read',
  pathAssigned: 'path:read',
  pathTemplateAssigned: 'path:read',
  pathTemplateChanged: 'path:read',
  contestationFiled: 'contestation:answer',
  contestationAnswered: 'contestation:create',
  validationDecided: 'my-competencies:read',
  evidenceRevoked: 'my-competencies:read',
  courseFinished: 'enrolment:create',
  lessonFeedbackSent: 'course-feedback:answer',
  lessonFeedbackAnswered: 'progress:write',
  courseReviewAsked: 'course:publish',
  courseReviewDecided: 'course-draft:write',
  itemReviewAsked: 'item:publish',
  itemReviewDecided: 'item:write',
  credentialRevoked: 'progress:write',
  interimNamed: 'home:read',
  interimEnded: 'home:read',
  managerAway: 'sharing:change',
  mentorshipProposed: 'mentoring:offer',
  mentorAsked: 'mentoring:offer',
  mentorshipSettled: 'mentoring:offer',
  workshopInvited: 'workshop:join',
  workshopPlaceGiven: 'workshop:join',
  workshopMoved: 'workshop:join',
  workshopCancelled: 'workshop:join',
  workshopReminder: 'workshop:join',
  learningTimeGranted: 'path:read',
  learningTimeChanged: 'path:read',
  helpAsked: 'question:answer',
  helpAnswered: 'question:ask',
};

/** A preference for each kind that a person with these permissions may be told, the usual one where they chose none. */
export function preferencesOf(holds: (permission: Permission) => boolean, chosen: readonly NoticePreference[]): readonly NoticePreference[] {
  const letters = { ...USUAL_LETTERS, ...Object.fromEntries(chosen.map(({ kind, letter }) => [kind, letter])) };
  return NOTICE_KINDS.filter((kind) => holds(TOLD_TO[kind])).map((kind) => ({ kind, letter: letters[kind] }));
}
