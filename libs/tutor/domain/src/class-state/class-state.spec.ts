import { MINIMUM_PERSONS } from '@passerelle/kernel';
import fc from 'fast-check';

import type { HINT_RUNGS } from "../practice/hint-ladder.js";
import { answersOfPeople } from './answers-of-people.js';
import { closedMonths, daysOfMonth } from './closed-months.js';
import { hintsTaken } from './hints-taken.js';
import { typicalMinutes } from './typical-minutes.js';
import { wherePeopleStop } from './where-people-stop.js';

const PLACES = [{ lesson: 'l1', activities: ['a', 'b'] }, { lesson: 'l2', activities: ['c'] }];
const stopped = (activity: string | null, people: number) => ({ activity, completed: false, people });
const completed = (people: number) => ({ activity: 'c', completed: true, people });

describe('closedMonths', () => {
  it('are those that are over, the latest first', () => expect(closedMonths('2026-02-03', 3)).toEqual(['2026-01', '2025-12', '2025-11']));
  it('have their days', () => {
    expect(daysOfMonth('2025-12')).toEqual({ first: '2025-12-01', after: '2026-01-01' });
    expect(daysOfMonth('2026-02')).toEqual({ first: '2026-02-01', after: '2026-03-01' });
  });
  it('have no day in common', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }), (today) => {
      const day = today.toISOString().slice(0, 10);
      const months = closedMonths(day).map(daysOfMonth);
      expect((months[0]?.after ?? '') <= day).toBe(true);
      months.slice(1).forEach(({ after }, place) => expect(after).toBe(months[place]?.first));
    }));
  });
});

describe('wherePeopleStop', () => {
  it('says it by lesson, then inside a lesson', () => {
    const stops = wherePeopleStop(PLACES, [stopped('a', 5), stopped('b', 15), stopped('c', 10), completed(70)]);
    expect(stops).toEqual({
      lessons: [{ lesson: 'l1', stopped: 2, activities: [{ activity: 'a', stopped: 3 }, { activity: 'b', stopped: 8 }] }, { lesson: 'l2', stopped: 1, activities: [{ activity: 'c', stopped: null }] }],
      elsewhere: 0, completed: 7,
    });
  });
  it('tells apart a part that the course does not have any more', () => expect(wherePeopleStop(PLACES, [stopped('old', 10), stopped('c', 10), completed(20)])).toMatchObject({ elsewhere: 3, completed: 5 }));
  it('opens no lesson that is hidden', () => {
    const { lessons } = wherePeopleStop(PLACES, [stopped('a', 2), stopped('b', 1), stopped('c', 12), completed(20)]);
    expect(lessons[0]).toEqual({ lesson: 'l1', stopped: null, activities: [{ activity: 'a', stopped: null }, { activity: 'b', stopped: null }] });
  });
});

describe('answersOfPeople', () => {
  const wrong = (idea: string | null, people: number) => ({ right: false, idea, people });
  const right = (people: number) => ({ right: true, idea: null, people });
  it('says how many fail, and which idea misleads', () => expect(answersOfPeople([right(10), wrong('toujours-vrai', 6), wrong(null, 5)])).toEqual({ failed: 5, misleading: [{ idea: 'toujours-vrai', held: 3 }] }));
  it('names no idea that few hold', () => expect(answersOfPeople([right(40), wrong('rare', 5), wrong('frequent', 20)]).misleading).toEqual([{ idea: 'frequent', held: 3 }]));
  it('says nothing where all answer alike', () => expect(answersOfPeople([wrong('toujours-vrai', 12)])).toEqual({ failed: null, misleading: [] }));
  it('never speaks of an idea that fewer than five people hold', () => {
    fc.assert(fc.property(fc.nat(30), fc.array(fc.nat(12), { maxLength: 4 }), (well, held) => {
      const { misleading } = answersOfPeople([right(well), ...held.map((people, idea) => wrong(`i${idea}`, people))]);
      for (const { idea } of misleading) expect(held[Number(idea.slice(1))]).toBeGreaterThanOrEqual(MINIMUM_PERSONS);
    }));
  });
});

describe('typicalMinutes', () => {
  it('is the median, by quarters of the planned time', () => expect(typicalMinutes(20, [600, 900, 1450, 1460, 9999])).toBe(25));
  it('is not said below five people', () => expect(typicalMinutes(20, [600, 900, 1450, 1460])).toBeNull());
});

describe('hintsTaken', () => {
  const people = (first: number, count: number, rung: (typeof HINT_RUNGS)[number] | null) => Array.from({ length: count }, (_, index) => ({ person: first + index, item: 'i', rung }));
  it('counts each person once, by the highest rung', () => {
    const met = [...people(0, 10, null), ...people(0, 5, 'remind'), ...people(0, 5, 'orient')];
    expect(hintsTaken(met)).toEqual({ none: 5, rungs: [{ rung: 'orient', asked: 0 }, { rung: 'remind', asked: 5 }, { rung: 'workThrough', asked: 0 }] });
  });
  it('says nothing of four people', () => expect(hintsTaken(people(0, 4, 'orient')).rungs.every(({ asked }) => asked === null)).toBe(true));
});
