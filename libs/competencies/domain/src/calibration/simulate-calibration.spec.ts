import { simulateCalibration, SUPPOSED_WORLD } from './simulate-calibration.js';

/** Park and Miller's minimal standard, CACM 31, 1988: a sequence that any machine repeats. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

describe('simulateCalibration', () => {
  it('holds what is announced when the world is as supposed: 20,000 people', () => {
    const { coverage, tenths } = simulateCalibration(SUPPOSED_WORLD, 20_000, sequence(20_261_124));
    expect(coverage).toBeGreaterThanOrEqual(0.79);
    expect(coverage).toBeLessThanOrEqual(0.81);
    expect(tenths).toHaveLength(10);
    for (const { announced, observed } of tenths) expect(Math.abs(announced - observed)).toBeLessThanOrEqual(0.02);
  }, 60_000);

  it('sees an observer who is too kind, and observations counted several times', () => {
    const small = (over: object) => simulateCalibration({ ...SUPPOSED_WORLD, ...over }, 2_000, sequence(7));
    expect(small({ copies: 3 }).coverage).toBeLessThan(0.7);
    expect(small({ raterBias: 0.5 }).expectedError).toBeGreaterThan(small({}).expectedError);
    expect(small({ weightFactor: 0.5 }).coverage).toBeGreaterThan(0.85);
  }, 60_000);

  it('gives the same figures for the same sequence', () => {
    expect(simulateCalibration(SUPPOSED_WORLD, 200, sequence(3))).toEqual(simulateCalibration(SUPPOSED_WORLD, 200, sequence(3)));
  });
});
