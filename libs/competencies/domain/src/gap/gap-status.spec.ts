import { MONDAY } from '@passerelle/kernel/testing';

import { type Estimate, estimateLevel } from '../estimate/estimate-level.js';
import { selfAssessmentLikelihood } from '../evidence/likelihoods.js';
import { aCompetency, anEvidence } from '../framework/competency.builder.js';
import { gapStatus, probabilityOfMeeting, selfAssessedStatus } from './gap-status.js';

const thatMeets = (probability: number): Estimate => ({ mean: 3, low: 2, high: 4, probabilities: [1 - probability, 0, 0, probability, 0, 0], freshAt: MONDAY, selfAssessedOnly: false, contributions: [], settingsVersion: 1 });

describe('gapStatus', () => {
  it.each([[0.8, 'met'], [0.79, 'near'], [0.5, 'near'], [0.49, 'below']] as const)('reads a probability of %d as %s', (probability, expected) => expect(gapStatus(thatMeets(probability), 3)).toBe(expected));
  it('says nothing without evidence', () => expect(gapStatus(null, 3)).toBe('notAssessed'));
  it('says nothing when the interval is wider than two and a half levels', () => expect(gapStatus({ ...thatMeets(0.9), low: 1, high: 3.6 }, 3)).toBe('notAssessed'));
  it('says nothing from the person’s own word, and keeps it as « d’après vous »', () => {
    const own = { ...thatMeets(0.9), selfAssessedOnly: true };
    expect([gapStatus(own, 3), selfAssessedStatus(own, 3)]).toEqual(['notAssessed', 'met']);
  });
  it('is met by anybody where nothing is asked', () => expect(probabilityOfMeeting(thatMeets(0.2), 0)).toBeCloseTo(1, 9));
});

describe('a self-assessment by indicators', () => {
  const competency = aCompetency();
  const assess = (upTo: number) => {
    const answers = new Map(competency.levels.flatMap(({ level, indicators }) => indicators.map(({ id }) => [id, level <= upTo ? ('yes' as const) : ('no' as const)])));
    return estimateLevel([anEvidence({ kind: 'selfAssessment', logLikelihood: selfAssessmentLikelihood(competency, answers) })], 18, MONDAY) as Estimate;
  };

  it('points at the highest level whose indicators are met', () => {
    for (const level of [1, 2, 3, 4]) expect(Math.abs(assess(level).mean - level)).toBeLessThan(0.5);
  });
  it('rises with every level of indicators', () => {
    const means = [0, 1, 2, 3, 4, 5].map((level) => assess(level).mean);
    expect([...means].sort((a, b) => a - b)).toEqual(means);
  });
  it('says nothing where nothing was answered', () => {
    expect(new Set(selfAssessmentLikelihood(competency, new Map())).size).toBe(1);
  });
});
