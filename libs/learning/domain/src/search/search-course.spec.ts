import fc from 'fast-check';

import { searchCourse } from './search-course.js';

const pieces = ['Un assistant écrit ce qui est plausible.', 'Les données d’entraînement viennent d’ailleurs.', 'L’ÉVALUATION finale compte trois questions.'].map((text) => ({ text }));
const found = (wanted: string) => searchCourse(pieces, wanted).map(({ piece }) => pieces.indexOf(piece));
const marked = (wanted: string) => searchCourse(pieces, wanted)[0]?.excerpt.filter((part) => part.found).map((part) => part.words);

describe('searchCourse', () => {
  it('ignores accents and capitals, both ways', () => {
    expect([found('entrainement'), found('ÉCRIT'), found('evaluation'), found('évaluation')]).toEqual([[1], [0], [2], [2]]);
  });
  it('marks what was found as it is written', () => expect([marked('entrainement'), marked('evalu')]).toEqual([['entraînement'], ['ÉVALU']]));
  it('wants every word, at the beginning of words', () => {
    expect([found('plausible assistant'), found('plausible données'), found('ausible')]).toEqual([[0], [], []]);
  });
  it('says nothing for a letter, nor for signs', () => expect([found('a'), found('.*'), found('   ')]).toEqual([[], [], []]));
  it('gives an excerpt around what was found, never in the middle of a word', () => {
    const [result] = searchCourse([{ text: `${'Un mot ordinaire. '.repeat(30)}Voici la clé. ${'Une suite. '.repeat(30)}` }], 'cle');
    const words = result!.excerpt.map((part) => part.words).join('');
    expect(words.length).toBeLessThan(240);
    expect(words).toMatch(/^…(Un|mot|ordinaire)/);
    expect(words).toContain('Voici la clé.');
  });
  it('never loses nor changes a letter of a short text, and survives any search', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 12 }), (text, wanted) => {
      for (const { excerpt } of searchCourse([{ text }], wanted)) expect(excerpt.map((part) => part.words).join('')).toBe(text);
    }));
  });
});
