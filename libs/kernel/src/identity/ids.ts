declare const brand: unique symbol;

/** A string that only the rule named by `Name` may make: two kinds of ids cannot be mixed up. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type OrganizationId = Branded<'OrganizationId'>;
export type AccountId = Branded<'AccountId'>;
export type EmployeeId = Branded<'EmployeeId'>;
export type UnitId = Branded<'UnitId'>;
export type AssignmentId = Branded<'AssignmentId'>;
/** Catalogue identifier, readable, the same in every organization (`agent-bureau`). */
export type JobFamilyId = Branded<'JobFamilyId'>;
export type FamilyVersionId = Branded<'FamilyVersionId'>;
/** Readable and unique within its job family (`lettres-courantes`). */
export type TaskId = Branded<'TaskId'>;
export type ContestationId = Branded<'ContestationId'>;
/** Catalogue identifier, the same in every organization (`verifier-texte-ia`). */
export type CompetencyId = Branded<'CompetencyId'>;
/** What an employee asked their manager to observe. */
export type ValidationRequestId = Branded<'ValidationRequestId'>;
export type ValidationFileId = Branded<'ValidationFileId'>;
export type EvidenceId = Branded<'EvidenceId'>;
/** Question of a bank, readable, the same in every organization (`verifier-texte-ia-07`). */
export type ItemId = Branded<'ItemId'>;
/** A kind of task in which a question is set; tasks of several families may be of one kind. */
export type TaskKindId = Branded<'TaskKindId'>;
/** A mistaken idea that has a name, behind a wrong answer. */
export type MisconceptionId = Branded<'MisconceptionId'>;
/** One person's sitting of the diagnostic. */
export type SittingId = Branded<'SittingId'>;
export type PracticeSessionId = Branded<'PracticeSessionId'>;
/** A policy or a directive of the organization. */
export type PolicyId = Branded<'PolicyId'>;
export type HelpRequestId = Branded<'HelpRequestId'>;
export type ReviewId = Branded<'ReviewId'>;
/** Catalogue identifier of a course, readable. */
export type CourseId = Branded<'CourseId'>;
/** A version of a course that is being written. */
export type CourseDraftId = Branded<'CourseDraftId'>;
/** A reading of a draft by a second person. */
export type CourseReviewId = Branded<'CourseReviewId'>;
export type CalibrationId = Branded<'CalibrationId'>;
export type ItemDraftId = Branded<'ItemDraftId'>;
export type LessonId = Branded<'LessonId'>;
export type ActivityId = Branded<'ActivityId'>;
export type EnrolmentId = Branded<'EnrolmentId'>;
/** What a learner says of a lesson to whoever wrote it. */
export type LessonFeedbackId = Branded<'LessonFeedbackId'>;
/** An attestation that a course was completed. */
export type CredentialId = Branded<'CredentialId'>;
export type CourseRequestId = Branded<'CourseRequestId'>;
/** A list of steps for a job family, written once and assigned to many. */
export type PathTemplateId = Branded<'PathTemplateId'>;
export type PathAssignmentId = Branded<'PathAssignmentId'>;
/** A volunteer who accompanies somebody for one competency. */
export type MentorshipId = Branded<'MentorshipId'>;
/** A manager's team in somebody else's hands, for some days. */
export type InterimId = Branded<'InterimId'>;
/** A group session. */
export type WorkshopId = Branded<'WorkshopId'>;
/** Working time that a manager sets free for learning. */
export type LearningTimeId = Branded<'LearningTimeId'>;
export type PersonnelImportId = Branded<'PersonnelImportId'>;
export type NoticeId = Branded<'NoticeId'>;
/** A role that people may move to. */
export type TargetRoleId = Branded<'TargetRoleId'>;
