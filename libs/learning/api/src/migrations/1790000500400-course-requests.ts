import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses that managers ask of their people, and what each made of the proposals about their team's gaps. */
export class CourseRequests1790000500400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.course_request (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, course_id text not null,
        obligation text not null constraint course_request_obligation_is_known check (obligation in ('obligatory', 'recommended')),
        reason text not null constraint course_request_has_a_reason check (char_length(reason) between 10 and 1000),
        due_on date not null, manager_id uuid not null, requested_by text not null, requested_at timestamptz not null, withdrawn_at timestamptz,
        constraint course_request_pk primary key (organization_id, id)
      )`);
    await runner.query('create unique index course_request_stands_once on learning.course_request (organization_id, employee_id, course_id) where withdrawn_at is null');
    await runner.query(`
      create table learning.team_gap_follow_up (
        organization_id uuid not null, manager_id uuid not null, competency_id text not null,
        action text not null constraint team_gap_action_is_known check (action in ('course', 'validation')),
        state text not null constraint team_gap_state_is_known check (state in ('proposed', 'onAgenda', 'setAside', 'done')),
        reason text constraint team_gap_is_set_aside_for_a_reason check ((state = 'setAside') = (reason is not null) and (reason is null or char_length(reason) between 10 and 1000)),
        changed_at timestamptz not null,
        constraint team_gap_follow_up_pk primary key (organization_id, manager_id, competency_id, action)
      )`);
    for (const table of ['course_request', 'team_gap_follow_up']) await wallBetweenOrganizations(runner, `learning.${table}`, ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.team_gap_follow_up');
    await runner.query('drop table learning.course_request');
  }
}
