import fc from 'fast-check';

import { fitLogistic, type SparseRows } from './fit-logistic.js';
import { solvePositive } from './solve-positive.js';
import { logistic, logOddsOf } from './tracing-model.js';

function rowsOf(dense: readonly (readonly number[])[]): SparseRows {
  const rows = { starts: [0], columns: [] as number[], values: [] as number[] };
  for (const line of dense) {
    line.forEach((value, column) => { if (value !== 0) { rows.columns.push(column); rows.values.push(value); } });
    rows.starts.push(rows.columns.length);
  }
  return rows;
}

describe('fitLogistic', () => {
  it('gives the closed form of two groups: their log-odds, and the difference', () => {
    // 30 of 40 without, 10 of 50 with: log 3 and log ¼ − log 3.
    const groups = [[false, 40, 30], [true, 50, 10]] as const;
    const dense = groups.flatMap(([marked, all]) => Array.from({ length: all }, () => [1, marked ? 1 : 0]));
    const outcomes = groups.flatMap(([, all, right]) => Array.from({ length: all }, (_, place) => place < right));
    const [intercept, difference] = fitLogistic(rowsOf(dense), outcomes, [0, 0]);
    expect(intercept).toBeCloseTo(Math.log(3), 6);
    expect(difference).toBeCloseTo(Math.log(0.25) - Math.log(3), 6);
  });

  it('leaves no slope, whatever the data and the penalty', () => {
    const aRow = fc.record({ x: fc.double({ min: -2, max: 2, noNaN: true }), outcome: fc.boolean() });
    fc.assert(fc.property(fc.array(aRow, { minLength: 3, maxLength: 40 }), fc.double({ min: 0.1, max: 10, noNaN: true }), (data, penalty) => {
      const weights = fitLogistic(rowsOf(data.map(({ x }) => [1, x])), data.map(({ outcome }) => outcome), [penalty, penalty]);
      const [intercept = 0, slope = 0] = weights;
      const off = data.map(({ x, outcome }) => logistic(intercept + slope * x) - (outcome ? 1 : 0));
      expect(off.reduce((sum, one) => sum + one, 0) + penalty * intercept).toBeCloseTo(0, 5);
      expect(off.reduce((sum, one, row) => sum + one * data[row]!.x, 0) + penalty * slope).toBeCloseTo(0, 5);
    }));
  });

  it('draws a coefficient to 0 as its penalty grows', () => {
    const rows = rowsOf([[1], [1], [1], [1]]);
    const of = (penalty: number) => fitLogistic(rows, [true, true, true, false], [penalty])[0]!;
    expect(of(0)).toBeCloseTo(logOddsOf(0.75), 6);
    expect(of(1)).toBeLessThan(of(0.1));
    expect(of(1_000)).toBeLessThan(0.01);
  });
});

describe('solvePositive', () => {
  it('solves', () => {
    // [[4, 2], [2, 3]] x = [10, 9] has the solution [1.5, 2].
    const vector = Float64Array.of(10, 9);
    solvePositive(Float64Array.of(4, 0, 2, 3), vector);
    expect([...vector]).toEqual([expect.closeTo(1.5, 12), expect.closeTo(2, 12)]);
  });

  it('refuses a matrix that is not positive definite', () => {
    expect(() => solvePositive(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1))).toThrow(RangeError);
  });
});
