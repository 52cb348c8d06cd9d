import { type AssignmentProblem, type Moves, type Placement, type Stage, STAGES, valueOf, worthOf } from './assignment-problem.js';

/**
 * An answer to begin from: groups with the fewest moves first, each person on the best move for which a post and resources
 * are left. Tried twice, with preferences before hours and with hours alone, and the one that leaves fewer people without an
 * option is taken. It holds, and proves nothing.
 */
export function greedyPlacement(problem: AssignmentProblem): readonly Placement[] {
  const [first, second] = [placeInOrder(problem, STAGES), placeInOrder(problem, ['minutes', 'cost'])];
  return valueOf('unplaced', problem, second) < valueOf('unplaced', problem, first) ? second : first;
}

function placeInOrder({ people, posts, limits, moves }: AssignmentProblem, order: readonly Stage[]): readonly Placement[] {
  const left = { posts: Float64Array.from(posts), limits: Float64Array.from(limits) };
  const size = (group: number) => (moves.start[group + 1] ?? 0) - (moves.start[group] ?? 0);
  const groups = Array.from(people, (_, group) => group).sort((a, b) => size(a) - size(b) || a - b);
  return groups.flatMap((group) => placeGroup({ group, people: people[group] ?? 0 }, moves, left, order));
}

interface Left {
  readonly posts: Float64Array;
  readonly limits: Float64Array;
}

function placeGroup({ group, people }: Omit<Placement, 'move'>, moves: Moves, left: Left, order: readonly Stage[]): readonly Placement[] {
  const ranked = Array.from({ length: (moves.start[group + 1] ?? 0) - (moves.start[group] ?? 0) }, (_, place) => (moves.start[group] ?? 0) + place).sort((a, b) => compare(moves, order, a, b));
  const placed: Placement[] = [];
  let waiting = people;
  for (const move of ranked) {
    if (waiting === 0) break;
    const count = Math.min(waiting, roomFor(move, moves, left));
    if (count <= 0) continue;
    take(move, count, moves, left);
    placed.push({ group, move, people: count });
    waiting -= count;
  }
  return placed;
}

function compare(moves: Moves, order: readonly Stage[], a: number, b: number): number {
  for (const stage of order) {
    const difference = worthOf(stage, moves, a) - worthOf(stage, moves, b);
    if (difference !== 0) return difference;
  }
  return a - b;
}

/** How many people the posts and resources that are left can take on a move. */
function roomFor(move: number, { option, useStart, useResource, useAmount }: Moves, { posts, limits }: Left): number {
  let room = Math.floor(posts[option[move] ?? 0] ?? 0);
  for (let use = useStart[move] ?? 0; use < (useStart[move + 1] ?? 0); use += 1) {
    const amount = useAmount[use] ?? 0;
    if (amount > 0) room = Math.min(room, Math.floor((limits[useResource[use] ?? 0] ?? 0) / amount));
  }
  return room;
}

function take(move: number, people: number, { option, useStart, useResource, useAmount }: Moves, { posts, limits }: Left): void {
  const to = option[move] ?? 0;
  posts[to] = (posts[to] ?? 0) - people;
  for (let use = useStart[move] ?? 0; use < (useStart[move + 1] ?? 0); use += 1) {
    const resource = useResource[use] ?? 0;
    limits[resource] = (limits[resource] ?? 0) - people * (useAmount[use] ?? 0);
  }
}
