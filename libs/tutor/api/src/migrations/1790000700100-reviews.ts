import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaced reviews: what was reviewed, what was taken back, and what each person chose. What is left in memory is made from them, and kept nowhere. */
export class Reviews1790000700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.review (
        organization_id uuid not null, id uuid not null, employee_id uuid not null, item_id text not null, item_version integer not null, day date not null,
        grade text not null constraint review_grade_is_known check (grade in ('forgotten', 'withHelp', 'recalled')),
        outcome text not null constraint review_outcome_is_known check (outcome in ('right', 'wrong', 'dontKnow')), misconceptions text[] not null, answer jsonb not null, reviewed_at timestamptz not null,
        constraint review_pk primary key (organization_id, id),
        constraint review_grade_follows_outcome check ((grade = 'forgotten') = (outcome <> 'right'))
      )`);
    await runner.query('create index review_by_person on tutor.review (organization_id, employee_id, reviewed_at)');
    await runner.query(`
      create table tutor.review_undone (
        organization_id uuid not null, review_id uuid not null, undone_at timestamptz not null,
        constraint undone_once primary key (organization_id, review_id),
        constraint undone_review foreign key (organization_id, review_id) references tutor.review (organization_id, id)
      )`);
    for (const table of ['review', 'review_undone']) {
      await runner.query(`create trigger ${table}_never_changes before update or delete on tutor.${table} for each row execute function tutor.refuse_change()`);
      await runner.query(`create trigger ${table}_is_never_emptied before truncate on tutor.${table} for each statement execute function tutor.refuse_change()`);
      await wallBetweenOrganizations(runner, `tutor.${table}`, ['select', 'insert']);
    }
    await runner.query(`
      create table tutor.review_wish (
        organization_id uuid not null, employee_id uuid not null,
        retention numeric(3, 2) not null constraint retention_is_reasonable check (retention between 0.70 and 0.97),
        most_a_day integer not null constraint reviews_a_day_are_few check (most_a_day between 1 and 50), paused boolean not null, changed_at timestamptz not null,
        constraint review_wish_pk primary key (organization_id, employee_id)
      )`);
    await wallBetweenOrganizations(runner, 'tutor.review_wish', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tutor.review_wish');
    await runner.query('drop table tutor.review_undone');
    await runner.query('drop table tutor.review');
  }
}
