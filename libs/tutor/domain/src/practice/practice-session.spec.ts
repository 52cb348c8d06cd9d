import { CELLS } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId, MisconceptionId } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import { resumePractice } from './apply-practice-record.js';
import { anAim, anExercise, aPlan, someExercises } from './exercise.builder.js';
import type { Exercise } from './exercise.js';
import { HINT_RUNGS } from './hint-ladder.js';
import { isMastered, type NextStep, nextStep, type PracticeWorld } from './next-step.js';
import type { PracticePlan, PracticeRecord } from './session.js';
import { PRACTICE_SETTINGS } from './settings.js';

const BASICS = 'bases' as CompetencyId;
const EXERCISES: readonly Exercise[] = [...someExercises(30), ...someExercises(12, { competency: BASICS }).map((one) => ({ ...one, id: `basics-${one.id}` as ItemId }))];
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);
const aWorld = (over: Partial<PracticeWorld> = {}): PracticeWorld => ({ exercises: EXERCISES, lastAsked: new Map(), now: MONDAY, next: () => 0, ...over });
const below = Float64Array.from({ length: CELLS }, (_, cell) => (cell < 10 ? 0.1 : 0));

/** Plays a session with these answers: `r` right, `h` right after one hint, `w` wrong, `?` not known. */
function play(answers: string, plan: PracticePlan = aPlan(), world: PracticeWorld = aWorld()): { readonly records: PracticeRecord[]; readonly steps: NextStep[] } {
  const [records, steps]: [PracticeRecord[], NextStep[]] = [[], []];
  const at = MONDAY;
  for (const answer of answers) {
    let step = nextStep(plan, resumePractice(plan, world.exercises, records), world);
    steps.push(step);
    if (step.kind === 'WorkedExample') {
      records.push({ kind: 'exampleShown', at });
      step = nextStep(plan, resumePractice(plan, world.exercises, records), world);
      steps.push(step);
    }
    if (step.kind !== 'Exercise') break;
    records.push({ kind: 'asked', item: step.exercise.id, version: step.exercise.version, reason: step.reason, at });
    if (answer === 'h') records.push({ kind: 'hinted', rung: 'orient', at });
    records.push({ kind: 'answered', outcome: answer === 'w' ? 'wrong' : answer === '?' ? 'dontKnow' : 'right', misconceptions: [], at });
  }
  return { records, steps: [...steps, nextStep(plan, resumePractice(plan, world.exercises, records), world)] };
}
const someAnswers = fc.array(fc.constantFrom('r', 'h', 'w', '?'), { maxLength: 25 }).map((letters) => letters.join(''));

describe('nextStep', () => {
  it('asks what is worthwhile wherever something is, and says why', () => {
    fc.assert(fc.property(someAnswers, (answers) => {
      for (const step of play(answers).steps) {
        if (step.kind === 'Exercise' && step.reason === 'target') {
          expect(step.probability).toBeGreaterThanOrEqual(0.6);
          expect(step.probability).toBeLessThanOrEqual(0.85);
        }
      }
    }));
  });

  it('never asks an exercise twice in a session', () => {
    fc.assert(fc.property(someAnswers, (answers) => {
      const asked = play(answers).records.flatMap((record) => (record.kind === 'asked' ? [record.item] : []));
      expect(new Set(asked).size).toBe(asked.length);
    }));
  });

  it('works on a prerequisite that is not met first, and on the aim once it is caught up', () => {
    const prerequisites = [anAim({ competency: BASICS, required: 1, posterior: below })];
    const [first] = play('r', aPlan({ prerequisites })).steps;
    expect(first).toMatchObject({ kind: 'Exercise', reason: 'prerequisite', exercise: { competency: BASICS } });
    const { steps } = play('rrrrrrrrrrrr', aPlan({ prerequisites }));
    expect(steps.some((step) => step.kind === 'Exercise' && step.exercise.competency === anExercise().competency)).toBe(true);
  });

  it('leaves a prerequisite that is met alone', () => {
    const met = Float64Array.from({ length: CELLS }, (_, cell) => (cell >= CELLS - 10 ? 0.1 : 0));
    const [first] = play('r', aPlan({ prerequisites: [anAim({ competency: BASICS, required: 2, posterior: met })] })).steps;
    expect(first).toMatchObject({ kind: 'Exercise', exercise: { competency: anExercise().competency } });
  });

  it('gives another try on a sibling after a failure, and a worked example after two', () => {
    const { steps } = play('ww');
    expect(steps.map((step) => (step.kind === 'Exercise' ? step.reason : step.kind))).toEqual(['target', 'sibling', 'WorkedExample']);
    expect(play('www').steps.map((step) => (step.kind === 'Exercise' ? 'Exercise' : step.kind))).toEqual(['Exercise', 'Exercise', 'WorkedExample', 'Exercise', 'Exercise']);
  });

  it('works through the first exercise that was missed, not the second', () => {
    const { records, steps } = play('ww');
    const [asked] = records.flatMap((record) => (record.kind === 'asked' ? [record.item] : []));
    expect(steps.at(-1)).toMatchObject({ kind: 'WorkedExample', exercise: { id: asked } });
  });

  it('asks easier exercises of whoever fails than of whoever succeeds', () => {
    const difficultyAfter = (answers: string) => {
      const last = play(answers).steps.at(-1);
      return last?.kind === 'Exercise' ? last.exercise.parameters.difficulty : null;
    };
    expect(difficultyAfter('wwww?')).toBeLessThan(difficultyAfter('rr')!);
  });

  it('ends by mastery, by time once nothing is open, by lack of exercises, or when the person stops', () => {
    expect(play('rrrrrrrrrrrrrrrrrrrrrrrrr').steps.at(-1)).toEqual({ kind: 'Ended', reason: 'mastered' });
    expect(nextStep(aPlan(), resumePractice(aPlan(), EXERCISES, play('r').records), aWorld({ now: later(20) }))).toEqual({ kind: 'Ended', reason: 'time' });
    const asked: PracticeRecord = { kind: 'asked', item: EXERCISES[0]!.id, version: 1, reason: 'target', at: MONDAY };
    expect(nextStep(aPlan(), resumePractice(aPlan(), EXERCISES, [asked]), aWorld({ now: later(60) })).kind).toBe('Answer');
    expect(play('r', aPlan(), aWorld({ exercises: [] })).steps.at(-1)).toEqual({ kind: 'Ended', reason: 'nothingLeft' });
    expect(nextStep(aPlan(), resumePractice(aPlan(), EXERCISES, [{ kind: 'stopped', at: MONDAY }]), aWorld())).toEqual({ kind: 'Ended', reason: 'stopped' });
  });
});

describe('isMastered', () => {
  it('is not reached with hints', () => {
    const { records } = play('hhhhhhhhhhhh');
    expect(isMastered(aPlan(), anAim(), resumePractice(aPlan(), EXERCISES, records))).toBe(false);
  });
});

describe('resumePractice', () => {
  it('finds the same session from its records, wherever it was left', () => {
    fc.assert(fc.property(someAnswers, (answers) => {
      const { records } = play(answers);
      expect(nextStep(aPlan(), resumePractice(aPlan(), EXERCISES, records), aWorld())).toEqual(play(answers).steps.at(-1));
    }), { numRuns: 30 });
  });

  it('refuses records that do not follow from each other', () => {
    const refused = (...records: PracticeRecord[]) => expect(() => resumePractice(aPlan(), EXERCISES, records)).toThrow(RangeError);
    const asked: PracticeRecord = { kind: 'asked', item: EXERCISES[0]!.id, version: 1, reason: 'target', at: MONDAY };
    refused({ kind: 'answered', outcome: 'right', misconceptions: [] as MisconceptionId[], at: MONDAY });
    refused(asked, asked);
    refused({ ...asked, version: 9 });
    refused(asked, { kind: 'hinted', rung: 'remind', at: MONDAY });
    refused(asked, ...HINT_RUNGS.map((rung): PracticeRecord => ({ kind: 'hinted', rung, at: MONDAY })), { kind: 'hinted', rung: 'workThrough', at: MONDAY });
  });
});

describe('PRACTICE_SETTINGS', () => {
  it('is worth less with each rung of the ladder', () => {
    const { successWorth } = PRACTICE_SETTINGS;
    expect(successWorth).toHaveLength(HINT_RUNGS.length + 1);
    expect(successWorth.toSorted((a, b) => b - a)).toEqual([...successWorth]);
  });
});
