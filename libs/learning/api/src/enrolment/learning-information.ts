import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Enrolments } from './enrolments.js';

/** What is held of a person's learning: courses begun, answers, results. */
@Injectable()
export class LearningInformation implements HeldInformation, OnModuleInit {
  readonly key = 'learning';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly enrolments: Enrolments,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Formations commencées, réponses et résultats', en: 'Courses begun, answers and results' },
      count: (await this.enrolments.mine(viewer)).length,
      from: { fr: 'Votre travail dans les formations', en: 'Your work in the courses' },
      purpose: { fr: 'Reprendre là où vous étiez et vous donner vos résultats; vos réponses ne sont vues que de vous', en: 'To let you go on where you left and give you your results; only you see your answers' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select e.course_id, e.version, e.started_at, e.completed_at,
         (select jsonb_agg(jsonb_build_object('activity', p.activity_id, 'chosen', p.chosen, 'at', p.recorded_at) order by p.recorded_at) from learning.progress_record p where p.organization_id = e.organization_id and p.enrolment_id = e.id) as records,
         (select jsonb_agg(jsonb_build_object('answers', q.answers, 'correct', q.correct, 'total', q.total, 'at', q.taken_at) order by q.taken_at) from learning.quiz_attempt q where q.organization_id = e.organization_id and q.enrolment_id = e.id) as attempts
       from learning.enrolment e where e.organization_id = $1 and e.employee_id = $2 order by e.started_at`,
      [viewer.organizationId, viewer.employeeId],
    );
  }
}
