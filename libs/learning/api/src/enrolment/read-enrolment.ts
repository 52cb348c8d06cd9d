import { Injectable } from '@nestjs/common';
import type { CourseId, EnrolmentId } from '@passerelle/kernel';
import { type Course, type CourseProgress, courseProgress, scoreQuiz } from '@passerelle/learning-domain';
import { NotFound, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import type { EnrolmentType, QuizResultType } from './enrolment.type.js';
import { type AttemptRow, type EnrolmentRow, Enrolments } from './enrolments.js';

/** Reads an enrolment with its progress, in the version that the person began. */
@Injectable()
export class ReadEnrolment {
  constructor(
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
  ) {}

  async byId(viewer: Viewer, id: EnrolmentId): Promise<EnrolmentType> {
    const row = await this.enrolments.findMine(viewer, id);
    if (!row) throw new NotFound();
    return this.describe(viewer, row);
  }

  async ofCourse(viewer: Viewer, courseId: CourseId): Promise<EnrolmentType | null> {
    const row = (await this.enrolments.mine(viewer)).find((enrolment) => enrolment.courseId === courseId);
    return row ? this.describe(viewer, row) : null;
  }

  async progressOf(viewer: Viewer, row: EnrolmentRow): Promise<CourseProgress> {
    const [{ content }, done, attempts] = await Promise.all([this.courses.version(viewer, row.courseId, row.version), this.enrolments.doneOf(viewer, row.id), this.enrolments.attemptsOf(viewer, row.id)]);
    return courseProgress(content, new Set(done.map(({ activityId }) => activityId)), attempts.some(({ passed }) => passed));
  }

  private async describe(viewer: Viewer, row: EnrolmentRow): Promise<EnrolmentType> {
    const progress = await this.progressOf(viewer, row);
    const [{ content }, answers, attempts] = await Promise.all([this.courses.version(viewer, row.courseId, row.version), this.enrolments.doneOf(viewer, row.id), this.enrolments.attemptsOf(viewer, row.id)]);
    return { ...row, ...progress, answers, quizResult: quizResult(content, attempts.find(({ version }) => version === row.version)) };
  }
}

/** Of an attempt at the quiz of that very version: the questions of another are not those that one would read. */
function quizResult({ quiz }: Course, attempt: AttemptRow | undefined): QuizResultType | null {
  if (!attempt) return null;
  const { answers, correct, total, passed, takenAt } = attempt;
  const { items } = scoreQuiz(quiz, new Map(Object.entries(answers)));
  return {
    correct,
    total,
    passed,
    takenAt,
    items: items.map(({ item, correct: right, chosen }) => ({
      itemId: item.id,
      correct: right,
      chosen,
      misconception: item.choices.find((choice) => !choice.correct && chosen.includes(choice.id))?.misconception ?? null,
      explanation: item.explanation,
    })),
  };
}
