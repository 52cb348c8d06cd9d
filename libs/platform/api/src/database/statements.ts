import type { EntityManager, QueryRunner } from 'typeorm';

/** One transaction's way to the database; its statements run one after the other, and are counted. */
export class Statements {
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;
  count = 0;

  /** @param next the way to go once the transaction has ended, for whoever still holds this one */
  constructor(
    private readonly runner: QueryRunner,
    private readonly next?: () => Promise<Statements>,
  ) {
    const run = runner.query.bind(runner);
    // The driver takes one statement at a time: whoever resolves fields side by side waits in line here.
    runner.query = ((...args: Parameters<QueryRunner['query']>) => {
      // What ends a transaction is not a statement of its work.
      if (!this.ended) this.count += 1;
      const next = this.last.then(() => run(...args));
      this.last = next.catch(() => undefined);
      return next;
    }) as QueryRunner['query'];
  }

  /** Runs one parameterized statement. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    if (this.ended && this.next) return (await this.next()).query<Row>(sql, parameters);
    return (await this.runner.query(sql, [...parameters])) as Row[];
  }

  /** The single row that the statement gives, or undefined. */
  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /** From here on nothing is added to the transaction but its end; what waits in line is run before. */
  end(): void {
    this.ended = true;
  }

  get entities(): EntityManager {
    return this.runner.manager;
  }
}
