import fc from 'fast-check';

import { ANSWER_SETTINGS, type FoundPassage, judgePassages } from './judge-passages.js';

const words = [{ lexeme: 'courriel', passages: 40 }, { lexeme: 'consent', passages: 6 }, { lexeme: 'photo', passages: 0 }];
const aPassage = (id: string, lexemes: readonly string[], density = 0.1): FoundPassage => ({ id, lexemes, density, teaches: true });
const lexemes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });

describe('judgePassages', () => {
  it('quotes what holds most of what the question is about, the nearest words first', () => {
    const known = words.slice(0, 2);
    expect(judgePassages(known, 300, [aPassage('far', ['courriel', 'consent'], 0.05), aPassage('near', ['courriel', 'consent'], 0.4), aPassage('beside', ['courriel'])])).toEqual({ kind: 'Passages', passages: [{ id: 'near', covers: 1 }, { id: 'far', covers: 1 }] });
  });

  it('quotes what teaches before what describes a job, where both cover as much', () => {
    const known = words.slice(0, 2);
    const all = ['courriel', 'consent'];
    expect(judgePassages(known, 300, [{ ...aPassage('job', all, 0.9), teaches: false }, aPassage('lesson', all)])).toMatchObject({ passages: [{ id: 'lesson' }, { id: 'job' }] });
  });

  it('says that it does not know where what the question is about is written nowhere', () => {
    expect(judgePassages(words, 300, [aPassage('a', ['courriel', 'consent'])])).toEqual({ kind: 'NotKnown' });
    expect(judgePassages([], 300, [])).toEqual({ kind: 'NotKnown' });
  });

  it('does not take one word for an answer, unless the question is one word', () => {
    const rare = [{ lexeme: 'biais', passages: 1 }, { lexeme: 'outil', passages: 290 }];
    expect(judgePassages(rare, 300, [aPassage('a', ['biais'])])).toEqual({ kind: 'NotKnown' });
    expect(judgePassages(rare.slice(0, 1), 300, [aPassage('a', ['biais'])])).toMatchObject({ kind: 'Passages' });
  });

  it('quotes few, each above the threshold, and never less for one more word of the question', () => {
    fc.assert(fc.property(fc.array(fc.record({ lexemes, density: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 12 }), fc.integer({ min: 1, max: 50 }), (some, passages) => {
      const asked = ['a', 'b', 'c', 'd', 'e'].map((lexeme, place) => ({ lexeme, passages: (passages * (place + 1)) % 60 }));
      const found = some.map((one, place) => aPassage(`p${place}`, one.lexemes, one.density));
      const answer = judgePassages(asked, 100, found);
      if (answer.kind === 'NotKnown') return;
      expect(answer.passages.length).toBeLessThanOrEqual(ANSWER_SETTINGS.mostPassages);
      const covers = answer.passages.map((one) => one.covers);
      expect(covers.map((share) => Math.round(share * 10))).toEqual(covers.map((share) => Math.round(share * 10)).toSorted((a, b) => b - a));
      expect(Math.min(...covers)).toBeGreaterThanOrEqual(ANSWER_SETTINGS.covers);
      const whole = judgePassages(asked, 100, [...found, aPassage('whole', ['a', 'b', 'c', 'd', 'e'], 1)]);
      expect(whole.kind === 'Passages' && whole.passages[0]?.covers).toBe(1);
    }));
  });
});
