import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

import { Enrolments } from './enrolments.js';

/** What is held of a person's learning: courses begun, answers, results, where they are and how long they read. */
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
      name: { fr: 'Formations commencées, réponses, résultats et temps de lecture', en: 'Courses begun, answers, results and reading time' },
      count: (await this.enrolments.mine(viewer)).length,
      from: { fr: 'Votre travail dans les formations', en: 'Your work in the courses' },
      purpose: { fr: 'Reprendre là où vous étiez et vous donner vos résultats; vos réponses et le temps que vous y passez ne sont vus que de vous. Comptés sans nom avec ceux d’au moins quatre autres personnes, ils servent aussi à améliorer les formations', en: 'To let you go on where you left and give you your results; only you see your answers and the time you spend. Counted without a name with those of at least four other people, they also serve to improve the courses' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select e.course_id, e.version, e.started_at, e.completed_at,
         (select jsonb_agg(jsonb_build_object('activity', p.activity_id, 'chosen', p.chosen, 'at', p.recorded_at) order by p.recorded_at) from learning.progress_record p where p.organization_id = e.organization_id and p.enrolment_id = e.id) as records,
         (select jsonb_agg(jsonb_build_object('version', q.version, 'answers', q.answers, 'correct', q.correct, 'total', q.total, 'at', q.taken_at) order by q.taken_at) from learning.quiz_attempt q where q.organization_id = e.organization_id and q.enrolment_id = e.id) as attempts,
         (select jsonb_build_object('lesson', r.lesson_id, 'activity', r.activity_id, 'at', r.reached_at) from learning.reading_place r where r.organization_id = e.organization_id and r.enrolment_id = e.id) as place,
         (select jsonb_object_agg(t.lesson_id, t.seconds) from learning.time_spent t where t.organization_id = e.organization_id and t.enrolment_id = e.id) as seconds_read
       from learning.enrolment e where e.organization_id = $1 and e.employee_id = $2 order by e.started_at`,
      [viewer.organizationId, viewer.employeeId],
    );
  }
}
