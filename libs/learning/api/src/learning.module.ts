import { Module } from '@nestjs/common';
import { CompetenciesModule } from '@passerelle/competencies-api';

import { ClassRecordReader } from './class-record/class-record-reader.js';
import { LessonAnswerReader } from './class-record/lesson-answer-reader.js';
import { CourseResolver } from './course/course.resolver.js';
import { CourseFileController } from './course/course-file.controller.js';
import { CourseFiles } from './course/course-files.js';
import { Courses } from './course/courses.js';
import { CourseBaseResolver } from './course-base/course-base.resolver.js';
import { TakeNewerVersion } from './course-base/take-newer-version.js';
import { AddCourseDraftFile } from './course-draft/add-course-draft-file.js';
import { ArchiveCourse } from './course-draft/archive-course.js';
import { ArchiveCourseDraft } from './course-draft/archive-course-draft.js';
import { BeginCourseDraft } from './course-draft/begin-course-draft.js';
import { CourseDraftResolver } from './course-draft/course-draft.resolver.js';
import { CourseDraftFileController } from './course-draft/course-draft-file.controller.js';
import { CourseDraftFiles } from './course-draft/course-draft-files.js';
import { CourseDraftInformation } from './course-draft/course-draft-information.js';
import { CourseDraftParts } from './course-draft/course-draft-parts.js';
import { CourseDrafts } from './course-draft/course-drafts.js';
import { PreviewCourseDraft } from './course-draft/preview-course-draft.js';
import { SaveCourseDraftPart } from './course-draft/save-course-draft-part.js';
import { CourseFolderController } from './course-folder/course-folder.controller.js';
import { ImportIntoDraft } from './course-folder/import-into-draft.js';
import { ImportNewCourse } from './course-folder/import-new-course.js';
import { PackCourse } from './course-folder/pack-course.js';
import { AskCourseReview } from './course-review/ask-course-review.js';
import { CourseReviewResolver } from './course-review/course-review.resolver.js';
import { CourseReviews } from './course-review/course-reviews.js';
import { DecideCourseReview } from './course-review/decide-course-review.js';
import { FindDraftFaults } from './course-review/find-draft-faults.js';
import { PublishCourseDraft } from './course-review/publish-course-draft.js';
import { RemarkOnCourseDraft } from './course-review/remark-on-course-draft.js';
import { AttestCompletion } from './credential/attest-completion.js';
import { ChooseCredentialVerification } from './credential/choose-credential-verification.js';
import { CredentialResolver } from './credential/credential.resolver.js';
import { CredentialInformation } from './credential/credential-information.js';
import { Credentials } from './credential/credentials.js';
import { IssueCredential } from './credential/issue-credential.js';
import { RevokeCredential } from './credential/revoke-credential.js';
import { VerifyCredential } from './credential/verify-credential.js';
import { EnrolInCourse } from './enrolment/enrol-in-course.js';
import { EnrolmentResolver } from './enrolment/enrolment.resolver.js';
import { Enrolments } from './enrolment/enrolments.js';
import { LearningInformation } from './enrolment/learning-information.js';
import { MoveToLatestVersion } from './enrolment/move-to-latest-version.js';
import { ReadEnrolment } from './enrolment/read-enrolment.js';
import { LessonFeedbackResolver } from './feedback/lesson-feedback.resolver.js';
import { LessonFeedbackInformation } from './feedback/lesson-feedback-information.js';
import { LessonFeedbacks } from './feedback/lesson-feedbacks.js';
import { SendLessonFeedback } from './feedback/send-lesson-feedback.js';
import { SettleLessonFeedback } from './feedback/settle-lesson-feedback.js';
import { LearningReader } from './learning-reader.js';
import { GrantLearningTime } from './learning-time/grant-learning-time.js';
import { LearningTimeResolver } from './learning-time/learning-time.resolver.js';
import { LearningTimeInformation } from './learning-time/learning-time-information.js';
import { LearningTimes } from './learning-time/learning-times.js';
import { ReadLearningTime } from './learning-time/read-learning-time.js';
import { Bookmarks } from './mark/bookmarks.js';
import { BookmarksInformation } from './mark/bookmarks-information.js';
import { ChangeBookmark } from './mark/change-bookmark.js';
import { MarkResolver } from './mark/mark.resolver.js';
import { ReadMyMarks } from './mark/read-my-marks.js';
import { PrivateNotes } from './note/private-notes.js';
import { PrivateNotesInformation } from './note/private-notes-information.js';
import { ObligatoryStepResolver } from './obligatory-step/obligatory-step.resolver.js';
import { ReadTeamObligatorySteps } from './obligatory-step/read-team-obligatory-steps.js';
import { ChoosePathStep } from './path/choose-path-step.js';
import { HighsSolver, PATH_SOLVER } from './path/highs-solver.js';
import { PathResolver } from './path/path.resolver.js';
import { PathChoices } from './path/path-choices.js';
import { PathChoicesInformation } from './path/path-choices-information.js';
import { PathStepResolver } from './path/path-step.resolver.js';
import { ReadMyPath } from './path/read-my-path.js';
import { ReadPathWeeks } from './path/read-path-weeks.js';
import { SolvePath } from './path/solve-path.js';
import { ApplyPathTemplateVersion } from './path-assignment/apply-path-template-version.js';
import { AssignPathTemplate } from './path-assignment/assign-path-template.js';
import { AssigningReach } from './path-assignment/assigning-reach.js';
import { DescribeAssignment } from './path-assignment/describe-assignment.js';
import { OwnPathAssignment } from './path-assignment/own-path-assignment.js';
import { PathAssignmentResolver } from './path-assignment/path-assignment.resolver.js';
import { PathAssignmentInformation } from './path-assignment/path-assignment-information.js';
import { PathAssignments } from './path-assignment/path-assignments.js';
import { PathTargetResolver } from './path-assignment/path-target.resolver.js';
import { ReadAssignedSteps } from './path-assignment/read-assigned-steps.js';
import { ReadPathAssignment } from './path-assignment/read-path-assignment.js';
import { TellAssigned } from './path-assignment/tell-assigned.js';
import { WithdrawPathAssignment } from './path-assignment/withdraw-path-assignment.js';
import { BeginPathTemplate } from './path-template/begin-path-template.js';
import { DiscardPathTemplateDraft } from './path-template/discard-path-template-draft.js';
import { PathTemplateResolver } from './path-template/path-template.resolver.js';
import { PathTemplates } from './path-template/path-templates.js';
import { PublishPathTemplate } from './path-template/publish-path-template.js';
import { SavePathTemplateDraft } from './path-template/save-path-template-draft.js';
import { RecordProgress } from './progress/record-progress.js';
import { SubmitQuiz } from './quiz/submit-quiz.js';
import { ReadingResolver } from './reading/reading.resolver.js';
import { Readings } from './reading/readings.js';
import { RecordReading } from './reading/record-reading.js';
import { CourseRequestResolver } from './request/course-request.resolver.js';
import { CourseRequestInformation } from './request/course-request-information.js';
import { CourseRequests } from './request/course-requests.js';
import { MovementRequestResolver } from './request/movement-request.resolver.js';
import { RequestCourse } from './request/request-course.js';
import { WithdrawCourseRequest } from './request/withdraw-course-request.js';
import { FollowTeamGap } from './team-gap/follow-team-gap.js';
import { ReadTeamGaps } from './team-gap/read-team-gaps.js';
import { TeamGapResolver } from './team-gap/team-gap.resolver.js';
import { TeamGapFollowUps } from './team-gap/team-gap-follow-ups.js';
import { CancelWorkshop } from './workshop/cancel-workshop.js';
import { ChangeWorkshop } from './workshop/change-workshop.js';
import { InviteToWorkshop } from './workshop/invite-to-workshop.js';
import { LeaveWorkshop } from './workshop/leave-workshop.js';
import { MarkAttendance } from './workshop/mark-attendance.js';
import { OwnWorkshop } from './workshop/own-workshop.js';
import { PlanWorkshop } from './workshop/plan-workshop.js';
import { ReadWorkshops } from './workshop/read-workshops.js';
import { RemindWorkshop } from './workshop/remind-workshop.js';
import { TakeWorkshopPlace } from './workshop/take-workshop-place.js';
import { WorkshopResolver } from './workshop/workshop.resolver.js';
import { WorkshopInformation } from './workshop/workshop-information.js';
import { WorkshopPlaces } from './workshop/workshop-places.js';
import { Workshops } from './workshop/workshops.js';

/** Courses, enrolments, progress, quizzes, the path; and what each person keeps for themselves along the way. */
@Module({
  imports: [CompetenciesModule],
  controllers: [CourseFileController, CourseDraftFileController, CourseFolderController],
  providers: [
    ...[Courses, CourseFiles, CourseResolver, Enrolments, EnrolmentResolver, EnrolInCourse, MoveToLatestVersion, ReadEnrolment, RecordProgress, SubmitQuiz, LearningInformation],
    ...[CourseReviews, FindDraftFaults, AskCourseReview, DecideCourseReview, RemarkOnCourseDraft, PublishCourseDraft, CourseReviewResolver],
    ...[CourseDrafts, CourseDraftParts, CourseDraftFiles, CourseDraftInformation, BeginCourseDraft, AddCourseDraftFile, SaveCourseDraftPart, PreviewCourseDraft, ArchiveCourseDraft, ArchiveCourse, CourseDraftResolver],
    ...[TakeNewerVersion, CourseBaseResolver],
    ...[PackCourse, ImportNewCourse, ImportIntoDraft],
    ...[PrivateNotes, PrivateNotesInformation, Bookmarks, BookmarksInformation, ChangeBookmark, ReadMyMarks, MarkResolver],
    ...[Readings, RecordReading, ReadingResolver],
    ...[LessonFeedbacks, LessonFeedbackInformation, SendLessonFeedback, SettleLessonFeedback, LessonFeedbackResolver],
    ...[Credentials, CredentialInformation, AttestCompletion, IssueCredential, ChooseCredentialVerification, RevokeCredential, VerifyCredential, CredentialResolver],
    ...[{ provide: PATH_SOLVER, useClass: HighsSolver }, SolvePath, PathChoices, PathChoicesInformation, ReadMyPath, ReadPathWeeks, ChoosePathStep, PathResolver, PathStepResolver],
    ...[PathTemplates, BeginPathTemplate, SavePathTemplateDraft, PublishPathTemplate, DiscardPathTemplateDraft, PathTemplateResolver],
    ...[PathAssignments, PathAssignmentInformation, AssigningReach, OwnPathAssignment, ReadAssignedSteps, ReadPathAssignment, DescribeAssignment, TellAssigned, AssignPathTemplate, ApplyPathTemplateVersion, WithdrawPathAssignment, PathAssignmentResolver, PathTargetResolver],
    ...[CourseRequests, CourseRequestInformation, RequestCourse, WithdrawCourseRequest, CourseRequestResolver, MovementRequestResolver],
    ...[ReadTeamObligatorySteps, ObligatoryStepResolver],
    ...[LearningTimes, LearningTimeInformation, ReadLearningTime, GrantLearningTime, LearningTimeResolver],
    ...[TeamGapFollowUps, ReadTeamGaps, FollowTeamGap, TeamGapResolver],
    ...[Workshops, WorkshopPlaces, WorkshopInformation, OwnWorkshop, ReadWorkshops, PlanWorkshop, ChangeWorkshop, CancelWorkshop, TakeWorkshopPlace, LeaveWorkshop, InviteToWorkshop, MarkAttendance, RemindWorkshop, WorkshopResolver],
    LearningReader,
    ClassRecordReader,
    LessonAnswerReader,
  ],
  exports: [LearningReader, ClassRecordReader, LessonAnswerReader],
})
export class LearningModule {}
