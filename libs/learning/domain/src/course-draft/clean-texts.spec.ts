import { cleanTexts } from './clean-texts.js';

describe('cleanTexts', () => {
  it('takes out what is not seen, however deep, and keeps lines and tabs', () => expect(cleanTexts({ a: ['x\u0000y\u202e', { b: 'l1\nl2\tfin' }], n: 3, t: true, z: null })).toEqual({ a: ['xy', { b: 'l1\nl2\tfin' }], n: 3, t: true, z: null }));
  it('spells a letter in one way', () => expect(cleanTexts('e\u0301')).toBe('\u00e9'));
});
