import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Group sessions, and who has a place in each. */
export class Workshops1790000500500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.workshop (
        organization_id uuid not null, id uuid not null,
        title text not null constraint workshop_has_a_title check (char_length(title) between 3 and 200),
        about text not null constraint workshop_about_is_short check (char_length(about) <= 2000),
        course_id text, competency_id text, constraint workshop_serves_something check (course_id is not null or competency_id is not null),
        starts_at timestamptz not null, duration_minutes integer not null constraint workshop_lasts_a_day_at_most check (duration_minutes between 15 and 600),
        place text constraint workshop_place_is_short check (char_length(place) between 2 and 300),
        video_url text constraint workshop_link_is_secure check (video_url ~ '^https://' and char_length(video_url) <= 1000),
        constraint workshop_is_somewhere check (place is not null or video_url is not null),
        seats integer not null constraint workshop_seats_are_counted check (seats between 1 and 500),
        audience text not null constraint workshop_audience_is_known check (audience in ('team', 'organization')),
        facilitator text not null constraint workshop_facilitator_is_named check (char_length(facilitator) between 2 and 200),
        planned_by uuid not null, planned_by_name text not null, manager_id uuid, planned_at timestamptz not null,
        constraint workshop_of_a_team_has_its_manager check (audience <> 'team' or manager_id is not null),
        revision integer not null default 0, changed_at timestamptz not null,
        cancelled_at timestamptz, cancel_reason text,
        constraint workshop_is_cancelled_for_a_reason check ((cancelled_at is null) = (cancel_reason is null) and (cancel_reason is null or char_length(cancel_reason) between 3 and 1000)),
        constraint workshop_pk primary key (organization_id, id),
        constraint workshop_seats unique (organization_id, id, seats)
      )`);
    await runner.query('create index workshop_by_start on learning.workshop (organization_id, starts_at, id)');
    // The number of seats goes along with each place: a seat above it, or given twice, cannot be written.
    await runner.query(`
      create table learning.workshop_place (
        organization_id uuid not null, workshop_id uuid not null, employee_id uuid not null, account_id uuid,
        state text not null constraint workshop_place_state_is_known check (state in ('invited', 'declined', 'seated', 'waiting', 'withdrawn')),
        seats integer not null, seat integer constraint workshop_place_is_not_oversold check (seat between 1 and seats),
        constraint workshop_seat_is_of_whoever_has_it check ((state = 'seated') = (seat is not null)),
        arrival integer, constraint workshop_line_has_an_order check (state <> 'waiting' or arrival is not null),
        invited_by text, changed_at timestamptz not null,
        attendance text constraint workshop_attendance_is_known check (attendance in ('present', 'absent', 'excused')), attendance_at timestamptz,
        constraint workshop_attendance_is_of_whoever_has_a_seat check (attendance is null or state = 'seated'),
        constraint workshop_place_pk primary key (organization_id, workshop_id, employee_id),
        constraint workshop_seat_is_given_once unique (organization_id, workshop_id, seat) deferrable initially immediate,
        constraint workshop_place_workshop foreign key (organization_id, workshop_id, seats) references learning.workshop (organization_id, id, seats) on update cascade
      )`);
    await runner.query('create index workshop_place_by_employee on learning.workshop_place (organization_id, employee_id)');
    for (const table of ['workshop', 'workshop_place']) await wallBetweenOrganizations(runner, `learning.${table}`, ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.workshop_place');
    await runner.query('drop table learning.workshop');
  }
}
