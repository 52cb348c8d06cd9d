import { type AssignmentProblem, breaches, type Placement, type Stage, STAGES, valueOf } from '@passerelle/transitions-domain';
import { anAssignmentProblem, type BuiltMove } from '@passerelle/transitions-domain/testing';
import fc from 'fast-check';

import { loadHighs } from './load-highs.js';
import { type AssignmentAnswer, solveAssignment } from './solve-assignment.js';

const highs = await loadHighs();
const solve = (problem: AssignmentProblem, gap = 0) => solveAssignment(highs, problem, { gap, timeLimit: 30 });
const values = ({ stages }: AssignmentAnswer) => Object.fromEntries(stages.map(({ stage, value }) => [stage, value]));

/** Independent computation: every way of placing everybody, one person at a time; the best by the stages in their order. */
function bestOfAll(problem: AssignmentProblem): Readonly<Record<Stage, number>> {
  let best: number[] | undefined;
  const people = [...problem.people].flatMap((count, group) => Array<number>(count).fill(group));
  const place = (person: number, placements: readonly Placement[]): void => {
    const group = people[person];
    if (group === undefined) {
      if (breaches(problem, placements).length > 0) return;
      const found = STAGES.map((stage) => valueOf(stage, problem, placements));
      const differs = best ? found.findIndex((value, stage) => value !== best?.[stage]) : 0;
      if (differs >= 0 && (!best || (found[differs] ?? 0) < (best[differs] ?? 0))) best = found;
      return;
    }
    place(person + 1, placements);
    for (let move = problem.moves.start[group]!; move < problem.moves.start[group + 1]!; move += 1) place(person + 1, [...placements, { group, move, people: 1 }]);
  };
  place(0, []);
  return Object.fromEntries(STAGES.map((stage, at) => [stage, best?.[at]])) as Record<Stage, number>;
}

const aMove = fc.record({ option: fc.nat(2), preferences: fc.nat(1), minutes: fc.integer({ min: 0, max: 9 }), cost: fc.integer({ min: 0, max: 9 }), uses: fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 3 })), { maxLength: 2 }).map((uses) => uses.filter(([resource], at) => uses.findIndex(([other]) => other === resource) === at)) }) as fc.Arbitrary<BuiltMove>;
const aProblem = fc.tuple(fc.array(fc.record({ people: fc.integer({ min: 1, max: 2 }), moves: fc.array(aMove, { maxLength: 4 }) }), { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), fc.array(fc.nat(6), { minLength: 2, maxLength: 2 })).map(([groups, posts, limits]) => anAssignmentProblem(groups, posts, limits));

describe('solveAssignment', () => {
  it('is the best of all ways, stage after stage, on two thousand small cases', () => {
    fc.assert(fc.property(aProblem, (problem) => {
      const answer = solve(problem);
      expect(breaches(problem, answer.placements)).toEqual([]);
      expect(values(answer)).toEqual(bestOfAll(problem));
      for (const { value, bound, gap } of answer.stages) expect([value, gap]).toEqual([bound, 0]);
    }), { numRuns: 2000 });
  }, 240_000);

  it('places people rather than spare training, meets preferences rather than spare hours, and hours rather than dollars', () => {
    const answer = solve(anAssignmentProblem([{ moves: [{ option: 0, minutes: 60, cost: 1 }, { option: 1, minutes: 90, preferences: 1 }] }, { moves: [{ option: 0, minutes: 50, cost: 90 }, { option: 1, minutes: 60 }] }], [1, 1]));
    expect(answer.placements.map(({ move }) => move)).toEqual([1, 2]);
    expect(values(answer)).toEqual({ unplaced: 0, preferences: -1, minutes: 140, cost: 90 });
  });

  it('leaves without an option those for whom no post or place is left, and says how many', () => {
    const moves = [{ option: 0, uses: [[0, 1] as const] }];
    expect(values(solve(anAssignmentProblem([{ people: 5, moves }], [4], [3])))).toMatchObject({ unplaced: 2 });
    expect(values(solve(anAssignmentProblem([{ people: 5, moves: [] }], [4])))).toMatchObject({ unplaced: 5, minutes: 0 });
  });

  it('finds moves that were not among the first, and proves its bound against all of them', () => {
    const groups = Array.from({ length: 40 }, (_, person) => ({ moves: Array.from({ length: 30 }, (__, option) => ({ option, minutes: ((person * 7 + option * 13) % 97) + 10 * option, cost: (person * option) % 11 })) }));
    const answer = solve(anAssignmentProblem(groups, Array<number>(30).fill(2)));
    const minutes = answer.stages.find(({ stage }) => stage === 'minutes');
    expect(minutes?.gap).toBe(0);
    expect(minutes?.moves).toBeLessThan(1200);
    expect(minutes?.value).toBe(bestByHungarian(groups.map(({ moves }) => moves.flatMap(({ minutes: each }) => [each, each]))));
  });

  it('ends when it is told to, with the best that it has', () => {
    const takes = (places: number) => ({ moves: [{ option: 0, uses: [[0, places] as const] }] });
    const { ending, placements, stages } = solveAssignment(highs, anAssignmentProblem([takes(2), takes(1), takes(1)], [3], [2]), { gap: 0, timeLimit: 10 }, () => false);
    expect([ending, placements.length, stages]).toEqual(['cancelled', 1, [expect.objectContaining({ stage: 'unplaced', value: 2, bound: 1 })]]);
  });

  it('says how far the answer may be from the best when a wider gap is taken', () => {
    const groups = Array.from({ length: 30 }, (_, person) => ({ moves: Array.from({ length: 6 }, (__, option) => ({ option, minutes: 100 + ((person * 31 + option * 17) % 53), uses: [[option, 5 + ((person + option) % 7)] as const] })) }));
    const problem = anAssignmentProblem(groups, Array<number>(6).fill(30), Array<number>(6).fill(45));
    const [exact, wide] = [solve(problem), solve(problem, 0.05)];
    for (const { value, bound, gap } of wide.stages) expect([value - bound <= 0.05 * Math.max(1, Math.abs(value)), gap <= 0.05]).toEqual([true, true]);
    expect(exact.stages.every(({ gap }) => gap === 0)).toBe(true);
  });
});

/** Independent method: the Hungarian algorithm (Kuhn, 1955), in the O(n³) form with potentials. */
function bestByHungarian(costs: readonly (readonly number[])[]): number {
  const [rows, columns] = [costs.length, costs[0]!.length];
  const [ofRow, ofColumn, matched] = [Array<number>(rows + 1).fill(0), Array<number>(columns + 1).fill(0), Array<number>(columns + 1).fill(0)];
  for (let row = 1; row <= rows; row += 1) {
    const [least, before, seen] = [Array<number>(columns + 1).fill(Infinity), Array<number>(columns + 1).fill(0), Array<boolean>(columns + 1).fill(false)];
    matched[0] = row;
    let column = 0;
    do {
      seen[column] = true;
      const from = matched[column]!;
      let [step, next] = [Infinity, 0];
      for (let other = 1; other <= columns; other += 1) {
        if (seen[other]) continue;
        const reduced = costs[from - 1]![other - 1]! - ofRow[from]! - ofColumn[other]!;
        if (reduced < least[other]!) [least[other], before[other]] = [reduced, column];
        if (least[other]! < step) [step, next] = [least[other]!, other];
      }
      for (let other = 0; other <= columns; other += 1) {
        if (seen[other]) {
          ofRow[matched[other]!]! += step;
          ofColumn[other]! -= step;
        } else least[other]! -= step;
      }
      column = next;
    } while (matched[column] !== 0);
    do {
      const last = before[column]!;
      matched[column] = matched[last]!;
      column = last;
    } while (column);
  }
  return matched.reduce((sum, row, column) => sum + (column > 0 && row > 0 ? costs[row - 1]![column - 1]! : 0), 0);
}
