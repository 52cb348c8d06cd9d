import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A kept level is written and read whole, as the text of a document: a team of a thousand has some fifteen thousand,
 * which are read six times as fast so. A revocation asks for the person's job: it is made beside the product for now.
 */
export class LevelsAsText1790000400220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.unwalled(runner, async () => {
      await runner.query(`alter table competencies.estimate add column level json constraint estimate_is_of_six_levels check (json_array_length(level -> 'probabilities') = 6)`);
      await runner.query(`update competencies.estimate set level = json_build_object('mean', mean, 'low', low, 'high', high, 'probabilities', probabilities, 'selfAssessedOnly', self_assessed_only)`);
      await runner.query('alter table competencies.estimate alter column level set not null, drop column mean, drop column low, drop column high, drop column probabilities, drop column self_assessed_only');
    });
    await this.revocation(runner, `insert into platform.outbox (organization_id, id, job, subject_id) select distinct on (employee_id) organization_id, gen_random_uuid(), 'estimate-person', employee_id from PEOPLE;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.revocation(runner, '');
    await this.unwalled(runner, async () => {
      await runner.query('alter table competencies.estimate add column mean double precision, add column low double precision, add column high double precision, add column probabilities double precision[], add column self_assessed_only boolean');
      await runner.query(`
        update competencies.estimate set mean = (level ->> 'mean')::double precision, low = (level ->> 'low')::double precision, high = (level ->> 'high')::double precision,
          probabilities = array(select value::double precision from json_array_elements_text(level -> 'probabilities') with ordinality as p (value, place) order by place), self_assessed_only = (level ->> 'selfAssessedOnly')::boolean`);
      await runner.query('alter table competencies.estimate alter column mean set not null, alter column low set not null, alter column high set not null, alter column probabilities set not null, alter column self_assessed_only set not null, drop column level');
      await runner.query('alter table competencies.estimate add constraint estimate_speaks_of_six_levels check (cardinality(probabilities) = 6), add constraint estimate_is_ordered check (low <= high)');
    });
  }

  private async unwalled(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
    await runner.query('alter table competencies.estimate no force row level security');
    await work();
    await runner.query('alter table competencies.estimate force row level security');
  }

  private async revocation(runner: QueryRunner, ask: string): Promise<void> {
    const people = '(select e.organization_id, e.employee_id from added join competencies.evidence e on e.organization_id = added.organization_id and e.id = added.evidence_id) as person';
    await runner.query(`
      create or replace function competencies.revocation_makes_levels_due() returns trigger language plpgsql as $$
      begin
        insert into competencies.estimation (organization_id, employee_id, due_since)
          select distinct organization_id, employee_id, now() from ${people} order by 1, 2
          on conflict on constraint estimation_pk do update set due_since = coalesce(estimation.due_since, excluded.due_since);
        ${ask.replace('PEOPLE', people)}
        return null;
      end $$`);
  }
}
