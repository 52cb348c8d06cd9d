import fc from 'fast-check';

import { elementSpread, tradeCoverage, tradeDifferences, tradeKinship, type TradeProfile } from './trade-kinship.js';

const trade = (importance: readonly number[], level: readonly number[] = importance): TradeProfile => ({ importance, level, jobZone: 3 });
/** All write; one knows law, one accounts for money, one does a little of everything. */
const [LAW, ACCOUNTS, LITTLE] = [trade([4, 5, 1]), trade([4, 1, 5]), trade([4, 2, 2])];
const SPREAD = elementSpread([LAW, ACCOUNTS, LITTLE]);
const aTrade = fc.tuple(fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 }), fc.array(fc.double({ min: 0, max: 7, noNaN: true }), { minLength: 4, maxLength: 4 })).map(([importance, level]) => trade(importance, level));

describe('tradeCoverage', () => {
  it('forgets what all trades share', () => expect(tradeCoverage(ACCOUNTS, LAW, SPREAD)).toBeCloseTo(1 / 5, 12));
  it('is asymmetric: a trade that asks little is covered whole, and covers little', () => {
    expect(tradeCoverage(LAW, LITTLE, SPREAD)).toBe(1);
    expect(tradeCoverage(LITTLE, LAW, SPREAD)).toBeCloseTo(2 / 5, 12);
  });
});

describe('tradeKinship', () => {
  it('is the same both ways, between 0 and 1, and whole with itself', () => {
    fc.assert(fc.property(aTrade, aTrade, aTrade, (a, b, c) => {
      const spread = elementSpread([a, b, c]);
      expect(tradeKinship(a, b, spread)).toBeCloseTo(tradeKinship(b, a, spread), 12);
      expect(tradeKinship(a, b, spread)).toBeGreaterThanOrEqual(0);
      expect(tradeKinship(a, b, spread)).toBeLessThanOrEqual(1 + 1e-12);
      expect(tradeKinship(a, a, spread)).toBeCloseTo(1, 12);
    }));
  });
});

describe('tradeDifferences', () => {
  it('names what sets the target apart and is drawn on least', () => expect(tradeDifferences(ACCOUNTS, LAW, SPREAD, 3)).toEqual([1]));
});
