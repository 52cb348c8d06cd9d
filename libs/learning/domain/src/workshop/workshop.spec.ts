import type { CompetencyId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import { isMoved, planWorkshop, reminderOf, type WorkshopPlan } from './workshop.js';
import { type PlacesTaken, seatsToGive, takePlace } from './workshop-place.js';

const NOW = new Date('2026-11-24T15:00:00Z');
const aPlan = (over: Partial<WorkshopPlan> = {}): WorkshopPlan => ({
  title: 'Relire une lettre à deux', about: '', courseId: null, competencyId: 'verifier-texte-ia' as CompetencyId, day: '2026-12-02', time: '09:30', durationMinutes: 90,
  place: 'Salle 2.14', videoUrl: null, seats: 8, audience: 'team', facilitator: 'Nadia Tremblay', ...over,
});

describe('planWorkshop', () => {
  it('is held at that time on the organization’s clock', () => expect(planWorkshop(aPlan(), NOW)).toEqual({ kind: 'MayBeHeld', startsAt: new Date('2026-12-02T14:30:00Z') }));
  it.each([
    ['TimeIsPast', { day: '2026-11-24', time: '10:00' }],
    ['NoSuchTime', { day: '2027-03-14', time: '02:15' }],
    ['ServesNothing', { competencyId: null }],
    ['NowhereToGo', { place: null }],
  ] as const)('is refused: %s', (kind, over) => expect(planWorkshop(aPlan(over), NOW)).toEqual({ kind }));
});

describe('isMoved', () => {
  const before = { startsAt: NOW, durationMinutes: 60, place: 'Salle 2.14', videoUrl: null };
  it('is what changes a calendar', () => {
    expect(isMoved(before, { ...before })).toBe(false);
    expect([{ startsAt: new Date(0) }, { durationMinutes: 90 }, { place: 'Salle 3.01' }, { videoUrl: 'https://visio.exemple.quebec/a' }].every((over) => isMoved(before, { ...before, ...over }))).toBe(true);
  });
});

describe('reminderOf', () => {
  it('is the working day before, at nine', () => {
    expect(reminderOf(new Date('2026-12-02T14:30:00Z')).toISOString()).toBe('2026-12-01T14:00:00.000Z');
    expect(reminderOf(new Date('2026-11-30T14:30:00Z')).toISOString()).toBe('2026-11-27T14:00:00.000Z');
  });
  it('is that of the day in Québec, for what begins in the evening', () => expect(reminderOf(new Date('2026-12-03T01:00:00Z')).toISOString()).toBe('2026-12-01T14:00:00.000Z'));
});

describe('takePlace', () => {
  const open = { startsAt: new Date('2026-12-02T14:30:00Z'), cancelledAt: null };
  it('gives the lowest free seat', () => expect(takePlace(open, { seats: 3, taken: [1, 3], waiting: 0 }, NOW)).toEqual({ kind: 'Seated', seat: 2 }));
  it('has people wait when it is full, or when others wait already', () => {
    expect(takePlace(open, { seats: 2, taken: [1, 2], waiting: 0 }, NOW)).toEqual({ kind: 'Waiting' });
    expect(takePlace(open, { seats: 2, taken: [1], waiting: 1 }, NOW)).toEqual({ kind: 'Waiting' });
  });
  it('is closed once it has begun or is cancelled', () => {
    expect(takePlace({ ...open, startsAt: NOW }, { seats: 2, taken: [], waiting: 0 }, NOW)).toEqual({ kind: 'WorkshopBegun' });
    expect(takePlace({ ...open, cancelledAt: NOW }, { seats: 2, taken: [], waiting: 0 }, NOW)).toEqual({ kind: 'WorkshopCancelled' });
  });
  it('never gives a seat twice, nor more of them than there are', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.boolean(), { maxLength: 80 }), (seats, comes) => {
      const taken: number[] = [];
      let waiting = 0;
      const read = (): PlacesTaken => ({ seats, taken, waiting });
      for (const arrives of comes) {
        if (arrives) {
          const outcome = takePlace(open, read(), NOW);
          if (outcome.kind === 'Seated') taken.push(outcome.seat);
          else waiting += 1;
        } else {
          taken.shift();
          const given = seatsToGive(read());
          taken.push(...given);
          waiting -= given.length;
        }
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((seat) => seat >= 1 && seat <= seats)).toBe(true);
        expect(waiting > 0 && taken.length < seats).toBe(false);
      }
    })));
});
