import { daysAfter, daysBetween, type ItemId } from '@passerelle/kernel';
import fc from 'fast-check';

import { dailySet } from './daily-set.js';
import { forecastWorkload } from './forecast-workload.js';
import { aMemory } from './memory.builder.js';
import { afterReview, aimAtRetention, dueDay, gradeOf, memoriesOf, type Memory, recallProbability, type Review, REVIEW_GRADES } from './memory.js';

const ITEM = 'verifier-texte-ia-01' as ItemId;
const DAY = '2026-11-23';
const aReview = (over: Partial<Review> = {}): Review => ({ item: ITEM, day: DAY, grade: 'recalled', ...over });
const someMemories: fc.Arbitrary<Memory[]> = fc.uniqueArray(fc.record({ name: fc.integer({ min: 1, max: 40 }), stability: fc.double({ min: 0.5, max: 200, noNaN: true }), ago: fc.integer({ min: 0, max: 60 }) }), { selector: ({ name }) => name, maxLength: 20 })
  .map((all) => all.map(({ name, stability, ago }) => aMemory({ item: `item-${name}` as ItemId, stability, lastDay: daysAfter(DAY, -ago) })));
const retentions = fc.double({ min: 0.7, max: 0.97, noNaN: true });

describe('afterReview', () => {
  // Worked out apart, from the formulas of FSRS-6 and its published weights: S₀ = w₂; R(3, S₀) = 0.880948; then S′ for each grade.
  it('gives the values of the published formulas', () => {
    const first = afterReview(null, aReview());
    expect(first).toMatchObject({ stability: 2.3065, reviews: 1 });
    expect(first.difficulty).toBeCloseTo(2.118104, 6);
    const day = daysAfter(DAY, 3);
    expect(recallProbability(first, day)).toBeCloseTo(0.880948, 6);
    expect(REVIEW_GRADES.map((grade) => afterReview(first, aReview({ day, grade })).stability)).toEqual([0.636851, 9.234871, 13.826904].map((value) => expect.closeTo(value, 5)));
  });

  it('holds longer after a recall, and longer than with help; less after forgetting', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 300, noNaN: true }), fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 1, max: 400 }), (stability, difficulty, after) => {
      const [forgotten, withHelp, recalled] = REVIEW_GRADES.map((grade) => afterReview(aMemory({ stability, difficulty }), aReview({ day: daysAfter(DAY, after), grade })).stability);
      expect(forgotten).toBeLessThanOrEqual(stability);
      expect(withHelp).toBeGreaterThanOrEqual(stability);
      expect(recalled).toBeGreaterThanOrEqual(withHelp!);
    }));
  });

  it('refuses a review of something else, or of a day before', () => {
    expect(() => afterReview(aMemory(), aReview({ item: 'other' as ItemId }))).toThrow(RangeError);
    expect(() => afterReview(aMemory(), aReview({ day: daysAfter(DAY, -1) }))).toThrow(RangeError);
  });

  it('is found again from the reviews alone', () => {
    const reviews = [aReview(), aReview({ item: 'other' as ItemId }), aReview({ day: daysAfter(DAY, 3), grade: 'forgotten' })];
    expect(memoriesOf(reviews).get(ITEM)).toEqual(afterReview(afterReview(null, reviews[0]!), reviews[2]!));
    expect(memoriesOf(reviews).size).toBe(2);
  });

  it('is the same in whatever order the reviews came', () => {
    const byDay = [0, 3, 9].map((after) => aReview({ day: daysAfter(DAY, after), grade: after === 3 ? 'forgotten' : 'recalled' }));
    fc.assert(fc.property(fc.shuffledSubarray(byDay, { minLength: 3 }), (reviews) => expect(memoriesOf(reviews)).toEqual(memoriesOf(byDay))));
  });
});

describe('gradeOf', () => {
  it('says forgotten of what is not right, and with help of what took hints', () => {
    expect([gradeOf('wrong', 0), gradeOf('dontKnow', 0), gradeOf('right', 2), gradeOf('right', 0)]).toEqual(['forgotten', 'forgotten', 'withHelp', 'recalled']);
  });
});

describe('recallProbability', () => {
  it('is nine in ten after as many days as the stability, and only goes down', () => {
    expect(recallProbability(aMemory(), daysAfter(DAY, 10))).toBeCloseTo(0.9, 6);
    fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), (after) => expect(recallProbability(aMemory(), daysAfter(DAY, after + 1))).toBeLessThanOrEqual(recallProbability(aMemory(), daysAfter(DAY, after)))));
  });
});

describe('dueDay', () => {
  it('comes near the day when the probability falls to the aim: 10 days at nine in ten', () => {
    expect(Math.abs(daysBetween(DAY, dueDay(aMemory(), 0.9)) - 10)).toBeLessThanOrEqual(2);
  });

  it('comes later for whoever aims at keeping less', () => {
    fc.assert(fc.property(retentions, retentions, fc.double({ min: 1, max: 300, noNaN: true }), (one, other, stability) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(dueDay(aMemory({ stability }), low) >= dueDay(aMemory({ stability }), high)).toBe(true);
    }));
  });

  it('is the same each time it is asked, and at least a day and at most a year away', () => {
    fc.assert(fc.property(someMemories, retentions, (memories, retention) => {
      for (const memory of memories) {
        const due = dueDay(memory, retention);
        expect(dueDay(memory, retention)).toBe(due);
        expect(daysBetween(memory.lastDay, due)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(memory.lastDay, due)).toBeLessThanOrEqual(365);
      }
    }));
  });

  it('spreads what was learned together', () => {
    const together = Array.from({ length: 30 }, (_, place) => aMemory({ item: `item-${place}` as ItemId, stability: 30 }));
    expect(new Set(together.map((memory) => dueDay(memory, 0.9))).size).toBeGreaterThan(2);
  });

  it('refuses what nobody may aim at', () => {
    expect(() => dueDay(aMemory(), 0.5)).toThrow(RangeError);
    expect([0.69, 0.7, 0.97, 0.98, Number.NaN].map((retention) => aimAtRetention(retention).kind)).toEqual(['RetentionOutOfRange', 'RetentionTarget', 'RetentionTarget', 'RetentionOutOfRange', 'RetentionOutOfRange']);
  });
});

describe('dailySet', () => {
  it('holds what is due, what is nearest to be forgotten first, and no more than the person takes', () => {
    fc.assert(fc.property(someMemories, retentions, fc.integer({ min: 1, max: 8 }), (memories, retention, mostADay) => {
      const set = dailySet(memories, DAY, { retention, mostADay });
      const due = memories.filter((memory) => dueDay(memory, retention) <= DAY);
      expect(set).toHaveLength(Math.min(mostADay, due.length));
      const recalls = set.map((memory) => recallProbability(memory, DAY));
      expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
      for (const left of due.filter((memory) => !set.includes(memory))) expect(recallProbability(left, DAY)).toBeGreaterThanOrEqual(recalls.at(-1)!);
    }));
  });
});

describe('a set that was begun', () => {
  it('holds what is left of it, and nothing more once it is done', () => {
    const memories = Array.from({ length: 20 }, (_, place) => aMemory({ item: `item-${place}` as ItemId, stability: 2, lastDay: daysAfter(DAY, -30 - place) }));
    const set = dailySet(memories, DAY);
    const after = (done: number) => memories.map((memory) => (set.slice(0, done).includes(memory) ? afterReview(memory, { item: memory.item, day: DAY, grade: 'recalled' }) : memory));
    expect(dailySet(after(4), DAY).map(({ item }) => item)).toEqual(set.slice(4).map(({ item }) => item));
    expect(dailySet(after(10), DAY)).toEqual([]);
    expect(dailySet(after(10), daysAfter(DAY, 1))).toHaveLength(10);
    const learned = aMemory({ item: 'learned' as ItemId, lastDay: DAY });
    expect(dailySet([...memories, learned], DAY)).toHaveLength(10);
  });
});

describe('forecastWorkload', () => {
  const memories = Array.from({ length: 25 }, (_, place) => aMemory({ item: `item-${place}` as ItemId, stability: 4 + place, lastDay: daysAfter(DAY, -place) }));
  const seeded = () => {
    let state = 7;
    // Park and Miller, CACM 31, 1988.
    return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  };
  const forecast = (retention: number, mostADay = 50) => forecastWorkload({ memories, from: DAY, days: 30, wish: { retention, mostADay }, next: seeded() });
  const totalOf = (days: ReturnType<typeof forecast>) => days.reduce((sum, { reviews }) => sum + reviews, 0);

  it('begins with the set of the first day, and gives each day once', () => {
    const [first, ...others] = forecast(0.9);
    expect(first).toMatchObject({ day: DAY, reviews: dailySet(memories, DAY, { retention: 0.9, mostADay: 50 }).length });
    expect(others.map(({ day }) => day)).toEqual(Array.from({ length: 29 }, (_, after) => daysAfter(DAY, after + 1)));
  });

  it('is the same with the same draws', () => expect(forecast(0.9)).toEqual(forecast(0.9)));

  it('is heavier for whoever aims at keeping more', () => {
    const totals = [0.75, 0.85, 0.95].map((retention) => totalOf(forecast(retention)));
    expect(totals.toSorted((a, b) => a - b)).toEqual(totals);
    expect(totals[2]).toBeGreaterThan(1.5 * totals[0]!);
  });

  it('never goes above what the person takes a day', () => {
    for (const { reviews, high } of forecast(0.95, 3)) {
      expect(reviews).toBeLessThanOrEqual(3);
      expect(high).toBeLessThanOrEqual(3);
    }
  });
});
