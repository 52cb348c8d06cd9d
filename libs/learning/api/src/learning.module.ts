import { Module } from '@nestjs/common';
import { CompetenciesModule } from '@passerelle/competencies-api';

import { CourseResolver } from './course/course.resolver.js';
import { CourseFileController } from './course/course-file.controller.js';
import { Courses } from './course/courses.js';
import { EnrolInCourse } from './enrolment/enrol-in-course.js';
import { EnrolmentResolver } from './enrolment/enrolment.resolver.js';
import { Enrolments } from './enrolment/enrolments.js';
import { LearningInformation } from './enrolment/learning-information.js';
import { ReadEnrolment } from './enrolment/read-enrolment.js';
import { PrivateNotes } from './note/private-notes.js';
import { PrivateNotesInformation } from './note/private-notes-information.js';
import { PathResolver } from './path/path.resolver.js';
import { ReadMyPath } from './path/read-my-path.js';
import { RecordProgress } from './progress/record-progress.js';
import { SubmitQuiz } from './quiz/submit-quiz.js';

/** Courses, enrolments, progress, quizzes, the path. */
@Module({
  imports: [CompetenciesModule],
  controllers: [CourseFileController],
  providers: [Courses, CourseResolver, Enrolments, EnrolmentResolver, EnrolInCourse, ReadEnrolment, RecordProgress, SubmitQuiz, LearningInformation, PrivateNotes, PrivateNotesInformation, ReadMyPath, PathResolver],
})
export class LearningModule {}
