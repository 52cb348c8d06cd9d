import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people choose and refuse on their path; how many passed each course at their first try, of nobody in particular, and what of it is shown: see `afterFirstTry`. */
export class PathChoices1790000500600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.path_choice (
        organization_id uuid not null, employee_id uuid not null, course_id text not null,
        choice text not null constraint path_choice_is_known check (choice in ('chosen', 'refused')), chosen_at timestamptz not null,
        constraint path_choice_once_a_course primary key (organization_id, employee_id, course_id)
      )`);
    await runner.query(`
      create table learning.course_outcome (
        organization_id uuid not null, course_id text not null,
        taken integer not null, passed integer not null constraint course_outcome_adds_up check (passed between 0 and taken),
        shown_taken integer not null, shown_passed integer not null constraint course_outcome_shown_adds_up check (shown_passed between 0 and shown_taken and shown_taken <= taken),
        constraint course_outcome_pk primary key (organization_id, course_id)
      )`);
    await this.countWhatIsThere(runner);
    await wallBetweenOrganizations(runner, 'learning.path_choice', ['select', 'insert', 'update', 'delete']);
    await wallBetweenOrganizations(runner, 'learning.course_outcome', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.course_outcome');
    await runner.query('drop table learning.path_choice');
  }

  /** Walls are lifted while every organization's quizzes are counted. */
  private async countWhatIsThere(runner: QueryRunner): Promise<void> {
    for (const table of ['quiz_attempt', 'enrolment']) await runner.query(`alter table learning.${table} no force row level security`);
    await runner.query(`
      insert into learning.course_outcome (organization_id, course_id, taken, passed, shown_taken, shown_passed)
      select organization_id, course_id, taken, passed, case when taken >= 5 then taken else 0 end, case when taken >= 5 then passed else 0 end
      from (
        select e.organization_id, e.course_id, count(*) as taken, count(*) filter (where a.passed) as passed
        from (select distinct on (organization_id, enrolment_id) organization_id, enrolment_id, passed from learning.quiz_attempt order by organization_id, enrolment_id, taken_at, id) a
        join learning.enrolment e on e.organization_id = a.organization_id and e.id = a.enrolment_id group by 1, 2
      ) first_tries`);
    for (const table of ['quiz_attempt', 'enrolment']) await runner.query(`alter table learning.${table} force row level security`);
  }
}
