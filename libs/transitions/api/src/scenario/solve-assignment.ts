import { type AssignmentProblem, firstMoves, greedyPlacement, lagrangianBound, type Placement, type PricedMove, priceMoves, type Prices, type Stage, STAGES, valueOf } from '@passerelle/transitions-domain';
import type { Highs } from 'highs';

import { Master, type Relaxed, ROUNDING } from './master.js';

export interface AssignmentSettings {
  /** Relative gap at which a stage is settled, 0 or more: proven against every move that the rules allow. */
  readonly gap: number;
  /** For everything, in seconds. */
  readonly timeLimit: number;
}

/** Where the solver stands, told as it goes; what it answers says whether to go on. */
export interface AssignmentProgress {
  readonly stage: Stage;
  /** Of the best answer so far, in the unit of the stage; null while there is none. */
  readonly value: number | null;
  /** No answer has less: proven. */
  readonly bound: number;
  readonly seconds: number;
}

export interface StageAnswer {
  readonly stage: Stage;
  readonly value: number;
  readonly bound: number;
  /** (value − bound) ÷ max(1, |value|). */
  readonly gap: number;
  readonly seconds: number;
  /** Moves that had to be looked at by the program, of all those that were priced. */
  readonly moves: number;
}

export interface AssignmentAnswer {
  readonly placements: readonly Placement[];
  /** Stages in order, each with the bound that was proven; fewer than all where time or the person ended it. */
  readonly stages: readonly StageAnswer[];
  readonly ending: 'settled' | 'timeLimit' | 'cancelled';
}

const FIRST = 4;
const PER_ROUND = 3;
const PER_GROUP_AT_WORST = 60;
/** A reduced cost is below nothing by more than what the solver rounds. */
const NEGATIVE = -1e-7;

/**
 * Places people stage after stage: fewest without an option, most consented preferences, least training, least cost, each
 * held to what the one before reached (lexicographic optimization: Sherali and Soyster, 1983). In each, a linear program
 * over few moves is solved, every move of every person is priced, and those that would improve it are added, until none
 * does: its value then bounds every answer over all moves. A whole answer is sought over the moves that are in; where its
 * gap is too wide, moves whose reduced cost is within the gap are added, since no other can be in a better answer
 * (variable fixing by reduced costs), and it is sought again.
 */
export function solveAssignment(highs: Highs, problem: AssignmentProblem, settings: AssignmentSettings, goOn: (progress: AssignmentProgress) => boolean = () => true): AssignmentAnswer {
  return highs.withModel((model): AssignmentAnswer => {
    const began = performance.now();
    const clock: Clock = { seconds: () => (performance.now() - began) / 1000, left: () => Math.max(0.01, settings.timeLimit - (performance.now() - began) / 1000), goOn };
    const master = new Master(highs, model, problem, STAGES[0]);
    master.add(firstMoves(problem, FIRST));
    const stages: StageAnswer[] = [];
    let placements = greedyPlacement(problem);
    master.add(notIn(placements, master));
    for (const [place, stage] of STAGES.entries()) {
      const settled = settle(problem, master, { stage, start: placements, before: stages.map(({ value }) => value) }, settings, clock);
      ({ placements } = settled);
      stages.push(settled.answer);
      if (settled.ending !== 'settled') return { placements, stages, ending: settled.ending };
      const next = STAGES[place + 1];
      if (next) master.settle(settled.answer.value, next);
    }
    return { placements, stages, ending: 'settled' };
  });
}

interface Clock {
  readonly seconds: () => number;
  readonly left: () => number;
  readonly goOn: (progress: AssignmentProgress) => boolean;
}

interface ToSettle {
  readonly stage: Stage;
  readonly start: readonly Placement[];
  /** Values to which the stages before it are held. */
  readonly before: readonly number[];
}

interface Settled {
  readonly placements: readonly Placement[];
  readonly answer: StageAnswer;
  readonly ending: AssignmentAnswer['ending'];
}

function settle(problem: AssignmentProblem, master: Master, { stage, start, before }: ToSettle, { gap, timeLimit }: AssignmentSettings, clock: Clock): Settled {
  const began = clock.seconds();
  let placements = start;
  let bound = wholeAbove(lagrangianBound(problem, stage, freeOf(problem), before));
  const tell = () => clock.goOn({ stage, value: valueOf(stage, problem, placements), bound, seconds: clock.seconds() });
  const answerOf = (least: number): StageAnswer => {
    const value = valueOf(stage, problem, placements);
    return { stage, value, bound: least, gap: gapOf(value, least), seconds: clock.seconds() - began, moves: master.size };
  };
  if (gapOf(valueOf(stage, problem, placements), bound) <= gap) return { placements, answer: answerOf(bound), ending: 'settled' };
  let relaxed: Relaxed;
  let proven: number;
  master.begin(placements);
  for (;;) {
    relaxed = master.relax(clock.left());
    proven = lagrangianBound(problem, stage, relaxed.prices, before);
    bound = Math.max(bound, wholeAbove(proven));
    const improving = priceMoves(problem, stage, relaxed.prices, { isIn: master.isIn, atMost: NEGATIVE, most: PER_ROUND });
    if (!tell()) return { placements, answer: answerOf(bound), ending: 'cancelled' };
    if (clock.seconds() >= timeLimit) return { placements, answer: answerOf(bound), ending: 'timeLimit' };
    if (improving.length === 0 || gapOf(wholeAbove(relaxed.value), bound) <= gap / 4) break;
    master.add(improving);
  }
  let isCancelled = false;
  for (;;) {
    if (gapOf(valueOf(stage, problem, placements), bound) <= gap) return { placements, answer: answerOf(bound), ending: 'settled' };
    const found = master.whole(placements, { timeLimit: clock.left(), gap: gap / 2, interruption: () => (isCancelled ||= !tell()) });
    if (found && valueOf(stage, problem, found.placements) <= valueOf(stage, problem, placements)) ({ placements } = found);
    if (isCancelled) return { placements, answer: answerOf(bound), ending: 'cancelled' };
    const value = valueOf(stage, problem, placements);
    if (gapOf(value, bound) <= gap) continue;
    if (clock.seconds() >= timeLimit) return { placements, answer: answerOf(bound), ending: 'timeLimit' };
    const within = priceMoves(problem, stage, relaxed.prices, { isIn: master.isIn, atMost: value - proven, most: PER_GROUP_AT_WORST });
    // Nothing more can be in a better answer: what was found is the best of all, as far as it was sought.
    if (within.length === 0 && found) return { placements, answer: answerOf(Math.max(bound, Math.min(value, wholeAbove(found.bound)))), ending: 'settled' };
    master.add(within);
  }
}

/** The least whole value that is not below a bound: every stage counts in whole units. */
function wholeAbove(bound: number): number {
  return Math.ceil(bound - ROUNDING) + 0;
}

/** Prices of nothing: what they prove needs no program. */
function freeOf({ people, posts, limits }: AssignmentProblem): Prices {
  return { group: new Float64Array(people.length), option: new Float64Array(posts.length), resource: new Float64Array(limits.length), settled: [] };
}

function notIn(placements: readonly Placement[], { isIn }: Master): readonly PricedMove[] {
  return placements.filter(({ move }) => !isIn[move]).map(({ group, move }) => ({ group, move, reducedCost: 0 }));
}

function gapOf(value: number, bound: number): number {
  return Math.max(0, value - bound) / Math.max(1, Math.abs(value));
}
