import fc from 'fast-check';

import { foldDominated, type OptionComponents } from './dominance.js';
import { someComponents } from './option.builder.js';

const fold = (options: readonly OptionComponents[]) => foldDominated(options, (option) => option);
const known = (max: number) => fc.integer({ min: 0, max });
const components: fc.Arbitrary<OptionComponents> = fc.record({
  coverage: known(10).map((tenths) => tenths / 10), minutes: fc.constantFrom(0, 300, 600, 900, Number.POSITIVE_INFINITY), kinship: fc.option(known(4).map((quarters) => quarters / 4)),
  salaryChange: fc.option(known(3).map((thousands) => thousands * 1000)), kilometres: fc.option(known(2).map((hundreds) => hundreds * 100)), openings: known(2), exposure: known(4).map((quarters) => quarters / 4),
});

describe('foldDominated', () => {
  it('folds what another beats on something and equals on the rest, under it', () => {
    const [better, worse] = [someComponents({ coverage: 0.8 }), someComponents()];
    expect(fold([worse, better])).toEqual({ kept: [better], folded: [{ option: worse, beatenBy: [better] }] });
  });

  it('keeps options that each are better on something', () => {
    const options = [someComponents({ coverage: 0.8 }), someComponents({ kilometres: 0, salaryChange: 4000 })];
    expect(fold(options)).toEqual({ kept: options, folded: [] });
  });

  it('folds nothing for a hair’s breadth', () => expect(fold([someComponents({ coverage: 0.61 }), someComponents({ coverage: 0.6 })]).folded).toEqual([]));

  it('folds nothing that is better on something, were it by less than a grain', () => {
    const options = [someComponents({ coverage: 0.526, salaryChange: 500 }), someComponents({ coverage: 0.574, salaryChange: -600 })];
    expect(fold(options).folded).toEqual([]);
  });

  it('calls neither better where a figure is not known of one', () => expect(fold([someComponents({ salaryChange: null, coverage: 0.9 }), someComponents()]).folded).toEqual([]));

  it('prefers less to learn, less distance, less exposure', () => {
    const base = someComponents({ minutes: 900, kilometres: 100, exposure: 0.5 });
    for (const better of [{ minutes: 0 }, { kilometres: 0 }, { exposure: 0.2 }]) expect(fold([base, { ...base, ...better }]).folded.map(({ option }) => option)).toEqual([base]);
  });

  it('keeps something always, folds nothing that nothing kept beats, and says the same in any order', () => {
    fc.assert(fc.property(fc.array(components, { minLength: 1, maxLength: 12 }), (options) => {
      const { kept, folded } = fold(options);
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.length + folded.length).toBe(options.length);
      for (const { beatenBy } of folded) expect(beatenBy.length).toBeGreaterThan(0);
      expect(fold(kept).folded).toEqual([]);
      expect(new Set(fold(options.toReversed()).kept)).toEqual(new Set(kept));
    }));
  });
});
