import { MONDAY } from '@passerelle/kernel/testing';

import type { IndicatorAnswer } from '../evidence/likelihoods.js';
import { aCompetency } from '../framework/competency.builder.js';
import type { Competency } from '../framework/framework.js';
import { decideValidation, observedLevel } from './decide-validation.js';
import { isLate, validationDue } from './validation-request.js';

const competency = aCompetency();
const answering = (answer: (level: number) => IndicatorAnswer | null, about: Competency = competency) =>
  new Map(about.levels.flatMap(({ level, indicators }) => indicators.flatMap(({ id }) => { const given = answer(level); return given ? [[id, given] as const] : []; })));
const read = { state: 'waiting', openedAt: MONDAY } as const;

describe('observedLevel', () => {
  it('is the highest level that is held', () => expect(observedLevel(competency, answering((level) => (level <= 3 ? 'yes' : 'no')))).toBe(3));
  it('stops under a level that is not held, whatever is said above', () => expect(observedLevel(competency, answering((level) => (level === 2 ? 'no' : 'yes')))).toBe(1));
  it('counts what is held in part for half', () => expect(observedLevel(competency, answering((level) => (level <= 2 ? 'partly' : 'no')))).toBe(2));
  it('speaks of the levels that were looked at alone', () => expect(observedLevel(competency, answering((level) => (level === 3 ? 'yes' : null)))).toBe(3));
  it('is just under the first level looked at when that one is not held', () => expect(observedLevel(competency, answering((level) => (level >= 3 ? 'no' : null)))).toBe(2));
  it('is nothing when nothing was answered', () => expect(observedLevel(competency, new Map())).toBeNull());
});

describe('decideValidation', () => {
  const yes = { kind: 'validated', answers: answering((level) => (level <= 2 ? 'yes' : 'no')) } as const;
  it('validates the level that was observed', () => expect(decideValidation(read, yes, competency)).toEqual({ kind: 'Validated', level: 2 }));
  it('gives back, with nothing observed', () => expect(decideValidation(read, { kind: 'returned' }, competency)).toEqual({ kind: 'Returned' }));
  it('wants to be read first', () => expect(decideValidation({ ...read, openedAt: null }, yes, competency)).toEqual({ kind: 'ValidationNotRead' }));
  it('decides once: what was decided or taken back stands, read or not', () => {
    for (const state of ['validated', 'returned', 'withdrawn'] as const) expect(decideValidation({ state, openedAt: null }, yes, competency)).toEqual({ kind: 'ValidationAlreadyDecided' });
  });
  it('wants something observed', () => expect(decideValidation(read, { kind: 'validated', answers: new Map() }, competency)).toEqual({ kind: 'NothingObserved' }));
});

describe('isLate', () => {
  const after = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000);
  it('is past ten days, while it waits', () => {
    expect(validationDue(MONDAY)).toEqual(after(10));
    expect([isLate({ state: 'waiting', askedAt: MONDAY }, after(10)), isLate({ state: 'waiting', askedAt: MONDAY }, after(11)), isLate({ state: 'validated', askedAt: MONDAY }, after(11))]).toEqual([false, true, false]);
  });
});
