import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import { type LateStep, overdueSteps, type PathStep, planWeeks, stands, type WeekPlan } from '@passerelle/learning-domain';
import { Clock, type Viewer } from '@passerelle/platform-api';

import { LearningTimes } from '../learning-time/learning-times.js';
import type { MyPath } from './read-my-path.js';

export interface MyWeeks extends WeekPlan {
  readonly minutesPerWeek: number;
  readonly agreedUntil: string;
}

/** The path over the weeks, in the time that the manager set free. */
@Injectable()
export class ReadPathWeeks {
  constructor(
    private readonly times: LearningTimes,
    private readonly clock: Clock,
  ) {}

  /** @returns null where no weekly time stands */
  async run(viewer: Viewer, { steps, problem, dueOn }: MyPath): Promise<MyWeeks | null> {
    const today = estimationDay(this.clock.now());
    const grants = viewer.employeeId ? await this.times.of(viewer, viewer.employeeId) : [];
    const weekly = grants.find((grant) => grant.granted.kind === 'weekly' && stands(grant, today))?.granted;
    if (weekly?.kind !== 'weekly') return null;
    return { ...planWeeks(steps, problem.courses, weekly, dueOn, today), minutesPerWeek: weekly.minutesPerWeek, agreedUntil: weekly.toOn };
  }

  /** What is past its last day, whether or not hours are agreed. */
  overdue({ steps, problem, dueOn }: MyPath): readonly LateStep[] {
    return overdueSteps(steps, problem.courses, dueOn, problem.today);
  }
}

/** What names a step for clients. */
export function stepId(step: PathStep): string {
  return step.kind === 'course' ? step.courseId : `self-${step.competencies.join('-')}`;
}
