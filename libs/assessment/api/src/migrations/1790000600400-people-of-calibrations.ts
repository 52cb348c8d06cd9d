import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people a report rests on: the next one waits for five more, so that no answer is told by difference. */
export class PeopleOfCalibrations1790000600400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assessment.calibration add column people integer constraint calibration_people_are_counted check (people >= 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assessment.calibration drop column people');
  }
}
