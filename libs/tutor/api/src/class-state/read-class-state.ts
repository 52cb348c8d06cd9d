import { Injectable } from '@nestjs/common';
import { AssessmentReader } from '@passerelle/assessment-api';
import { CompetenciesReader } from '@passerelle/competencies-api';
import { type CourseId, quebecDay } from '@passerelle/kernel';
import { type ClassPeriod, ClassRecordReader, LearningReader } from '@passerelle/learning-api';
import { instantInQuebec } from '@passerelle/learning-domain';
import { Clock, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { closedMonths, daysOfMonth } from '@passerelle/tutor-domain';

import type { ClassStateType, PracticeStateType } from './class-state.type.js';
import { ClassStates } from './class-states.js';
import { describeClass } from './describe-class.js';
import { describePractices } from './describe-practices.js';
import { PracticesOfMonth } from './practices-of-month.js';

/**
 * How a course, or practice, went in a month that is over. The first who reads a month has its state kept as it is shown;
 * from then on nothing that happens changes it.
 */
@Injectable()
export class ReadClassState {
  constructor(
    private readonly transactions: Transactions,
    private readonly states: ClassStates,
    private readonly learning: LearningReader,
    private readonly records: ClassRecordReader,
    private readonly practices: PracticesOfMonth,
    private readonly assessment: AssessmentReader,
    private readonly competencies: CompetenciesReader,
    private readonly clock: Clock,
  ) {}

  months(): readonly string[] {
    return closedMonths(quebecDay(this.clock.now()));
  }

  ofCourse(viewer: Viewer, courseId: CourseId, month: string): Promise<ClassStateType> {
    return this.kept(viewer, `course/${courseId}`, month, async (period) => {
      const course = (await this.learning.coursesInForce(viewer)).find(({ id }) => id === courseId);
      if (!course) throw new NotFound();
      return { courseId, month, ...describeClass(course, await this.records.run(viewer, course, period)) };
    });
  }

  ofPractice(viewer: Viewer, month: string): Promise<PracticeStateType> {
    return this.kept(viewer, 'practice', month, async (period) => {
      const met = await this.practices.read(viewer, period);
      return { month, ...describePractices(met, await this.assessment.currentBank(viewer), await this.competencies.competencies(viewer)) };
    });
  }

  private async kept<State extends object>(viewer: Viewer, subject: string, month: string, make: (period: ClassPeriod) => Promise<State>): Promise<State> {
    if (!this.months().includes(month)) throw new InvalidInput('A month is one of the twelve that are over.');
    const before = await this.states.find<State>(viewer, subject, month);
    if (before) return before;
    const state = await make(periodOf(month));
    // What was read is closed first: nobody holds a connection while waiting for another.
    await this.transactions.close(viewer);
    await this.transactions.writeFor(viewer.organizationId, (statements) => this.states.keep(statements, viewer.organizationId, { subject, month, state, at: this.clock.now() }));
    return (await this.states.find<State>(viewer, subject, month)) ?? state;
  }
}

function periodOf(month: string): ClassPeriod {
  const { first, after } = daysOfMonth(month);
  const [from, until] = [first, after].map((day) => instantInQuebec({ day, time: '00:00' }));
  if (!from || !until) throw new InvalidInput('A month is written as 2026-11.');
  return { from, until };
}
