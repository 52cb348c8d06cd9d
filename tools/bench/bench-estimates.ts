import { performance } from 'node:perf_hooks';

import { estimateLevel, type Evidence, itemsLikelihood, type Level, ratingLikelihood } from '@passerelle/competencies-domain';

import { type Random, seededRandom } from '../seed/random.ts';

const PEOPLE = 2_000;
const PIECES = 8;
const ROUNDS = 15;
const NOW = new Date('2026-11-23T14:00:00Z');
const DAY = 86_400_000;

/** Estimates of eight pieces of evidence each, contributions included, that one core makes in a second; the best of the rounds after the first. */
export function benchEstimates(): number {
  const random = seededRandom(8);
  const ledger = Array.from({ length: PEOPLE }, (_, person) => Array.from({ length: PIECES }, (_, index) => piece(random, person, index)));
  const rates = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    for (const evidence of ledger) estimateLevel(evidence, 18, NOW);
    return PEOPLE / ((performance.now() - began) / 1000);
  });
  return Math.max(...rates.slice(1));
}

function piece(random: Random, person: number, index: number): Evidence {
  const common = { id: `${person}-${index}` as Evidence['id'], competency: 'banc' as Evidence['competency'], subject: `${index}`, observedAt: new Date(NOW.getTime() - (PIECES - index) * 45 * DAY) };
  if (index % 2) return { ...common, kind: 'managerValidation', logLikelihood: ratingLikelihood(random.between(0, 5) as Level, 0.7) };
  return { ...common, kind: 'courseResult', logLikelihood: itemsLikelihood(Array.from({ length: 8 }, (_, item) => ({ discrimination: 1.3, difficulty: item * 0.6, guessing: 0.25, correct: random.chance(0.6) }))) };
}
