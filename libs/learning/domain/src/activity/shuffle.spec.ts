import fc from 'fast-check';

import { gapSegments } from './gaps.js';
import { shuffle } from './shuffle.js';

const items = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `i${place + 1}` }));

describe('shuffle', () => {
  it('keeps every item, is the same for the same seed, and never gives the order it was given', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), fc.string(), (count, seed) => {
      const given = items(count);
      const shuffled = shuffle(given, seed);
      expect(shuffled.toSorted((some, other) => given.indexOf(some) - given.indexOf(other))).toEqual(given);
      expect(shuffled).not.toEqual(given);
      expect(shuffle(given, seed)).toEqual(shuffled);
    }));
  });
  it('gives each first place about as often', () => {
    const firsts = Array.from({ length: 600 }, (_, seed) => shuffle(items(4), `o1/${seed}`)[0]?.id);
    for (const { id } of items(4)) expect(firsts.filter((first) => first === id).length).toBeGreaterThan(75);
  });
  it('leaves one item alone', () => expect(shuffle(items(1), 'x')).toEqual(items(1)));
});

describe('gapSegments', () => {
  it('gives words and gaps in order', () => expect(gapSegments('[[a]] puis [[b]].')).toEqual([{ kind: 'gap', gapId: 'a' }, { kind: 'words', words: ' puis ' }, { kind: 'gap', gapId: 'b' }, { kind: 'words', words: '.' }]));
});
