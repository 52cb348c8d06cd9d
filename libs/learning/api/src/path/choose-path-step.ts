import { Injectable } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import { mayRefuse, needsOf } from '@passerelle/learning-domain';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { type PathChoice, PathChoices } from './path-choices.js';
import { ReadMyPath } from './read-my-path.js';

export interface PathStepChoice {
  readonly idempotencyKey: string;
  readonly courseId: CourseId;
  /** Null takes the choice back. */
  readonly choice: PathChoice | null;
}

export type PathChoiceOutcome = { readonly kind: 'PathStepChosen'; readonly courseId: CourseId; readonly before: PathChoice | null } | { readonly kind: 'StepIsObligatory'; readonly courseId: CourseId };

/** Keeps what the viewer chooses or refuses on their path; what is obligatory may not be refused. */
@Injectable()
export class ChoosePathStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly readMyPath: ReadMyPath,
    private readonly wishes: PathChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, courseId, choice }: PathStepChoice): Promise<PathChoiceOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees have a path.');
    return this.transactions.write(viewer, { name: 'choosePathStep', idempotencyKey }, async (): Promise<PathChoiceOutcome> => {
      const { problem, courses } = await this.readMyPath.inputs(viewer);
      if (!courses.has(courseId)) throw new NotFound('The catalogue has no such course.');
      if (choice === 'refused' && !mayRefuse(problem, needsOf(problem), courseId)) return { kind: 'StepIsObligatory', courseId };
      const before = problem.wishes.chosen.has(courseId) ? 'chosen' : problem.wishes.refused.has(courseId) ? 'refused' : null;
      await this.wishes.choose(viewer, employeeId, { courseId, choice, at: this.clock.now() });
      return { kind: 'PathStepChosen', courseId, before };
    });
  }
}
