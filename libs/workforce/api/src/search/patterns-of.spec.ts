import { patternsOf } from './patterns-of.js';

describe('patternsOf', () => {
  it('looks for each word by itself, without accents nor capitals', () => expect(patternsOf('  Côté  MIREILLE ')).toEqual(['%cote%', '%mireille%']));
  it('takes a name as lists write it, last name first', () => expect(patternsOf('Nguyen, Samuel')).toEqual(['%nguyen%', '%samuel%']));
  it('takes nothing for a sign of its own', () => expect(patternsOf('100%_\\')).toEqual(['%100\\%\\_\\\\%']));
  it('looks for nothing without words', () => expect([patternsOf(null), patternsOf(' , ')]).toEqual([[], []]));
});
