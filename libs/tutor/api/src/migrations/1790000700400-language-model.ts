import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lets a language model write answers from passages, and each call to it, without what was asked or answered. */
export class LanguageModel1790000700400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tutor.model_allowance (
        organization_id uuid not null, allowed boolean not null, decided_by_name text not null, decided_at timestamptz not null,
        constraint model_allowance_once_an_organization primary key (organization_id)
      )`);
    await runner.query(`
      create table tutor.model_unit_refusal (
        organization_id uuid not null, unit_id uuid not null, decided_by_name text not null, decided_at timestamptz not null,
        constraint model_unit_refusal_once primary key (organization_id, unit_id)
      )`);
    await runner.query(`
      create table tutor.model_choice (
        organization_id uuid not null, account_id uuid not null, refuses boolean not null, chosen_at timestamptz not null,
        constraint model_choice_once_a_person primary key (organization_id, account_id)
      )`);
    await runner.query(`
      create table tutor.model_call (
        organization_id uuid not null, id uuid not null, account_id uuid not null, asked_at timestamptz not null, model text not null,
        outcome text not null constraint model_call_outcome_is_known check (outcome in ('asked', 'answered', 'nothingCited', 'timedOut', 'failed')),
        prompt_tokens integer constraint prompt_tokens_are_counted check (prompt_tokens >= 0), answer_tokens integer constraint answer_tokens_are_counted check (answer_tokens >= 0),
        latency_ms integer constraint latency_is_a_time check (latency_ms >= 0),
        constraint model_call_pk primary key (organization_id, id),
        constraint model_call_that_ended_has_its_latency check ((outcome = 'asked') = (latency_ms is null))
      )`);
    await runner.query('create index model_call_by_person on tutor.model_call (organization_id, account_id, asked_at)');
    await runner.query('create index model_call_by_moment on tutor.model_call (organization_id, asked_at)');
    await wallBetweenOrganizations(runner, 'tutor.model_allowance', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'tutor.model_unit_refusal', ['select', 'insert', 'delete']);
    await wallBetweenOrganizations(runner, 'tutor.model_choice', ['select', 'insert', 'update']);
    await wallBetweenOrganizations(runner, 'tutor.model_call', ['select', 'insert', 'update', 'delete']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['model_call', 'model_choice', 'model_unit_refusal', 'model_allowance']) await runner.query(`drop table tutor.${table}`);
  }
}
