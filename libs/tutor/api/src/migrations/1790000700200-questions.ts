import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passages of what is published, to be quoted in answer to questions; and what people ask of a person instead. Questions themselves are kept nowhere. */
export class Questions1790000700200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Derived from courses and families, and made anew when these change; a source may have no passage.
    await runner.query('create table tutor.passage_source (organization_id uuid not null, source text not null, version text not null, constraint passage_source_pk primary key (organization_id, source))');
    await wallBetweenOrganizations(runner, 'tutor.passage_source', ['select', 'insert', 'delete']);
    await runner.query(`
      create table tutor.passage (
        organization_id uuid not null, source text not null, version text not null, language text not null constraint passage_language_is_known check (language in ('fr', 'en')), place integer not null,
        kind text not null constraint passage_kind_is_known check (kind in ('lesson', 'glossary', 'family')), path text not null, title text not null, context text not null, words text not null, search tsvector not null,
        constraint passage_pk primary key (organization_id, source, language, place)
      )`);
    await runner.query('create index passage_by_words on tutor.passage using gin (search)');
    await wallBetweenOrganizations(runner, 'tutor.passage', ['select', 'insert', 'delete']);
    await runner.query(`
      create table tutor.help_request (
        organization_id uuid not null, id uuid not null, author_id uuid not null, contact_id uuid not null, words text not null constraint request_says_something check (length(trim(words)) between 10 and 2000),
        asked_at timestamptz not null, answer text constraint answer_says_something check (length(trim(answer)) between 1 and 2000), answered_at timestamptz,
        constraint help_request_pk primary key (organization_id, id),
        constraint answer_has_its_moment check ((answer is null) = (answered_at is null))
      )`);
    await runner.query('create index help_request_by_author on tutor.help_request (organization_id, author_id, asked_at)');
    await runner.query('create index help_request_by_contact on tutor.help_request (organization_id, contact_id, asked_at)');
    await wallBetweenOrganizations(runner, 'tutor.help_request', ['select', 'insert', 'update']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tutor.help_request');
    await runner.query('drop table tutor.passage');
    await runner.query('drop table tutor.passage_source');
  }
}
