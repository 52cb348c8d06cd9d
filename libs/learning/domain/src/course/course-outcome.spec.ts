import * as fc from 'fast-check';

import { afterFirstTry, NO_OUTCOME } from './course-outcome.js';

const after = (tries: readonly boolean[]) => tries.reduce(afterFirstTry, NO_OUTCOME);

describe('what is shown of how a course goes', () => {
  it('says nothing before five people took it', () => {
    expect(after([true, false, true, true]).shown).toEqual({ taken: 0, passed: 0 });
    expect(after([true, false, true, true, false]).shown).toEqual({ taken: 5, passed: 3 });
  });

  it('never moves by fewer than five people, and is what was counted when it moved', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (tries) => {
      const full = tries.slice(0, 5 * Math.floor(tries.length / 5));
      expect(after(tries)).toEqual({ taken: tries.length, passed: tries.filter(Boolean).length, shown: { taken: full.length, passed: full.filter(Boolean).length } });
    }));
  });
});
