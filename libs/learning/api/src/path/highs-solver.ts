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
}

/**
 * HiGHS in a thread of its own, so that the service answers others while a path is solved; questions are taken one after
 * the other. One that has no answer in time, because it is hard or because others are before it, hears that there is
 * none; a thread that does not stop at its limit is ended, and another goes on with those who wait.
 */
@Injectable()
export class HighsSolver implements PathSolver, OnModuleInit, OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly waiting: Asked[] = [];
  private solving: Asked | undefined;
  private watch: NodeJS.Timeout | undefined;
  private last = 0;

  /** Begun while the application starts, which does not wait for it. */
  onModuleInit(): void {
    this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  solve(model: PathModel, timeLimit = TIME_LIMIT): Promise<SolverAnswer> {
    const question: SolverQuestion = { id: (this.last += 1), model, timeLimit };
    return new Promise((settle, fail) => {
      const late = setTimeout(() => this.giveUp(one), within(question));
      const one: Asked = { question, settle: (answer) => (clearTimeout(late), settle(answer)), fail: (fault) => (clearTimeout(late), fail(fault)) };
      this.waiting.push(one);
      this.next();
    });
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = this.begin();
    worker.on('message', (reply: SolverReply) => this.hear(reply));
    worker.on('error', (fault) => this.lose(worker, fault));
    worker.on('exit', () => this.lose(worker, new Error('The solver’s thread ended.')));
    // What waits for an answer holds the process by its timer; a thread that waits for questions does not.
    worker.unref();
    this.worker = worker;
    return worker;
  }

  protected begin(): Worker {
    return new Worker(WORKER);
  }

  private async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private next(): void {
    if (this.solving) return;
    const one = this.waiting.shift();
    if (!one) return;
    this.solving = one;
    this.watch = setTimeout(() => this.end(one), within(one.question));
    this.start().postMessage(one.question);
  }

  private hear(reply: SolverReply): void {
    const one = this.solving;
    // Under `node --watch`, a thread also tells what it imports.
    if (!one || one.question.id !== reply.id) return;
    if ('answer' in reply) one.settle(reply.answer);
    else one.fail(new Error(reply.fault));
    this.goOn();
  }

  private goOn(): void {
    clearTimeout(this.watch);
    this.solving = undefined;
    this.next();
  }

  /** Its time is over, whatever others do. */
  private giveUp(one: Asked): void {
    const place = this.waiting.indexOf(one);
    if (place >= 0) this.waiting.splice(place, 1);
    one.settle({ status: 'timeLimit', values: null, bound: 0, took: within(one.question) });
  }

  /** The thread does not stop: it is ended. */
  private end(one: Asked): void {
    void this.stop();
    this.giveUp(one);
    this.goOn();
  }

  /** A thread that ends by itself has failed whoever it solved for; the next question begins another. */
  private lose(worker: Worker, fault: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.solving?.fail(fault);
    this.goOn();
  }
}

/** Milliseconds in which a question has an answer, or none. */
function within({ timeLimit }: SolverQuestion): number {
  return (timeLimit + GRACE) * 1000;
}
