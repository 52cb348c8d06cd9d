import { classifyExposure } from '@passerelle/occupations-domain';
import fc from 'fast-check';

import { classBands } from './class-bands.js';

/** Even–odd rule; points on an edge are left out by the property below. */
function holds(corners: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return corners.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length]!;
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}

describe('classBands', () => {
  it('puts every family in the band of its class, away from the lines', () => {
    const bands = classBands({ left: 0.1, right: 0.75, top: 0.25 });
    fc.assert(
      fc.property(fc.double({ min: 0.11, max: 0.74, noNaN: true }), fc.double({ min: 0.01, max: 0.24, noNaN: true }), (mean, dispersion) => {
        const near = [mean - 0.4, mean - 0.5, mean - 0.6, mean + dispersion - 0.4, mean + dispersion - 0.5].some((gap) => Math.abs(gap) < 0.012);
        fc.pre(!near);
        expect(bands.filter(({ corners }) => holds(corners, mean, dispersion)).map((band) => band.class)).toEqual([classifyExposure(mean, dispersion)]);
      }),
    );
  });
});
