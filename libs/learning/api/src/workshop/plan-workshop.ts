import { Injectable } from '@nestjs/common';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { WorkshopId } from '@passerelle/kernel';
import { planWorkshop, type WorkshopPlan, type WorkshopPlanRefusal } from '@passerelle/learning-domain';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { RemindWorkshop } from './remind-workshop.js';
import { checkAudience } from './workshop-reach.js';
import { Workshops } from './workshops.js';

export type PlanWorkshopOutcome = { readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | WorkshopPlanRefusal;

/** Plans a group session; whoever it is open to finds it under « Ateliers ». */
@Injectable()
export class PlanWorkshop {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly competencies: CompetenciesReader,
    private readonly workshops: Workshops,
    private readonly reminders: RemindWorkshop,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, plan: WorkshopPlan, idempotencyKey: string): Promise<PlanWorkshopOutcome> {
    checkAudience(viewer, plan.audience);
    return this.transactions.write(viewer, { name: 'planWorkshop', idempotencyKey }, async (statements): Promise<PlanWorkshopOutcome> => {
      const now = this.clock.now();
      const decided = planWorkshop(plan, now);
      if (decided.kind !== 'MayBeHeld') return decided;
      await this.checkServed(viewer, plan);
      const id = newId<WorkshopId>();
      const { startsAt } = decided;
      await this.workshops.add(viewer, { ...plan, id, startsAt, plannedBy: viewer.accountId, plannedByName: viewer.displayName, managerId: plan.audience === 'team' ? viewer.employeeId : null, revision: 0, changedAt: now, cancelledAt: null, cancelReason: null });
      await this.reminders.ask(statements, viewer.organizationId, { id, startsAt }, now);
      return { kind: 'WorkshopKept', id };
    });
  }

  /** @throws NotFound for a course or a competency that the organization does not have */
  async checkServed(viewer: Viewer, { courseId, competencyId }: Pick<WorkshopPlan, 'courseId' | 'competencyId'>): Promise<void> {
    if (courseId && !(await this.courses.findOffered(viewer, courseId))) throw new NotFound('No such course.');
    if (competencyId && !(await this.competencies.competencies(viewer)).has(competencyId)) throw new NotFound('No such competency.');
  }
}
