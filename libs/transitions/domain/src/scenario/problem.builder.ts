import type { AssignmentProblem } from './assignment-problem.js';

export interface BuiltMove {
  readonly option: number;
  readonly preferences?: number;
  readonly minutes?: number;
  readonly cost?: number;
  readonly uses?: readonly (readonly [resource: number, amount: number])[];
}

/** A problem from its groups, each with its people and moves. */
export function anAssignmentProblem(groups: readonly { readonly people?: number; readonly moves: readonly BuiltMove[] }[], posts: readonly number[], limits: readonly number[] = []): AssignmentProblem {
  const all = groups.flatMap(({ moves }) => moves);
  const running = (lengths: readonly number[]) => Int32Array.from([0, ...lengths.map((_, place) => lengths.slice(0, place + 1).reduce((sum, length) => sum + length, 0))]);
  const uses = all.flatMap((move) => move.uses ?? []);
  return {
    people: Int32Array.from(groups, ({ people = 1 }) => people),
    posts: Float64Array.from(posts),
    limits: Float64Array.from(limits),
    moves: {
      start: running(groups.map(({ moves }) => moves.length)),
      option: Int32Array.from(all, ({ option }) => option),
      preferences: Float64Array.from(all, ({ preferences = 0 }) => preferences),
      minutes: Float64Array.from(all, ({ minutes = 0 }) => minutes),
      cost: Float64Array.from(all, ({ cost = 0 }) => cost),
      useStart: running(all.map((move) => move.uses?.length ?? 0)),
      useResource: Int32Array.from(uses, ([resource]) => resource),
      useAmount: Float64Array.from(uses, ([, amount]) => amount),
    },
  };
}
