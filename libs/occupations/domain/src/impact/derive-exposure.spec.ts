import { readFileSync } from 'node:fs';

import fc from 'fast-check';

import { classifyExposure, deriveExposure, type ExposureClass } from './derive-exposure.js';

interface Published {
  readonly occupations: Record<string, { readonly publishedClass: ExposureClass; readonly scores: readonly number[] }>;
}
const published = JSON.parse(readFileSync(new URL('../../../catalogue/sources/ilo-2025.json', import.meta.url), 'utf8')) as Published;
const equally = (scores: readonly number[]) => scores.map((exposure) => ({ share: 1, exposure }));

describe('deriveExposure', () => {
  it.each(Object.entries(published.occupations))('gives occupation %s its published class, with equal shares', (_, { publishedClass, scores }) => {
    expect(deriveExposure(equally(scores)).class).toBe(publishedClass);
  });

  it('gives the published mean and deviation of occupation 1212 (human resource managers): 0.3564 and 0.0515', () => {
    const { mean, dispersion } = deriveExposure(equally(published.occupations['1212']!.scores));
    expect(mean).toBeCloseTo(0.3564, 4);
    expect(dispersion).toBeCloseTo(0.0515, 4);
  });

  it('weights by time: a task that takes three times as long counts three times', () => {
    expect(deriveExposure([{ share: 75, exposure: 0.2 }, { share: 25, exposure: 0.6 }]).mean).toBeCloseTo(0.3, 12);
  });

  it('has no dispersion for a single task', () => expect(deriveExposure([{ share: 100, exposure: 0.7 }]).dispersion).toBe(0));
  it('refuses a family without tasks', () => expect(() => deriveExposure([])).toThrow(RangeError));

  it('does not depend on the order of the tasks nor on the unit of the shares', () => {
    const tasks = fc.array(fc.record({ share: fc.integer({ min: 1, max: 60 }), exposure: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(tasks, fc.integer({ min: 2, max: 50 }), (some, factor) => {
        const once = deriveExposure(some);
        const again = deriveExposure([...some].reverse().map(({ share, exposure }) => ({ share: share * factor, exposure })));
        expect(again.mean).toBeCloseTo(once.mean, 9);
        expect(again.dispersion).toBeCloseTo(once.dispersion, 9);
      }),
    );
  });
});

describe('classifyExposure', () => {
  it.each([[0.36, 0.04, 'notExposed'], [0.29, 0.11, 'notExposed'], [0.27, 0.13, 'minimal']] as const)('reads %d + %d as published: %s', (mean, dispersion, expected) => {
    expect(classifyExposure(mean, dispersion)).toBe(expected);
  });
});
