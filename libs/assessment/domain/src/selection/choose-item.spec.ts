import { CELLS } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId, TaskKindId } from '@passerelle/kernel';
import fc from 'fast-check';

import { anItem } from '../item/item.builder.js';
import type { MeasuredItem } from '../item/item.js';
import { drawCurves } from '../response/item-curves.js';
import { posteriorOf } from '../response/posterior.js';
import { minimalStandard } from '../simulation/minimal-standard.js';
import { syntheticBank } from '../simulation/synthetic-bank.js';
import { tasksInTurn } from './balance-tasks.js';
import { chooseItem, type ItemChoice } from './choose-item.js';
import { doubtReduction } from './classification-doubt.js';
import { isBelowCeiling, mostTimes, NO_EXPOSURE } from './limit-exposure.js';
import { pixLevel } from './pix-rule.js';
import { type Strategy, STRATEGY_KINDS } from './strategy.js';

const UNIFORM = posteriorOf(new Float64Array(CELLS));
const competency = 'verifier-texte-ia' as CompetencyId;
const strategyOf = (kind: Strategy['kind']): Strategy => (kind === 'classificationDoubt' ? { kind, doubt: 'entropy' } : { kind });

function item(difficulty: number, over: Partial<MeasuredItem> = {}): MeasuredItem {
  return { ...anItem(), id: `at-${difficulty}` as ItemId, parameters: { discrimination: 1.5, difficulty, guessing: 0 }, ...over };
}

function choice(items: readonly MeasuredItem[], over: Partial<ItemChoice> = {}): ItemChoice {
  return {
    curves: drawCurves(items), competency, required: 3, posterior: UNIFORM, answers: [], isSpent: () => false, taskShares: null,
    strategy: { kind: 'classificationDoubt', doubt: 'entropy' }, exposure: NO_EXPOSURE, ceiling: 1, amongBest: 1, next: () => 0, ...over,
  };
}

describe('chooseItem', () => {
  const bank = [0.5, 1.5, 2.5, 3.5, 4.5].map((difficulty) => item(difficulty));

  it('asks where the decision falls, not where the level is', () => {
    const low = posteriorOf(Float64Array.from({ length: CELLS }, (_, cell) => -Math.abs(cell - 12) / 6));
    expect(bank[chooseItem(choice(bank))!]!.parameters.difficulty).toBe(2.5);
    expect(bank[chooseItem(choice(bank, { posterior: low, strategy: { kind: 'maximumInformation' } }))!]!.parameters.difficulty).toBe(0.5);
    expect([2, 4].map((required) => bank[chooseItem(choice(bank, { required: required as 2 | 4 }))!]!.parameters.difficulty)).toEqual([1.5, 3.5]);
  });

  it.each(STRATEGY_KINDS)('asks neither drafts, pilots, retired items, other competencies, nor what is spent: %s', (kind) => {
    const unfit = (['draft', 'pilot', 'retired'] as const).map((status) => item(2.5, { id: status as ItemId, status }));
    const items = [...unfit, item(2.5, { id: 'other' as ItemId, competency: 'autre' as CompetencyId }), item(2.6, { id: 'spent' as ItemId }), item(1)];
    const isSpent = (place: number) => place === 4;
    expect(chooseItem(choice(items, { strategy: strategyOf(kind), isSpent }))).toBe(5);
    expect(chooseItem(choice(items.slice(0, 5), { strategy: strategyOf(kind), isSpent }))).toBeNull();
  });

  it('draws among the best, and among all when it chooses at random', () => {
    const drawn = (over: Partial<ItemChoice>) => new Set(Array.from({ length: 50 }, (_, draw) => chooseItem(choice(bank, { ...over, next: () => draw / 50 }))));
    expect(drawn({ amongBest: 3 })).toEqual(new Set([1, 2, 3]));
    expect(drawn({ strategy: { kind: 'random' } }).size).toBe(5);
  });

  it('follows the shares of the kinds of tasks', () => {
    const kinds = ['a', 'b'] as TaskKindId[];
    const items = kinds.flatMap((task) => [1, 2, 3, 4, 5, 6].map((difficulty) => item(difficulty - 1, { id: `${task}${difficulty}` as ItemId, task })));
    const curves = drawCurves(items);
    const asked: number[] = [];
    while (asked.length < 8) asked.push(chooseItem(choice(items, { curves, answers: asked.map((place) => ({ place, outcome: 'right' })), isSpent: (place) => asked.includes(place), taskShares: new Map([[kinds[0]!, 3], [kinds[1]!, 1]]) }))!);
    expect(asked.filter((place) => place < 6)).toHaveLength(6);
  });

  it('takes under 5 ms on a bank of 2,000, all of one competency', () => {
    const curves = drawCurves(syntheticBank({ competencies: 1, itemsEach: 2_000, tasks: 1 }, minimalStandard(3)));
    const times = Array.from({ length: 60 }, () => {
      const began = performance.now();
      chooseItem(choice([], { curves, competency: 'c0' as CompetencyId, amongBest: 5 }));
      return performance.now() - began;
    }).toSorted((a, b) => a - b);
    expect(times[30]).toBeLessThan(5);
  });
});

describe('doubtReduction', () => {
  it('is never below 0, and never more than the doubt, for a posterior and an item of any kind', () => {
    const heights = fc.array(fc.double({ min: -12, max: 0, noNaN: true }), { minLength: CELLS, maxLength: CELLS });
    fc.assert(fc.property(heights, fc.double({ min: -0.5, max: 5.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }), fc.constantFrom('entropy', 'loss'), (some, difficulty, guessing, doubt) => {
      const curves = drawCurves([item(difficulty, { parameters: { discrimination: 1.5, difficulty, guessing } })]);
      const gain = doubtReduction({ curves, posterior: posteriorOf(Float64Array.from(some)), required: 3 }, doubt)(0)!;
      expect(gain).toBeGreaterThanOrEqual(-1e-9);
      expect(gain).toBeLessThanOrEqual(Math.LN2);
    }));
  });

  it('has a reference value: from even odds, an item that nearly always tells leaves hardly a doubt', () => {
    const posterior = new Float64Array(CELLS);
    posterior[10] = posterior[50] = 0.5;
    const curves = drawCurves([item(2.5, { parameters: { discrimination: 4, difficulty: 2.5, guessing: 0 } })]);
    // P(right) is 1 / (1 + e^±8) at 0.55 and 4.55, up to a tenth of a level: mutual information of a symmetric channel.
    const miss = 1 / (1 + Math.exp(4 * 1.95));
    const other = 1 / (1 + Math.exp(4 * 2.05));
    const entropy = (p: number) => -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    const right = 0.5 * miss + 0.5 * (1 - other);
    expect(doubtReduction({ curves, posterior, required: 3 }, 'entropy')(0)).toBeCloseTo(entropy(right) - 0.5 * entropy(miss) - 0.5 * entropy(other), 9);
  });
});

describe('the exposure ceiling', () => {
  it('is never passed, once there have been 1 / rate sittings, whatever is wished', () => {
    fc.assert(fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), fc.array(fc.boolean(), { maxLength: 300 }), (rate, wishes) => {
      let asked = 0;
      wishes.forEach((wish, before) => {
        const exposure = { sittings: new Map([[competency, before + 1]]), asked: new Map([['i' as ItemId, asked]]) };
        if (wish && isBelowCeiling({ id: 'i' as ItemId, competency }, exposure, rate)) asked += 1;
        expect(asked).toBeLessThanOrEqual(Math.max(1, rate * (before + 1) + 1e-6));
      });
    }));
  });

  it('counts whole sittings', () => {
    expect([mostTimes(1, 0.2), mostTimes(9, 0.2), mostTimes(10, 0.2), mostTimes(30, 0.1)]).toEqual([1, 1, 2, 3]);
  });
});

describe('tasksInTurn', () => {
  const [a, b, c] = ['a', 'b', 'c'] as [TaskKindId, TaskKindId, TaskKindId];
  it('gives their turn to those furthest below their share, all of them at first', () => {
    expect(tasksInTurn(null, [], [a, b, c])).toEqual([a, b, c]);
    expect(tasksInTurn(null, [a, b], [a, b, c])).toEqual([c]);
    expect(tasksInTurn(new Map([[a, 1], [b, 0], [c, 0]]), [], [a, b, c])).toEqual([a]);
    expect(tasksInTurn(new Map([[a, 0]]), [], [a])).toEqual([a]);
  });
});

describe('the rule of Pix', () => {
  it('begins at the middle: a success at 0 and a failure at 7 balance at 3.5', () => {
    expect(pixLevel([])).toBe(3.5);
  });

  it('rises with successes and falls with failures', () => {
    expect(pixLevel([{ difficulty: 4, right: true }, { difficulty: 5, right: true }])).toBeGreaterThan(3.5);
    expect(pixLevel([{ difficulty: 2, right: false }])).toBeLessThan(3.5);
  });

  it('asks what settles most, never what is settled, nor what is two levels too hard', () => {
    const bank = [0, 0.5, 1, 1.5, 2, 2.5, 3].map((difficulty) => item(difficulty));
    const strategy: Strategy = { kind: 'pix' };
    const first = chooseItem(choice(bank, { strategy }))!;
    const after = chooseItem(choice(bank, { strategy, answers: [{ place: first, outcome: 'right' }], isSpent: (place) => place === first }))!;
    expect(bank[after]!.parameters.difficulty).toBeGreaterThan(bank[first]!.parameters.difficulty);
    expect(chooseItem(choice(bank, { strategy, answers: [{ place: 0, outcome: 'wrong' }], isSpent: (place) => place === 0 }))).toBeNull();
    expect(chooseItem(choice([item(5.4)], { strategy }))).toBeNull();
  });
});
