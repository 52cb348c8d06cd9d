import type { TaskKindId } from '@passerelle/kernel';

/**
 * The kinds of tasks whose turn it is: of those that have something to ask, the ones furthest below their share of what
 * was asked so far. Several when they are as far.
 * Source: Kingsbury and Zara, Procedures for Selecting Items for Computerized Adaptive Tests, Applied Measurement in Education 2, 1989.
 *
 * @param shares what each kind should weigh; null or unnamed kinds: all the same
 * @param asked kinds of the items that count, asked so far
 * @param available kinds that have an item to ask, each once
 */
export function tasksInTurn(shares: ReadonlyMap<TaskKindId, number> | null, asked: readonly TaskKindId[], available: readonly TaskKindId[]): readonly TaskKindId[] {
  const weights = available.map((task) => Math.max(0, shares?.get(task) ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return available;
  const lacking = available.map((task, at) => ((weights[at] as number) / total) * (asked.length + 1) - asked.filter((one) => one === task).length);
  const most = Math.max(...lacking);
  return available.filter((_, at) => (lacking[at] as number) >= most - 1e-9);
}
