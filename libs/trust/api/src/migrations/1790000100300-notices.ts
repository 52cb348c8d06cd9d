import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, and when each of them wants it by e-mail. */
export class Notices1790000100300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trust.notice (
        organization_id uuid not null, id uuid not null, account_id uuid not null,
        kind text not null, data jsonb not null, event text not null,
        created_at timestamptz not null, read_at timestamptz, mailed_at timestamptz,
        constraint notice_pk primary key (organization_id, id),
        constraint notice_told_once unique (organization_id, account_id, kind, event),
        constraint notice_account foreign key (organization_id, account_id) references trust.account (organization_id, id)
      )`);
    await runner.query('create index notice_by_account on trust.notice (organization_id, account_id, id desc)');
    await runner.query('create index notice_unread on trust.notice (organization_id, account_id) where read_at is null');
    await runner.query(`
      create table trust.notice_preference (
        organization_id uuid not null, account_id uuid not null, kind text not null,
        letter text not null constraint notice_letter_is_known check (letter in ('atOnce', 'daily', 'never')),
        constraint notice_preference_pk primary key (organization_id, account_id, kind),
        constraint notice_preference_account foreign key (organization_id, account_id) references trust.account (organization_id, id)
      )`);
    await wallBetweenOrganizations(runner, 'trust.notice', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'trust.notice_preference', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trust.notice_preference');
    await runner.query('drop table trust.notice');
  }
}
