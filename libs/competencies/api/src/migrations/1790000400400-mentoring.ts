import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who says that they can accompany others, and who accompanies whom, once both have said yes. */
export class Mentoring1790000400400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table competencies.mentoring_offer (
        organization_id uuid not null, employee_id uuid not null, competency_id text not null, offered_at timestamptz not null,
        constraint mentoring_offer_pk primary key (organization_id, employee_id, competency_id)
      )`);
    await runner.query('create index mentoring_offer_by_competency on competencies.mentoring_offer (organization_id, competency_id)');
    await runner.query(`
      create table competencies.mentorship (
        organization_id uuid not null, id uuid not null, competency_id text not null, employee_id uuid not null, mentor_id uuid not null, manager_id uuid not null,
        proposed_by uuid not null, proposed_by_name text not null, proposed_at timestamptz not null, word text not null default '',
        employee_answer text, employee_word text not null default '', mentor_answer text, mentor_word text not null default '',
        state text not null default 'proposed', settled_at timestamptz, ended_at timestamptz, ended_by_name text,
        constraint mentorship_pk primary key (organization_id, id),
        constraint nobody_is_their_own_mentor check (employee_id <> mentor_id),
        constraint mentorship_words_are_short check (greatest(char_length(word), char_length(employee_word), char_length(mentor_word)) <= 1000),
        constraint mentorship_answers_are_known check (employee_answer in ('accepted', 'declined') and mentor_answer in ('accepted', 'declined')),
        constraint mentor_is_asked_after_the_employees_yes check (mentor_answer is null or employee_answer is not distinct from 'accepted'),
        constraint mentorship_state_is_what_was_answered check (case state
          when 'proposed' then coalesce(employee_answer, 'accepted') = 'accepted' and mentor_answer is null
          when 'agreed' then employee_answer is not distinct from 'accepted' and mentor_answer is not distinct from 'accepted'
          when 'declined' then employee_answer is not distinct from 'declined' or mentor_answer is not distinct from 'declined'
          when 'ended' then ended_at is not null and ended_by_name is not null
          else false end)
      )`);
    await runner.query(`create unique index mentorship_is_open_once on competencies.mentorship (organization_id, employee_id, competency_id) where state in ('proposed', 'agreed')`);
    await runner.query('create index mentorship_by_mentor on competencies.mentorship (organization_id, mentor_id)');
    await runner.query('create index mentorship_by_employee on competencies.mentorship (organization_id, employee_id, proposed_at desc)');
    await wallBetweenOrganizations(runner, 'competencies.mentoring_offer', ['select', 'insert', 'delete']);
    await wallBetweenOrganizations(runner, 'competencies.mentorship', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table competencies.mentorship');
    await runner.query('drop table competencies.mentoring_offer');
  }
}
