import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import { itemsLikelihood } from '@passerelle/competencies-domain';
import type { EnrolmentId } from '@passerelle/kernel';
import { type Course, type QuizScore, scoreQuiz } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices, ProfilingChoices } from '@passerelle/trust-api';

import { Courses } from '../course/courses.js';
import { AttestCompletion } from '../credential/attest-completion.js';
import { type EnrolmentRow, Enrolments } from '../enrolment/enrolments.js';

export interface QuizToSubmit {
  readonly idempotencyKey: string;
  readonly enrolmentId: EnrolmentId;
  readonly version: number;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

export type QuizOutcome = { readonly kind: 'submitted'; readonly enrolmentId: EnrolmentId; readonly evidence: boolean } | { readonly kind: 'anotherVersion'; readonly version: number };

/** Scores the final quiz of the version that the learner takes, keeps the attempt, says when it finishes the course and, where the person turned the estimation on, writes evidence. */
@Injectable()
export class SubmitQuiz {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly competencies: CompetenciesReader,
    private readonly profiling: ProfilingChoices,
    private readonly notices: Notices,
    private readonly attest: AttestCompletion,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, enrolmentId, version, answers }: QuizToSubmit): Promise<QuizOutcome> {
    return this.transactions.write(viewer, { name: 'submitQuiz', idempotencyKey }, async () => {
      const enrolment = await this.enrolments.hold(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      if (enrolment.version !== version) return { kind: 'anotherVersion' as const, version: enrolment.version };
      const { content } = await this.courses.version(viewer, enrolment.courseId, version);
      const score = scoreQuiz(content.quiz, new Map(Object.entries(answers)));
      const at = this.clock.now();
      await this.enrolments.addAttempt(viewer, enrolmentId, { attemptId: idempotencyKey, version, answers, correct: score.correct, total: score.total, passed: score.passed, at });
      if (score.passed) await this.notices.tell(viewer, { to: viewer.accountId, kind: 'courseFinished', data: { courseId: content.id, courseTitle: content.title }, once: enrolmentId });
      if (score.passed) await this.attest.ifEarned(viewer, enrolment);
      const evidence = (await this.profiling.of(viewer)) === 'on';
      if (evidence) await this.writeEvidence(viewer, enrolment, content, score, at);
      return { kind: 'submitted' as const, enrolmentId, evidence };
    });
  }

  private async writeEvidence(viewer: Viewer, { employeeId, version }: EnrolmentRow, course: Course, score: QuizScore, observedAt: Date): Promise<void> {
    for (const [competency, results] of score.byCompetency) {
      const right = results.filter(({ correct }) => correct).length;
      await this.competencies.record(viewer, {
        employeeId,
        competency,
        kind: 'courseResult',
        subject: `${course.id}/${course.quiz.id}`,
        observedAt,
        title: { fr: `Formation évaluée, « ${course.title.fr} »`, en: `Assessed course, “${course.title.en}”` },
        detail: { fr: `Réponses justes\u00a0: ${right} sur ${results.length}`, en: `Correct answers: ${right} out of ${results.length}` },
        facts: { courseId: course.id, courseVersion: version, correct: right, total: results.length },
        logLikelihood: itemsLikelihood(results),
      });
    }
  }
}
