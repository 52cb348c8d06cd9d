import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { OrganizationId } from '@passerelle/kernel';
import pg from 'pg';
import { type JobInsert, type JobWithMetadata, PgBoss } from 'pg-boss';
import { v5 } from 'uuid';

import { CONFIGURATION,type Configuration } from '../configuration/configuration.js';
import type { Statements } from '../database/statements.js';
import { askForJob, type JobSubject } from './ask-for-job.js';

export interface Attempt {
  /** Whether the queue gives up after this attempt. */
  readonly last: boolean;
  /** Aborted when the service stops or the job has run for too long. */
  readonly signal: AbortSignal;
}

export type JobHandler = (subject: JobSubject, attempt: Attempt) => Promise<void>;

/** How long the queue goes on trying: a moment for what depends on us alone, hours for what waits for another server. */
export type Perseverance = 'moment' | 'hours';

interface Waiting {
  readonly id: string;
  readonly job: string;
  readonly organization_id: OrganizationId;
  readonly subject_id: string;
  readonly start_after: Date | null;
}

/** How often what the outbox holds is handed to the queue, in milliseconds. */
const DISPATCH_EVERY = 500;
const BATCH = 200;
const QUEUE = { expireInSeconds: 900, heartbeatSeconds: 60, deleteAfterSeconds: 86_400 } as const;
const RETRIES = {
  moment: { retryLimit: 2, retryDelay: 5 },
  hours: { retryLimit: 14, retryDelay: 5, retryBackoff: true, retryDelayMax: 1800 },
} as const satisfies Record<Perseverance, object>;
/** Of the ids of jobs that have a start: any fixed UUID will do. */
const NAMESPACE = '5d2f6e1c-3a0b-4f7e-9c51-8b6f0a7d2e43';

/**
 * Long work, done beside the requests by whichever copy of the service is free. Asked for in the transaction of the
 * mutation (`enqueue`), handed to the queue afterwards: a crash between the two loses nothing. A job may run twice;
 * its handler makes that harmless.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly handlers = new Map<string, { readonly handler: JobHandler; readonly perseverance: Perseverance }>();
  private readonly pool: pg.Pool;
  private readonly boss: PgBoss;
  private timer: NodeJS.Timeout | undefined;
  private dispatching: Promise<void> = Promise.resolve();

  constructor(@Inject(CONFIGURATION) { database }: Configuration) {
    this.pool = new pg.Pool({ connectionString: database.queueUrl, max: 1 });
    // A connection that the database drops while idle is replaced at its next use.
    this.pool.on('error', () => undefined);
    this.boss = new PgBoss({ connectionString: database.queueUrl, schema: 'pgboss', max: 3, schedule: false });
    this.boss.on('error', (cause) => this.logger.error(cause));
  }

  /** Says who does a kind of job; called while modules start. */
  define(name: string, handler: JobHandler, perseverance: Perseverance = 'moment'): void {
    if (this.handlers.has(name)) throw new Error(`The job ${name} is defined twice.`);
    this.handlers.set(name, { handler, perseverance });
  }

  /**
   * Asks for a job in the transaction of these statements: it exists if and only if they are committed.
   * @param startAfter moment before which it does not begin; asked again for the same subject and moment, it is one job
   */
  async enqueue(statements: Statements, name: string, subject: JobSubject, startAfter?: Date): Promise<void> {
    if (!this.handlers.has(name)) throw new Error(`No job is called ${name}.`);
    await askForJob(statements, name, subject, startAfter);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.handlers.size === 0) return;
    await this.boss.start();
    for (const [name, { handler, perseverance }] of this.handlers) {
      await this.boss.createQueue(name, { ...QUEUE, ...RETRIES[perseverance] });
      await this.boss.work(name, { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: 0.5 } as const, ([job]: JobWithMetadata<JobSubject>[]) => (job ? this.run(job, handler) : Promise.resolve()));
    }
    this.timer = setInterval(() => this.dispatch(), DISPATCH_EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.dispatching;
    if (this.timer) await this.boss.stop({ graceful: true, timeout: 10_000 });
    await this.pool.end();
  }

  private async run(job: JobWithMetadata<JobSubject>, handler: JobHandler): Promise<void> {
    try {
      await handler(job.data, { last: job.retryCount >= job.retryLimit, signal: job.signal });
    } catch (cause) {
      this.logger.error({ job: job.name, id: job.id, attempt: job.retryCount, cause });
      throw cause;
    }
  }

  private dispatch(): void {
    const after = this.dispatching;
    this.dispatching = after.then(() => this.handOver()).catch((cause: unknown) => this.logger.error(cause));
  }

  /** Takes what is waiting and queues it, in one transaction of the queue's login. */
  private async handOver(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<Waiting>('select * from platform.take_outbox($1)', [BATCH]);
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
      for (const [job, waiting] of Map.groupBy(rows, (row) => row.job)) {
        // The queue leaves aside an id that it knows, but refuses one that is twice in what it is handed.
        const once = new Map(waiting.map((row) => [idOf(row), row]));
        await this.boss.insert(job, [...once].map(([id, row]) => toInsert(id, row)), { db });
      }
      await client.query('commit');
      client.release();
    } catch (cause) {
      client.release(true);
      throw cause;
    }
  }
}

/** A job with a start is named by its subject and its moment: the queue keeps one job an id. */
function idOf({ id, job, organization_id, subject_id, start_after }: Waiting): string {
  return start_after ? v5(`${job} ${organization_id} ${subject_id} ${start_after.toISOString()}`, NAMESPACE) : id;
}

function toInsert(id: string, { organization_id: organizationId, subject_id: subjectId, start_after: startAfter }: Waiting): JobInsert<JobSubject> {
  return { id, data: { organizationId, subjectId }, ...(startAfter ? { startAfter } : {}) };
}
