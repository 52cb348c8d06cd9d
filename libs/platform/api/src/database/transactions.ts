import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OrganizationId } from '@passerelle/kernel';
import { DataSource, type QueryRunner } from 'typeorm';

import type { Viewer } from '../viewer/viewer.js';
import { Statements } from './statements.js';

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly statements: Statements;
  readonly mode: 'read' | 'write';
}

/** What a mutation intends, once: a repeated key gives back the stored answer and does nothing again. */
export interface Intention {
  readonly name: string;
  readonly idempotencyKey: string;
}

/** Opens, at most once a viewer and at a time, the transaction in which the viewer's organization is set. */
@Injectable()
export class Transactions {
  private readonly open = new WeakMap<object, Promise<OpenTransaction>>();
  private readonly counts = new WeakMap<object, number>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The viewer's transaction: the one under way, else a new read-only one that `close` ends. */
  async in(viewer: Viewer): Promise<Statements> {
    let transaction = this.open.get(viewer);
    if (!transaction) {
      transaction = this.begin(viewer.organizationId, 'read', () => this.in(viewer));
      this.open.set(viewer, transaction);
    }
    return (await transaction).statements;
  }

  /**
   * Runs a use case in one read-write transaction, committed before the answer is resolved.
   * The answer is stored under the intention's key: the same key again gives the same answer and writes nothing.
   */
  async write<Answer>(viewer: Viewer, intention: Intention, work: (statements: Statements) => Promise<Answer>): Promise<Answer> {
    await this.close(viewer);
    const beginning = this.begin(viewer.organizationId, 'write');
    this.open.set(viewer, beginning);
    const { runner, statements } = await beginning;
    try {
      const stored = await this.claim(statements, viewer, intention);
      const answer = stored === undefined ? await work(statements) : (stored as Answer);
      if (stored === undefined) await this.keep(statements, viewer, intention, answer);
      await runner.commitTransaction();
      return answer;
    } catch (cause) {
      await undo(runner);
      throw cause;
    } finally {
      await this.release(viewer, beginning);
    }
  }

  /** Runs background work for one organization in one read-write transaction. */
  async writeFor<Answer>(organizationId: OrganizationId, work: (statements: Statements) => Promise<Answer>): Promise<Answer> {
    const { runner, statements } = await this.begin(organizationId, 'write');
    try {
      const answer = await work(statements);
      await runner.commitTransaction();
      return answer;
    } catch (cause) {
      await undo(runner);
      throw cause;
    } finally {
      await runner.release();
    }
  }

  /** Ends the viewer's read-only transaction, if one is open, when what waits in it has run; a write ends by itself. */
  async close(viewer: Viewer): Promise<void> {
    const beginning = this.open.get(viewer);
    if (!beginning) return;
    const { runner, statements, mode } = await beginning;
    // Whoever resolves another field meanwhile goes on in a transaction of their own.
    if (mode === 'write' || this.open.get(viewer) !== beginning) return;
    this.open.delete(viewer);
    statements.end();
    try {
      await runner.commitTransaction();
    } finally {
      await this.release(viewer, beginning);
    }
  }

  /** Statements run so far for this viewer, transactions' own left out. */
  statementCount(viewer: Viewer): number {
    return this.counts.get(viewer) ?? 0;
  }

  /** Calls one of the narrow functions open before anybody is known (sign-in, sessions). */
  async beforeSignIn<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return (await this.dataSource.query(sql, [...parameters])) as Row[];
  }

  private async begin(organizationId: OrganizationId, mode: 'read' | 'write', next?: () => Promise<Statements>): Promise<OpenTransaction> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      if (mode === 'read') await runner.query('set transaction read only');
      await runner.query(`select set_config('app.organization', $1, true)`, [organizationId]);
    } catch (cause) {
      await undo(runner);
      await runner.release();
      throw cause;
    }
    return { runner, statements: new Statements(runner, next), mode };
  }

  private async release(viewer: Viewer, beginning: Promise<OpenTransaction>): Promise<void> {
    if (this.open.get(viewer) === beginning) this.open.delete(viewer);
    const { runner, statements } = await beginning;
    this.counts.set(viewer, this.statementCount(viewer) + statements.count);
    await runner.release();
  }

  private async claim(statements: Statements, viewer: Viewer, { name, idempotencyKey }: Intention): Promise<unknown> {
    const claimed = await statements.query<{ claimed: boolean }>(
      `insert into platform.intention (organization_id, account_id, key, name) values ($1, $2, $3, $4)
       on conflict on constraint intention_once do nothing returning true as claimed`,
      [viewer.organizationId, viewer.accountId, idempotencyKey, name],
    );
    if (claimed.length > 0) return undefined;
    const stored = await statements.one<{ answer: unknown }>(
      `select answer from platform.intention where organization_id = $1 and account_id = $2 and key = $3 and name = $4`,
      [viewer.organizationId, viewer.accountId, idempotencyKey, name],
    );
    if (!stored) throw new Error(`The idempotency key was already used for another operation than ${name}.`);
    return stored.answer;
  }

  private async keep(statements: Statements, viewer: Viewer, { idempotencyKey }: Intention, answer: unknown): Promise<void> {
    await statements.query(`update platform.intention set answer = $4 where organization_id = $1 and account_id = $2 and key = $3`, [
      viewer.organizationId,
      viewer.accountId,
      idempotencyKey,
      JSON.stringify(answer),
    ]);
  }
}

/** A connection that was lost has nothing left to undo: saying so would hide why it was to be undone. */
async function undo(runner: QueryRunner): Promise<void> {
  await runner.rollbackTransaction().catch(() => undefined);
}
