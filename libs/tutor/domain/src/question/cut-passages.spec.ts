import fc from 'fast-check';

import { cutPassages } from './cut-passages.js';

describe('cutPassages', () => {
  it('cuts at headings, and leaves the words without their marks', () => {
    expect(cutPassages('## Relire\n\nOn **relit** [la source](https://example.org).\n\n- un\n- deux\n\n## Ensuite\n\n> On signe.')).toEqual([
      { heading: 'Relire', text: 'On relit la source.\nun\ndeux' },
      { heading: 'Ensuite', text: 'On signe.' },
    ]);
  });

  it('cuts what is long between paragraphs', () => {
    const paragraph = 'Une phrase assez longue pour compter. '.repeat(12).trim();
    const passages = cutPassages(Array.from({ length: 4 }, () => paragraph).join('\n\n'));
    expect(passages.length).toBe(4);
    expect(passages.every(({ heading }) => heading === null)).toBe(true);
  });

  it('loses no word', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,20}$/), { maxLength: 8 }), (paragraphs) => {
      expect(cutPassages(paragraphs.join('\n\n')).map(({ text }) => text).join('\n')).toBe(paragraphs.join('\n'));
    }));
  });
});
