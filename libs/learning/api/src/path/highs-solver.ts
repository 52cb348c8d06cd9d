import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { PathModel, SolverAnswer } from '@passerelle/learning-domain';

import type { SolverQuestion, SolverReply } from './highs-worker.js';

/** Whatever finds the cheapest columns that keep every row, and proves a bound. */
export interface PathSolver {
  solve(model: PathModel): Promise<SolverAnswer>;
}

export const PATH_SOLVER = Symbol('PathSolver');

/** Seconds after which the best that is known is taken. */
export const TIME_LIMIT = 2;
/** Seconds beyond, for the solver to notice that its time is over and to give what it found. */
const GRACE = 0.5;

/** The worker beside this file, in the language in which this file is run. */
const WORKER = new URL(`./highs-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

interface Asked {
  readonly question: SolverQuestion;
  readonly settle: (answer: SolverAnswer) => void;
  readonly fail: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * HiGHS in a thread of its own, so that the service answers others while a path is solved; questions are taken one after
 * the other. One that has no answer in time, because it is hard or because others are before it, gets the news that there
 * is none; the thread that would not stop is ended, and those who wait are asked of another.
 */
@Injectable()
export class HighsSolver implements PathSolver, OnModuleInit, OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly asked = new Map<number, Asked>();
  private last = 0;

  /** Begun while the application starts, which does not wait for it. */
  onModuleInit(): void {
    this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  solve(model: PathModel, timeLimit = TIME_LIMIT): Promise<SolverAnswer> {
    const question: SolverQuestion = { id: (this.last += 1), model, timeLimit };
    return new Promise((settle, fail) => {
      const worker = this.start();
      const timer = setTimeout(() => this.giveUp(question.id), (timeLimit + GRACE) * 1000);
      this.asked.set(question.id, { question, settle, fail, timer });
      worker.postMessage(question);
    });
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(WORKER);
    worker.on('message', (reply: SolverReply) => this.hear(reply));
    worker.on('error', (fault) => this.lose(worker, fault));
    worker.on('exit', () => this.lose(worker, new Error('The solver’s thread ended.')));
    // What waits for an answer holds the process by its timer; a thread that waits for questions does not.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private hear(reply: SolverReply): void {
    const one = this.take(reply.id);
    if ('answer' in reply) one?.settle(reply.answer);
    else one?.fail(new Error(reply.fault));
  }

  /** A thread that ends by itself has failed whoever waits; the next question begins another. */
  private lose(worker: Worker, fault: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const id of [...this.asked.keys()]) this.take(id)?.fail(fault);
  }

  private giveUp(id: number): void {
    const one = this.take(id);
    if (!one) return;
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
    one.settle({ status: 'timeLimit', values: null, bound: 0, took: (one.question.timeLimit + GRACE) * 1000 });
    if (this.asked.size === 0) return;
    const next = this.start();
    for (const { question } of this.asked.values()) next.postMessage(question);
  }

  private take(id: number): Asked | undefined {
    const one = this.asked.get(id);
    if (one) clearTimeout(one.timer);
    this.asked.delete(id);
    return one;
  }
}
