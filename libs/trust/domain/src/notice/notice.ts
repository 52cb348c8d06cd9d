import type { BilingualText, CompetencyId, ContestationId, CourseDraftId, CourseId, ItemDraftId, JobFamilyId, LessonId, WorkshopId } from '@passerelle/kernel';

/** A group session, as a notice names it. */
interface WorkshopTold {
  readonly workshopId: WorkshopId;
  readonly title: string;
  readonly day: string;
  readonly time: string;
}

/** What each kind of notice carries: ids and titles. Never a level nor a score: a letter may be read by others. */
export interface NoticeData {
  readonly contestationAnswered: { readonly contestationId: ContestationId; readonly familyId: JobFamilyId; readonly taskLabel: BilingualText | null };
  /** Its author is not named to those who answer. */
  readonly contestationFiled: { readonly contestationId: ContestationId; readonly familyId: JobFamilyId; readonly taskLabel: BilingualText | null };
  /** A course that somebody's manager asks them to take, with its last day, as 2026-12-18. */
  readonly pathAssigned: { readonly courseId: CourseId; readonly courseTitle: BilingualText; readonly requestedBy: string; readonly requestedFor?: string; readonly dueOn: string };
  /** A path template is put on somebody's path, with its last day. */
  readonly pathTemplateAssigned: { readonly templateTitle: BilingualText; readonly assignedBy: string; readonly dueOn: string };
  /** Another version of it is applied, or it is taken back. */
  readonly pathTemplateChanged: { readonly templateTitle: BilingualText; readonly changedBy: string; readonly withdrawn: boolean };
  readonly validationAsked: { readonly competencyId: CompetencyId; readonly competencyTitle: BilingualText; readonly requestId: string; readonly personName?: string; readonly certificate?: boolean };
  readonly validationDecided: { readonly competencyId: CompetencyId; readonly competencyTitle: BilingualText; readonly requestId: string; readonly personName?: string };
  /** A piece of evidence about the person was revoked by somebody else; its competency may have no page any more. */
  readonly evidenceRevoked: { readonly competencyId: CompetencyId | null; readonly competencyTitle: BilingualText; readonly revokedBy: string };
  readonly courseFinished: { readonly courseId: CourseId; readonly courseTitle: BilingualText };
  /** Its author is not named to those who answer. */
  readonly lessonFeedbackSent: { readonly courseId: CourseId; readonly lessonTitle: BilingualText };
  readonly lessonFeedbackAnswered: { readonly courseId: CourseId; readonly lessonId: LessonId; readonly lessonTitle: BilingualText };
  /** Somebody who writes courses asks for a second reader; or has an answer: the draft may be published, or is to be looked at again. */
  readonly courseReviewAsked: { readonly draftId: CourseDraftId; readonly courseTitle: BilingualText; readonly askedBy: string };
  readonly courseReviewDecided: { readonly draftId: CourseDraftId; readonly courseTitle: BilingualText; readonly decidedBy: string; readonly outcome: 'approved' | 'returned' };
  /** The same of a question of the bank; one that is accepted is published. */
  readonly itemReviewAsked: { readonly draftId: ItemDraftId; readonly question: BilingualText; readonly askedBy: string };
  readonly itemReviewDecided: { readonly draftId: ItemDraftId; readonly question: BilingualText; readonly decidedBy: string; readonly outcome: 'accepted' | 'returned' };
  /** Somebody names the person to stand in for them, both days included. */
  readonly interimNamed: { readonly managerName: string; readonly startsOn: string; readonly endsOn: string };
  /** The manager put an end to it before its last day. */
  readonly interimEnded: { readonly managerName: string; readonly endsOn: string };
  /** Somebody else will see what the person shares with their manager. */
  readonly managerAway: { readonly managerName: string; readonly delegateName: string; readonly startsOn: string; readonly endsOn: string };
  /** Somebody could accompany the person for a competency; nothing is done without their yes. */
  readonly mentorshipProposed: { readonly competencyTitle: BilingualText; readonly mentorName: string; readonly proposedBy: string; readonly proposedFor?: string };
  /** Somebody would like to be accompanied by the person. */
  readonly mentorAsked: { readonly competencyTitle: BilingualText; readonly employeeName: string };
  /** What became of a mentorship, for whoever proposed it (`team`) and for those who take part. */
  readonly mentorshipSettled: { readonly competencyTitle: BilingualText; readonly employeeName: string; readonly mentorName: string; readonly outcome: 'agreed' | 'declined' | 'ended'; readonly place: 'team' | 'mine' };
  /** Somebody is invited to a group session; day as 2026-12-02 and time as 09:30, on the organization's clock. */
  readonly workshopInvited: WorkshopTold & { readonly invitedBy: string };
  /** A place came free for somebody who was waiting. */
  readonly workshopPlaceGiven: WorkshopTold;
  readonly workshopMoved: WorkshopTold;
  readonly workshopCancelled: WorkshopTold;
  readonly workshopReminder: WorkshopTold;
  /** A manager sets working time free for learning. */
  readonly learningTimeGranted: { readonly grantedBy: string };
  readonly learningTimeChanged: { readonly changedBy: string; readonly ended: boolean };
  /** Somebody asks the person a question; its words are on the page alone. */
  readonly helpAsked: { readonly askedBy: string };
  readonly helpAnswered: { readonly answeredBy: string };
  readonly credentialRevoked: { readonly courseId: CourseId; readonly courseTitle: BilingualText };
}

export type NoticeKind = keyof NoticeData;
export const NOTICE_KINDS = ['validationAsked', 'pathAssigned', 'pathTemplateAssigned', 'pathTemplateChanged', 'contestationFiled', 'contestationAnswered', 'validationDecided', 'evidenceRevoked', 'courseFinished', 'lessonFeedbackSent', 'lessonFeedbackAnswered', 'courseReviewAsked', 'courseReviewDecided', 'itemReviewAsked', 'itemReviewDecided', 'credentialRevoked', 'interimNamed', 'interimEnded', 'managerAway', 'mentorshipProposed', 'mentorAsked', 'mentorshipSettled', 'workshopInvited', 'workshopPlaceGiven', 'workshopMoved', 'workshopCancelled', 'workshopReminder', 'learningTimeGranted', 'learningTimeChanged', 'helpAsked', 'helpAnswered'] as const satisfies readonly NoticeKind[];

/** What a person is told: its kind, and the data of that kind. */
export type Notice<Kind extends NoticeKind = NoticeKind> = { readonly [One in Kind]: { readonly kind: One; readonly data: NoticeData[One] } }[Kind];
