import { isBeyondChance, keyByLength } from './key-giveaway.js';

describe('what gives a right choice away', () => {
  it('is a length that stands out, one way or the other', () => {
    expect([keyByLength(60, [30, 40]), keyByLength(20, [30, 40]), keyByLength(50, [40, 45])]).toEqual(['longest', 'shortest', undefined]);
  });
  it('is not the length of words and figures', () => expect(keyByLength(15, [3, 4])).toBeUndefined());
  it('is not the length of a choice that is alone', () => expect(keyByLength(90, [])).toBeUndefined());
  it('is a place that is right more often than chance allows, over enough questions', () => {
    const chances = (count: number) => Array.from({ length: count }, () => 0.25);
    expect([isBeyondChance(9, chances(9)), isBeyondChance(10, chances(12)), isBeyondChance(4, chances(12))]).toEqual([false, true, false]);
  });
});
