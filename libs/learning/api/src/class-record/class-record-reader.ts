import { Injectable } from '@nestjs/common';
import type { ActivityId, CourseId, LessonId } from '@passerelle/kernel';
import { type Course, lessonsOf } from '@passerelle/learning-domain';
import { Transactions, type Viewer } from '@passerelle/platform-api';

/** From an instant, included, to another, excluded. */
export interface ClassPeriod {
  readonly from: Date;
  readonly until: Date;
}

/** What people did in a course in a period: numbers and nobody’s name. Small numbers are in it: whoever shows any of it passes it through disclosure control first. */
export interface ClassRecords {
  /** Of whoever learned in the period, the last activity done before its end, and whether the course was completed by then. */
  readonly reached: readonly { readonly activity: ActivityId | null; readonly completed: boolean; readonly people: number }[];
  /** The first answers that people ever gave to an activity, given in the period. */
  readonly answers: readonly { readonly activity: ActivityId; readonly chosen: readonly string[]; readonly people: number }[];
  /** The same of the questions of the final quiz, at the first try, where that was of this version of the course. */
  readonly quizAnswers: readonly { readonly item: string; readonly chosen: readonly string[]; readonly people: number }[];
  /** Seconds spent, one number a person, in the lessons whose activities were all done, the last of them in the period. */
  readonly times: readonly { readonly lesson: LessonId; readonly seconds: readonly number[] }[];
}

const OF_COURSE = 'e.organization_id = $1 and e.course_id = $2';
const IN_PERIOD = 'between $3 and $4';

/** What other contexts read of how a course is followed, in as many statements whatever the number of people. */
@Injectable()
export class ClassRecordReader {
  constructor(private readonly transactions: Transactions) {}

  async run(viewer: Viewer, course: Course, { from, until }: ClassPeriod): Promise<ClassRecords> {
    // The last instant of the period: none is of two.
    const parameters = [viewer.organizationId, course.id, from, new Date(until.getTime() - 1)] as const;
    return {
      reached: await this.reached(viewer, parameters),
      answers: await this.answers(viewer, parameters),
      quizAnswers: await this.quizAnswers(viewer, parameters, course),
      times: await this.times(viewer, parameters, course),
    };
  }

  private async reached(viewer: Viewer, parameters: PeriodParameters): Promise<ClassRecords['reached']> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select last.activity_id as activity, coalesce(e.completed_at <= $4, false) as completed, count(*)::integer as people
       from learning.enrolment e
       left join lateral (select r.activity_id from learning.progress_record r where r.organization_id = e.organization_id and r.enrolment_id = e.id and r.recorded_at <= $4 order by r.recorded_at desc, r.id desc limit 1) last on true
       where ${OF_COURSE} and (exists (select 1 from learning.progress_record r where r.organization_id = e.organization_id and r.enrolment_id = e.id and r.recorded_at ${IN_PERIOD})
         or exists (select 1 from learning.quiz_attempt q where q.organization_id = e.organization_id and q.enrolment_id = e.id and q.taken_at ${IN_PERIOD}))
       group by 1, 2`,
      parameters,
    );
  }

  private async answers(viewer: Viewer, parameters: PeriodParameters): Promise<ClassRecords['answers']> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select activity, chosen, count(*)::integer as people from (
         select distinct on (r.enrolment_id, r.activity_id) r.activity_id as activity, r.chosen, r.recorded_at as at
         from learning.enrolment e join learning.progress_record r on r.organization_id = e.organization_id and r.enrolment_id = e.id and r.chosen is not null
         where ${OF_COURSE} order by r.enrolment_id, r.activity_id, r.recorded_at, r.id) first
       where first.at ${IN_PERIOD} group by activity, chosen`,
      parameters,
    );
  }

  private async quizAnswers(viewer: Viewer, parameters: PeriodParameters, course: Course): Promise<ClassRecords['quizAnswers']> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select asked.item, array(select jsonb_array_elements_text(asked.chosen) order by 1) as chosen, count(*)::integer as people from (
         select distinct on (q.enrolment_id) q.answers, q.version, q.taken_at as at
         from learning.enrolment e join learning.quiz_attempt q on q.organization_id = e.organization_id and q.enrolment_id = e.id
         where ${OF_COURSE} order by q.enrolment_id, q.taken_at, q.id) first
       cross join lateral jsonb_each(first.answers) as asked (item, chosen) where first.at ${IN_PERIOD} and first.version = $5 group by 1, 2`,
      [...parameters, course.version],
    );
  }

  private async times(viewer: Viewer, parameters: PeriodParameters, course: Course): Promise<ClassRecords['times']> {
    const statements = await this.transactions.in(viewer);
    const lessons = lessonsOf(course).map(({ id, activities }) => ({ lesson: id, activities: activities.map((activity) => activity.id) }));
    return statements.query(
      `select done.lesson, array_agg(t.seconds order by t.seconds) as seconds from (
         select l.lesson, e.id, jsonb_array_length(l.activities) as wanted, count(distinct r.activity_id) as held, max(r.first_at) as at
         from jsonb_to_recordset($5::jsonb) as l (lesson text, activities jsonb)
         join learning.enrolment e on ${OF_COURSE}
         join lateral (select activity_id, min(recorded_at) as first_at from learning.progress_record p where p.organization_id = e.organization_id and p.enrolment_id = e.id and l.activities ? p.activity_id group by activity_id) r on true
         group by 1, 2, 3) done
       join learning.time_spent t on t.organization_id = $1 and t.enrolment_id = done.id and t.lesson_id = done.lesson and t.seconds > 0
       where done.held = done.wanted and done.at ${IN_PERIOD} group by done.lesson`,
      [...parameters, JSON.stringify(lessons)],
    );
  }
}

type PeriodParameters = readonly [organizationId: string, courseId: CourseId, from: Date, last: Date];
