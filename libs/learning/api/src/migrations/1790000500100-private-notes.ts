import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a learner writes for themselves in a lesson: the latest words of each note, no history. */
export class PrivateNotes1790000500100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.private_note (
        organization_id uuid not null, enrolment_id uuid not null, activity_id text not null, words text not null, written_at timestamptz not null,
        constraint private_note_once_per_activity primary key (organization_id, enrolment_id, activity_id),
        constraint private_note_is_short check (char_length(words) <= 4000),
        constraint private_note_enrolment foreign key (organization_id, enrolment_id) references learning.enrolment (organization_id, id)
      )`);
    await wallBetweenOrganizations(runner, 'learning.private_note', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.private_note');
  }
}
