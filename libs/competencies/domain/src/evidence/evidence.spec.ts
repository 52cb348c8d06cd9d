import { MONDAY } from '@passerelle/kernel/testing';

import { estimateLevel } from '../estimate/estimate-level.js';
import { SETTINGS } from '../estimate/settings.js';
import { aCompetency, anEvidence } from '../framework/competency.builder.js';
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.js';
import { type IndicatorAnswer, itemsLikelihood, RATING_DEVIATION, ratingLikelihood, selfAssessmentLikelihood } from './likelihoods.js';

const answers = new Map<string, IndicatorAnswer>(aCompetency().levels.flatMap(({ level, indicators }) => indicators.map(({ id }) => [id, level <= 4 ? 'yes' : 'no'])));
const items = itemsLikelihood([1, 2, 3, 4, 5].map((difficulty) => ({ discrimination: 1.5, difficulty, guessing: 0, correct: difficulty <= 4 })));
/** What somebody at level 4 or so shows, of each kind. */
const SHOWN: Record<EvidenceKind, Float64Array> = {
  selfAssessment: selfAssessmentLikelihood(aCompetency(), answers),
  diagnostic: items,
  practice: items,
  courseResult: items,
  managerValidation: ratingLikelihood(4, RATING_DEVIATION.managerValidation),
  externalCertificate: ratingLikelihood(4, RATING_DEVIATION.externalCertificate),
};

describe('evidence of each kind', () => {
  it('is of one of the six kinds of the glossary', () => expect([...EVIDENCE_KINDS].sort()).toEqual(['courseResult', 'diagnostic', 'externalCertificate', 'managerValidation', 'practice', 'selfAssessment']));

  it.each(EVIDENCE_KINDS)('has a weight and moves the level, for %s', (kind) => {
    expect(SETTINGS.weights[kind]).toBeGreaterThan(0);
    expect(SETTINGS.weights[kind]).toBeLessThanOrEqual(1);
    const estimate = estimateLevel([anEvidence({ kind, logLikelihood: SHOWN[kind] })], 18, MONDAY);
    expect(estimate?.mean).toBeGreaterThan(2.6);
    expect(estimate?.contributions[0]).toMatchObject({ kind, weight: SETTINGS.weights[kind] });
  });

  it('says less where whoever observes has not seen the work, or where it is the person’s own word', () => {
    const width = (kind: EvidenceKind) => {
      const estimate = estimateLevel([anEvidence({ kind, logLikelihood: SHOWN[kind] })], 18, MONDAY);
      return (estimate?.high ?? 0) - (estimate?.low ?? 0);
    };
    expect(width('externalCertificate')).toBeGreaterThan(width('managerValidation'));
    expect(width('selfAssessment')).toBeGreaterThan(width('managerValidation'));
  });
});
