import { type AssignmentProblem, type Moves, type Stage, worthOf, worthOfUnplaced } from './assignment-problem.js';

/** Prices of a linear program over some of the moves: what one more person, post, unit of a resource would change. */
export interface Prices {
  readonly group: Float64Array;
  readonly option: Float64Array;
  readonly resource: Float64Array;
  /** Of each stage that is settled already, in the order in which they were. */
  readonly settled: readonly { readonly stage: Stage; readonly price: number }[];
}

/** A move and by how much one person who makes it would change the optimum of the linear program; below nothing, it improves it. */
export interface PricedMove {
  readonly group: number;
  readonly move: number;
  readonly reducedCost: number;
}

/**
 * Moves that are not in the program and whose reduced cost is at most a given one, the least of each group first (column
 * generation: Dantzig and Wolfe, 1960; pricing by enumeration, as Barnhart and others do for assignment, Operations
 * Research 46, 1998). Every move of every group is priced: where none is below nothing, the program’s value is the optimum
 * over all of them, and a bound on every whole answer.
 * @param most moves taken of one group at a time
 */
export function priceMoves(problem: AssignmentProblem, stage: Stage, prices: Prices, { isIn, atMost, most }: { readonly isIn: Uint8Array; readonly atMost: number; readonly most: number }): readonly PricedMove[] {
  const found: PricedMove[] = [];
  for (let group = 0; group < problem.people.length; group += 1) {
    const ofGroup = groupMoves(problem, stage, prices, group, isIn, atMost);
    if (ofGroup.length > most) ofGroup.sort((a, b) => a.reducedCost - b.reducedCost || a.move - b.move);
    found.push(...ofGroup.slice(0, most));
  }
  return found;
}

function groupMoves({ moves }: AssignmentProblem, stage: Stage, prices: Prices, group: number, isIn: Uint8Array, atMost: number): PricedMove[] {
  const found: PricedMove[] = [];
  for (let move = moves.start[group] ?? 0; move < (moves.start[group + 1] ?? 0); move += 1) {
    if (isIn[move]) continue;
    const reducedCost = reducedCostOf(moves, stage, prices, move) - (prices.group[group] ?? 0);
    if (reducedCost <= atMost) found.push({ group, move, reducedCost });
  }
  return found;
}

/**
 * A bound that any prices prove: no answer that keeps the settled stages has less (Lagrangian duality: Geoffrion, 1974; for
 * generalized assignment, Fisher, Jaikumar and Van Wassenhove, Management Science 32, 1986). Every group takes its cheapest
 * move at these prices, or none; posts and resources are paid for whole. Prices above nothing are taken as nothing.
 * @param settled the value to which each stage of `prices.settled` is held, in the same order
 */
export function lagrangianBound(problem: AssignmentProblem, stage: Stage, prices: Prices, settled: readonly number[]): number {
  const { people, posts, limits, moves } = problem;
  const below: Prices = { group: new Float64Array(0), option: prices.option.map(atMostNothing), resource: prices.resource.map(atMostNothing), settled: prices.settled.map((one) => ({ stage: one.stage, price: atMostNothing(one.price) })) };
  const paid = (held: Float64Array, price: Float64Array) => held.reduce((sum, amount, place) => sum + amount * (price[place] ?? 0), 0);
  const fixed = paid(posts, below.option) + paid(limits, below.resource) + below.settled.reduce((sum, { price }, place) => sum + price * (settled[place] ?? 0), 0);
  const unplaced = worthOfUnplaced(stage) - below.settled.reduce((sum, one) => sum + one.price * worthOfUnplaced(one.stage), 0);
  return people.reduce((sum, count, group) => {
    let least = unplaced;
    for (let move = moves.start[group] ?? 0; move < (moves.start[group + 1] ?? 0); move += 1) least = Math.min(least, reducedCostOf(moves, stage, below, move));
    return sum + count * least;
  }, fixed);
}

/** What a move costs at these prices, but for that of its group. */
function reducedCostOf(moves: Moves, stage: Stage, prices: Prices, move: number): number {
  let cost = worthOf(stage, moves, move) - (prices.option[moves.option[move] ?? 0] ?? 0);
  for (let use = moves.useStart[move] ?? 0; use < (moves.useStart[move + 1] ?? 0); use += 1) cost -= (prices.resource[moves.useResource[use] ?? 0] ?? 0) * (moves.useAmount[use] ?? 0);
  for (const { stage: settled, price } of prices.settled) cost -= price * worthOf(settled, moves, move);
  return cost;
}

function atMostNothing(price: number): number {
  return Math.min(0, price);
}

/** Moves to begin with: of each group, those that are best for each stage, a few of each. */
export function firstMoves({ people, moves }: AssignmentProblem, most: number): readonly PricedMove[] {
  const chosen: PricedMove[] = [];
  for (let group = 0; group < people.length; group += 1) {
    const [from, to] = [moves.start[group] ?? 0, moves.start[group + 1] ?? 0];
    const places = Array.from({ length: to - from }, (_, place) => from + place);
    const best = (stage: Stage) => places.toSorted((a, b) => worthOf(stage, moves, a) - worthOf(stage, moves, b) || a - b).slice(0, most);
    for (const move of new Set([...best('preferences').filter((one) => worthOf('preferences', moves, one) < 0), ...best('minutes'), ...best('cost')])) chosen.push({ group, move, reducedCost: 0 });
  }
  return chosen;
}
