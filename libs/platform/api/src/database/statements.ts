import type { EntityManager, QueryRunner } from 'typeorm';

/** One transaction's way to the database; its statements run one after the other, and are counted. */
export class Statements {
  private last: Promise<unknown> = Promise.resolve();
  count = 0;

  constructor(private readonly runner: QueryRunner) {
    const run = runner.query.bind(runner);
    // The driver takes one statement at a time: whoever resolves fields side by side waits in line here.
    runner.query = ((...args: Parameters<QueryRunner['query']>) => {
      this.count += 1;
      const next = this.last.then(() => run(...args));
      this.last = next.catch(() => undefined);
      return next;
    }) as QueryRunner['query'];
  }

  /** Runs one parameterized statement. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.runner.query(sql, [...parameters])) as Row[];
  }

  /** The single row that the statement gives, or undefined. */
  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  get entities(): EntityManager {
    return this.runner.manager;
  }
}
