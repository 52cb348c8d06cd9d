import fc from 'fast-check';

import { type AssignmentProblem, breaches, type Placement, type Stage, STAGES, valueOf } from './assignment-problem.js';
import { greedyPlacement } from './greedy-placement.js';
import { firstMoves, lagrangianBound, priceMoves, type Prices } from './price-moves.js';
import { anAssignmentProblem, type BuiltMove } from './problem.builder.js';

const aMove = fc.record({ option: fc.nat(2), preferences: fc.nat(1), minutes: fc.nat(9), cost: fc.nat(9), uses: fc.constantFrom([], [[0, 1]], [[0, 2], [1, 1]]) }) as unknown as fc.Arbitrary<BuiltMove>;
const aProblem = fc.tuple(fc.array(fc.record({ people: fc.integer({ min: 1, max: 3 }), moves: fc.array(aMove, { maxLength: 4 }) }), { minLength: 1, maxLength: 5 }), fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), fc.array(fc.nat(6), { minLength: 2, maxLength: 2 })).map(([groups, posts, limits]) => anAssignmentProblem(groups, posts, limits));
const aPrice = fc.double({ min: -5, max: 1, noNaN: true });
const somePrices = fc.tuple(fc.array(aPrice, { minLength: 3, maxLength: 3 }), fc.array(aPrice, { minLength: 2, maxLength: 2 }), aPrice);

describe('greedyPlacement', () => {
  it('holds, whatever is left', () => fc.assert(fc.property(aProblem, (problem) => expect(breaches(problem, greedyPlacement(problem))).toEqual([]))));
  it('serves first whoever has the fewest moves', () => {
    const problem = anAssignmentProblem([{ moves: [{ option: 0, minutes: 1 }, { option: 1, minutes: 5 }] }, { moves: [{ option: 0, minutes: 3 }] }], [1, 1]);
    expect(greedyPlacement(problem).map(({ move }) => move)).toEqual([2, 1]);
  });
});

describe('lagrangianBound', () => {
  it('is below every answer that holds, whatever the prices', () => {
    fc.assert(fc.property(aProblem, somePrices, fc.constantFrom(...STAGES), (problem, [option, resource], stage) => {
      const prices: Prices = { group: new Float64Array(problem.people.length), option: Float64Array.from(option), resource: Float64Array.from(resource), settled: [] };
      expect(lagrangianBound(problem, stage, prices, [])).toBeLessThanOrEqual(valueOf(stage, problem, greedyPlacement(problem)) + 1e-9);
      expect(lagrangianBound(problem, stage, prices, [])).toBeLessThanOrEqual(valueOf(stage, problem, []) + 1e-9);
    }));
  });

  it('is so too where a stage is held to a value, for the answers that keep it', () => {
    fc.assert(fc.property(aProblem, somePrices, (problem, [option, resource, price]) => {
      const answer = greedyPlacement(problem);
      const prices: Prices = { group: new Float64Array(problem.people.length), option: Float64Array.from(option), resource: Float64Array.from(resource), settled: [{ stage: 'unplaced', price }] };
      expect(lagrangianBound(problem, 'cost', prices, [valueOf('unplaced', problem, answer)])).toBeLessThanOrEqual(valueOf('cost', problem, answer) + 1e-9);
    }));
  });

  it('counts each group’s cheapest move where nothing is scarce', () => {
    const problem = anAssignmentProblem([{ people: 2, moves: [{ option: 0, minutes: 5 }, { option: 1, minutes: 3, preferences: 1 }] }], [9, 9]);
    const free: Prices = { group: new Float64Array(1), option: new Float64Array(2), resource: new Float64Array(0), settled: [] };
    const bounds = (stage: Stage) => lagrangianBound(problem, stage, free, []);
    expect([bounds('unplaced'), bounds('preferences'), bounds('minutes')]).toEqual([0, -2, 0]);
  });
});

describe('priceMoves', () => {
  const problem: AssignmentProblem = anAssignmentProblem([{ moves: [{ option: 0, minutes: 4 }, { option: 1, minutes: 1, uses: [[0, 2]] }, { option: 0, minutes: 2 }] }], [1, 1], [1]);
  const prices: Prices = { group: Float64Array.of(3), option: Float64Array.of(-0.5, 0), resource: Float64Array.of(-1), settled: [] };

  it('takes the price of the group, the post and the resources from what a move adds', () => {
    expect(priceMoves(problem, 'minutes', prices, { isIn: new Uint8Array(3), atMost: 5, most: 9 }).map(({ move, reducedCost }) => [move, reducedCost])).toEqual([[0, 1.5], [1, 0], [2, -0.5]]);
  });

  it('leaves out what is in already and what costs more, and takes the least first', () => {
    expect(priceMoves(problem, 'minutes', prices, { isIn: Uint8Array.of(0, 0, 1), atMost: 0.5, most: 9 }).map(({ move }) => move)).toEqual([1]);
    expect(priceMoves(problem, 'minutes', prices, { isIn: new Uint8Array(3), atMost: 5, most: 1 }).map(({ move }) => move)).toEqual([2]);
  });

  it('begins with what is best for each stage', () => {
    const moves: readonly BuiltMove[] = [{ option: 0, minutes: 9, cost: 9, preferences: 1 }, { option: 0, minutes: 1, cost: 5 }, { option: 0, minutes: 5, cost: 1 }, { option: 0, minutes: 5, cost: 5 }];
    const answer: readonly Pick<Placement, 'move'>[] = firstMoves(anAssignmentProblem([{ moves }], [1]), 1);
    expect(answer.map(({ move }) => move)).toEqual([0, 1, 2]);
  });
});
