import { hashWords } from './hash-words.js';

describe('hashWords', () => {
  // Published test vectors: Landon Curt Noll, FNV hash, test_fnv.c, FNV-1a 32 bits.
  it('gives the published values', () => {
    expect([hashWords(''), hashWords('a'), hashWords('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});
