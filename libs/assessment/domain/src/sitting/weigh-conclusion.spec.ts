import { CELLS } from '@passerelle/competencies-domain';
import type { ItemId } from '@passerelle/kernel';

import { DIAGNOSTIC_SETTINGS } from './settings.js';
import type { AimState } from './sitting.js';
import { weighConclusion, whyUnrecorded } from './weigh-conclusion.js';

const evidence = new Float64Array(CELLS);
const a = (why: AimState, answered: number) => ({ why, evidence: answered > 0 ? evidence : null, answers: Array.from({ length: answered }, (_, at) => ({ item: `q${at}` as ItemId, version: 1, outcome: 'right' as const, moves: 0 })) });
const weigh = (why: AimState, answered: number) => weighConclusion(a(why, answered), DIAGNOSTIC_SETTINGS);

describe('what a conclusion brings to the ledger', () => {
  it('is what the answers say, once the sitting has done with the competency', () => {
    expect([weigh('clear', 5), weigh('budgetSpent', 12), weigh('nothingLeft', 2)]).toEqual([evidence, evidence, evidence]);
    expect(weigh('open', 7)).toBeNull();
    expect(weigh('nothingLeft', 0)).toBeNull();
  });

  it('is nothing of a competency left after fewer answers than a decision needs: they would take the place of a whole diagnostic', () => {
    expect(weigh('stopped', 4)).toBeNull();
    expect(weigh('stopped', 5)).toBe(evidence);
  });

  it('is not there for too few answers, or else for levels that were not estimated', () => {
    const why = (state: AimState, answered: number) => whyUnrecorded(a(state, answered), DIAGNOSTIC_SETTINGS);
    expect([why('stopped', 4), why('nothingLeft', 0)]).toEqual(['tooFewAnswers', 'tooFewAnswers']);
    expect([why('stopped', 5), why('clear', 5)]).toEqual(['notEstimated', 'notEstimated']);
  });
});
