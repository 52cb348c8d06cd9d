import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { OrganizationId } from '@passerelle/kernel';
import pg from 'pg';
import { type JobWithMetadata, PgBoss } from 'pg-boss';

import { newId } from '../clock/new-id.js';
import { CONFIGURATION,type Configuration } from '../configuration/configuration.js';
import type { Statements } from '../database/statements.js';

/** What a job is given: ids only, so that the queue's tables hold nothing about anybody. */
export interface JobSubject {
  readonly organizationId: OrganizationId;
  /** Id of the thing that the job is about. */
  readonly subjectId: string;
}

export interface Attempt {
  /** Whether the queue gives up after this attempt. */
  readonly last: boolean;
  /** Aborted when the service stops or the job has run for too long. */
  readonly signal: AbortSignal;
}

export type JobHandler = (subject: JobSubject, attempt: Attempt) => Promise<void>;

interface Waiting {
  readonly id: string;
  readonly job: string;
  readonly organization_id: OrganizationId;
  readonly subject_id: string;
}

/** How often what the outbox holds is handed to the queue, in milliseconds. */
const DISPATCH_EVERY = 500;
const BATCH = 200;
const QUEUE = { retryLimit: 2, retryDelay: 5, expireInSeconds: 900, heartbeatSeconds: 60, deleteAfterSeconds: 86_400 } as const;

/**
 * Long work, done beside the requests by whichever copy of the service is free. Asked for in the transaction of the
 * mutation (`enqueue`), handed to the queue afterwards: a crash between the two loses nothing. A job may run twice;
 * its handler makes that harmless.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly handlers = new Map<string, JobHandler>();
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
  define(name: string, handler: JobHandler): void {
    if (this.handlers.has(name)) throw new Error(`The job ${name} is defined twice.`);
    this.handlers.set(name, handler);
  }

  /** Asks for a job in the transaction of these statements: it exists if and only if they are committed. */
  async enqueue(statements: Statements, name: string, { organizationId, subjectId }: JobSubject): Promise<void> {
    if (!this.handlers.has(name)) throw new Error(`No job is called ${name}.`);
    await statements.query('insert into platform.outbox (organization_id, id, job, subject_id) values ($1, $2, $3, $4)', [organizationId, newId(), name, subjectId]);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.handlers.size === 0) return;
    await this.boss.start();
    for (const [name, handler] of this.handlers) {
      await this.boss.createQueue(name, QUEUE);
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
        await this.boss.insert(job, waiting.map((row) => ({ id: row.id, data: { organizationId: row.organization_id, subjectId: row.subject_id } })), { db });
      }
      await client.query('commit');
      client.release();
    } catch (cause) {
      client.release(true);
      throw cause;
    }
  }
}
