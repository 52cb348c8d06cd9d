import { CELLS, estimateLevel, type Level, meanOf } from '@passerelle/competencies-domain';
import { anEvidence } from '@passerelle/competencies-domain/testing';
import type { CompetencyId, ItemId } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import type { Outcome } from '../item/score-answer.js';
import { drawCurves } from '../response/item-curves.js';
import { logLikelihoodOfResponses, posteriorOf } from '../response/posterior.js';
import { NO_EXPOSURE } from '../selection/limit-exposure.js';
import { minimalStandard } from '../simulation/minimal-standard.js';
import { syntheticBank } from '../simulation/synthetic-bank.js';
import { answerItem, stopSitting } from './answer-item.js';
import { askNext } from './ask-next.js';
import { beginSitting } from './begin-sitting.js';
import { concludeSitting } from './conclude-sitting.js';
import { resumeSitting } from './resume-sitting.js';
import { budgetOf, ceilingOf, DIAGNOSTIC_SETTINGS, suffices, TEST_OUT_SETTINGS } from './settings.js';
import { type Aim, decisionsMade, isOver, type Sitting, type SittingPlan } from './sitting.js';

const BANK = syntheticBank({ competencies: 3, itemsEach: 40, tasks: 3 }, minimalStandard(11)).map((item, at) => (at % 8 === 7 ? { ...item, status: 'pilot' as const } : item));
const CURVES = drawCurves(BANK);

function anAim(competency: string, required: Exclude<Level, 0> = 3, over: Partial<Aim> = {}): Aim {
  return { competency: competency as CompetencyId, required, logPrior: null, taskShares: null, ...over };
}

function aPlan(over: Partial<SittingPlan> = {}): SittingPlan {
  return { aims: [anAim('c0'), anAim('c1', 2)], settings: DIAGNOSTIC_SETTINGS, ...over };
}

function begun(plan: SittingPlan = aPlan(), curves = CURVES): Sitting {
  const sitting = beginSitting(plan, curves);
  if ('kind' in sitting) throw new Error(sitting.kind);
  return sitting;
}

function answered(sitting: Sitting, outcome: Outcome): Sitting {
  const after = answerItem(sitting, sitting.asking!.item, outcome, CURVES);
  if ('kind' in after) throw new Error(after.kind);
  return after;
}

/** Goes on as long as there are outcomes, or to the end. */
function sit(outcomes: readonly Outcome[], plan = aPlan(), seed = 5): Sitting {
  const next = minimalStandard(seed);
  let sitting = askNext(begun(plan), { curves: CURVES, exposure: NO_EXPOSURE, next });
  for (const outcome of outcomes) {
    if (!sitting.asking) break;
    sitting = askNext(answered(sitting, outcome), { curves: CURVES, exposure: NO_EXPOSURE, next });
  }
  return sitting;
}

const always = (outcome: Outcome): readonly Outcome[] => Array.from({ length: 200 }, () => outcome);
const outcomes = fc.array(fc.constantFrom<Outcome>('right', 'wrong', 'dontKnow'), { maxLength: 60 });

describe('a test to leave a step out', () => {
  it('asks five to eight questions, whatever is answered, and tries none out', () => {
    const plan = aPlan({ aims: [anAim('c0')], settings: TEST_OUT_SETTINGS });
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Outcome>('right', 'wrong', 'dontKnow'), { minLength: 20, maxLength: 20 }), fc.integer({ min: 1, max: 1000 }), (given, seed) => {
        const asked = sit(given, plan, seed).progress[0]!;
        expect(asked.state).not.toBe('open');
        expect(asked.answers.length).toBeGreaterThanOrEqual(5);
        expect(asked.answers.length).toBeLessThanOrEqual(8);
        expect(asked.pilots).toBe(0);
      }),
    );
  });

  it('is told apart from a diagnostic by what concludes it', () => {
    expect(TEST_OUT_SETTINGS.version).not.toBe(DIAGNOSTIC_SETTINGS.version);
  });
});

describe('a sitting', () => {
  it('takes one to three competencies, each once, of which the bank has questions', () => {
    expect(beginSitting(aPlan({ aims: [] }), CURVES)).toEqual({ kind: 'NoCompetency' });
    expect(beginSitting(aPlan({ aims: ['c0', 'c1', 'c2', 'c3'].map((id) => anAim(id)) }), CURVES)).toEqual({ kind: 'TooManyCompetencies', most: 3 });
    expect(beginSitting(aPlan({ aims: [anAim('c0'), anAim('c0', 2)] }), CURVES)).toEqual({ kind: 'CompetencyTwice', competency: 'c0' });
    expect(beginSitting(aPlan({ aims: [anAim('ailleurs')] }), CURVES)).toEqual({ kind: 'NothingToAsk', competency: 'ailleurs' });
  });

  it('ends with decisions made, one competency after the other', () => {
    const sitting = sit(always('right'), aPlan(), 9);
    expect(isOver(sitting)).toBe(true);
    expect(decisionsMade(sitting)).toEqual({ made: 2, of: 2 });
    expect(sitting.progress.map(({ state }) => state)).toEqual(['clear', 'clear']);
    const asked = sitting.records.flatMap((record) => (record.kind === 'asked' ? [record.competency] : []));
    expect(asked).toEqual(asked.toSorted());
    expect(concludeSitting(sitting, CURVES).map(({ verdict, status }) => [verdict, status])).toEqual([['met', 'met'], ['met', 'met']]);
    expect(concludeSitting(sit(always('dontKnow')), CURVES).map(({ verdict, status }) => [verdict, status])).toEqual([['notMet', 'below'], ['notMet', 'below']]);
  });

  it('found again from its records is the very same, and goes on the same', () => {
    fc.assert(fc.property(outcomes, fc.integer({ min: 1, max: 1_000 }), (some, seed) => {
      const sitting = sit(some, aPlan(), seed);
      const stored = JSON.parse(JSON.stringify(sitting.records)) as Sitting['records'];
      const found = resumeSitting(sitting.plan, stored, CURVES);
      expect(found).toEqual(sitting);
      const onwards = (one: Sitting) => askNext(one.asking ? answered(one, 'right') : one, { curves: CURVES, exposure: NO_EXPOSURE, next: minimalStandard(9) });
      expect(onwards(found)).toEqual(onwards(sitting));
    }), { numRuns: 60 });
  });

  it('never asks an item twice, nor goes over its budget, nor decides on fewer answers than it must', () => {
    fc.assert(fc.property(outcomes, (some) => {
      const sitting = sit(some);
      const asked = sitting.records.flatMap((record) => (record.kind === 'asked' ? [record.item] : []));
      expect(new Set(asked).size).toBe(asked.length);
      for (const { answers, state, probabilityMet } of sitting.progress) {
        expect(answers.length).toBeLessThanOrEqual(budgetOf(DIAGNOSTIC_SETTINGS, 35));
        if (state === 'clear') expect(answers.length >= 5 && (probabilityMet >= 0.9 || probabilityMet <= 0.1)).toBe(true);
      }
    }), { numRuns: 60 });
  });

  it('tries items out without counting them', () => {
    const plan = aPlan({ aims: [anAim('c0')], settings: { ...DIAGNOSTIC_SETTINGS, clearAt: 1 } });
    const sitting = sit(always('right'), plan);
    const pilots = sitting.records.flatMap((record) => (record.kind === 'asked' && !record.counts ? [record.item] : []));
    expect(pilots).toHaveLength(2);
    expect(pilots.every((id) => BANK.find((item) => item.id === id)!.status === 'pilot')).toBe(true);
    const counted = sitting.progress[0]!.answers.map(({ place }) => ({ parameters: BANK[place]!.parameters, outcome: 'right' as const }));
    expect(counted).toHaveLength(14);
    sitting.progress[0]!.logLikelihood.forEach((value, cell) => expect(value).toBeCloseTo(logLikelihoodOfResponses(counted)[cell]!, 9));
    expect(sitting.progress[0]!.state).toBe('budgetSpent');
  });

  it('asks one variant of a question, and closes a competency when nothing is left', () => {
    const items = BANK.filter(({ competency, status }) => competency === 'c0' && status === 'calibrated').slice(0, 4).map((item, at) => ({ ...item, family: at < 2 ? 'variantes' : null }));
    const curves = drawCurves(items);
    let sitting = askNext(begun(aPlan({ aims: [anAim('c0')], settings: { ...DIAGNOSTIC_SETTINGS, mostShareOfBank: 1 } }), curves), { curves, exposure: NO_EXPOSURE, next: () => 0 });
    while (sitting.asking) {
      const after = answerItem(sitting, sitting.asking.item, 'wrong', curves);
      if (!('kind' in after)) sitting = askNext(after, { curves, exposure: NO_EXPOSURE, next: () => 0 });
    }
    expect(sitting.progress[0]).toMatchObject({ state: 'nothingLeft' });
    expect(sitting.progress[0]!.answers).toHaveLength(3);
    expect(concludeSitting(sitting, curves)[0]).toMatchObject({ why: 'nothingLeft' });
  });

  it('asks first what the person was not asked in other sittings, and what they were when nothing else is left', () => {
    const plan = aPlan({ aims: [anAim('c0')], settings: { ...DIAGNOSTIC_SETTINGS, clearAt: 1, mostShareOfBank: 0.3 } });
    const before = sit(always('right'), plan).records.flatMap((record) => (record.kind === 'asked' ? [record.item] : []));
    const again = (seen: ReadonlySet<ItemId>) => {
      const asking = { curves: CURVES, exposure: NO_EXPOSURE, seen, next: minimalStandard(5) };
      let sitting = askNext(begun(plan), asking);
      while (sitting.asking) sitting = askNext(answered(sitting, 'right'), asking);
      return sitting.records.flatMap((record) => (record.kind === 'asked' ? [record.item] : []));
    };
    expect(again(new Set(before)).filter((id) => before.includes(id))).toEqual([]);
    expect(again(new Set(BANK.map(({ id }) => id)))).toHaveLength(10);
  });

  it('counts an answer sent twice once, and refuses one to what was not asked', () => {
    const sitting = sit(['right']);
    const first = sitting.records.find((record) => record.kind === 'answered')!;
    expect(answerItem(sitting, (first as { item: ItemId }).item, 'wrong', CURVES)).toEqual({ kind: 'AlreadyAnswered', item: (first as { item: ItemId }).item, outcome: 'right' });
    expect(answerItem(sitting, 'ailleurs' as ItemId, 'right', CURVES)).toEqual({ kind: 'NotAsked', item: 'ailleurs' });
  });

  it('may be ended at any moment: what was answered stays', () => {
    const sitting = stopSitting(sit(['right', 'wrong']), CURVES);
    expect(isOver(sitting)).toBe(true);
    expect(concludeSitting(sitting, CURVES)).toMatchObject([{ why: 'stopped' }, { why: 'stopped', verdict: 'undecided', status: 'notAssessed', evidence: null, answers: [] }]);
    expect(stopSitting(sitting, CURVES)).toBe(sitting);
    expect(resumeSitting(sitting.plan, sitting.records, CURVES)).toEqual(sitting);
  });

  it('does not resume with a bank that no longer holds what was asked, nor from records that do not follow', () => {
    const sitting = sit(['right', 'wrong']);
    expect(() => resumeSitting(sitting.plan, sitting.records, drawCurves(BANK.map((item) => ({ ...item, version: 2 }))))).toThrow(RangeError);
    expect(() => resumeSitting(sitting.plan, sitting.records.slice(1), CURVES)).toThrow(RangeError);
  });
});

describe('what is concluded', () => {
  const prior = logLikelihoodOfResponses([{ parameters: { discrimination: 2, difficulty: 3, guessing: 0 }, outcome: 'right' }]);

  it('stores what the answers say without the prior, so that evidence known beforehand counts once', () => {
    const sitting = sit(always('wrong'), aPlan({ aims: [anAim('c0', 3, { logPrior: prior })] }));
    const [conclusion] = concludeSitting(sitting, CURVES);
    const responses = sitting.progress[0]!.answers.map(({ place, outcome }) => ({ parameters: BANK[place]!.parameters, outcome }));
    const alone = posteriorOf(logLikelihoodOfResponses(responses));
    posteriorOf(conclusion!.evidence!).forEach((value, cell) => expect(value).toBeCloseTo(alone[cell]!, 9));
    expect(conclusion!.level.mean).toBeGreaterThan(meanOf(alone));
  });

  it('gives the ledger evidence from which the estimate finds the level of the sitting', () => {
    const [conclusion] = concludeSitting(sit(always('right')), CURVES);
    const estimate = estimateLevel([anEvidence({ kind: 'diagnostic', subject: 'diagnostic', logLikelihood: conclusion!.evidence! })], 18, MONDAY);
    expect(conclusion!.evidence).toHaveLength(CELLS);
    expect(estimate!.mean).toBeCloseTo(conclusion!.level.mean, 5);
    expect(estimate!.low).toBeCloseTo(conclusion!.level.low, 5);
  });

  it('says what each answer changed: a right one never lowers the probability, another never raises it', () => {
    fc.assert(fc.property(outcomes, (some) => {
      for (const { answers } of concludeSitting(sit(some), CURVES)) {
        for (const { outcome, moves } of answers) expect(outcome === 'right' ? moves >= -1e-9 : moves <= 1e-9).toBe(true);
      }
    }), { numRuns: 40 });
  });
});

describe('the settings', () => {
  it('allow 40 % of a small bank, and a ceiling by the size of the bank', () => {
    expect([budgetOf(DIAGNOSTIC_SETTINGS, 30), budgetOf(DIAGNOSTIC_SETTINGS, 250), budgetOf(DIAGNOSTIC_SETTINGS, 1)]).toEqual([12, 25, 1]);
    expect([ceilingOf(DIAGNOSTIC_SETTINGS, 30), ceilingOf(DIAGNOSTIC_SETTINGS, 250)]).toEqual([0.6, 0.2]);
    expect([suffices(DIAGNOSTIC_SETTINGS, 12), suffices(DIAGNOSTIC_SETTINGS, 13)]).toEqual([false, true]);
  });
});
