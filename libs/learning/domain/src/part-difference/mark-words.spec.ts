import * as fc from 'fast-check';

import { type MarkedWords, markWords } from './mark-words.js';

const without = (marks: readonly MarkedWords[], kind: string) => marks.filter((mark) => mark.kind !== kind).map(({ words }) => words).join('');
const words = fc.array(fc.constantFrom('a ', 'b ', 'c', '\n\n', 'd. '), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('markWords', () => {
  it('makes both wordings again, whatever they are', () => fc.assert(fc.property(words, words, (before, after) => {
    const marks = markWords(before, after);
    expect([without(marks, 'added'), without(marks, 'removed')]).toEqual([before, after]);
  })));

  it('marks nothing in the same words', () => fc.assert(fc.property(words, (text) => expect(markWords(text, text).every(({ kind }) => kind === 'kept')).toBe(true))));

  it('marks the word that changed, and no more', () =>
    expect(markWords('Une leçon de dix minutes.', 'Une leçon de vingt minutes.')).toEqual([{ kind: 'kept', words: 'Une leçon de ' }, { kind: 'removed', words: 'dix ' }, { kind: 'added', words: 'vingt ' }, { kind: 'kept', words: 'minutes.' }]));

  it('marks what is inserted where it is', () =>
    expect(markWords('a b d e', 'a b c d e')).toEqual([{ kind: 'kept', words: 'a b ' }, { kind: 'added', words: 'c ' }, { kind: 'kept', words: 'd e' }]));

  it('shows texts whole when too much of them differs to be compared word by word', () => {
    const [before, after] = ['x ', 'y '].map((word) => word.repeat(2100));
    expect(markWords(before!, after!)).toEqual([{ kind: 'removed', words: before }, { kind: 'added', words: after }]);
  });
});
