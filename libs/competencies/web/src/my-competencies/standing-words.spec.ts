import { aStanding } from './standing.builder.js';
import { ageWords, chanceWords, isFading, likelyLevelWords, weightWords } from './standing-words.js';

const NOW = new Date('2026-11-24T12:00:00Z');

describe('the words of a standing', () => {
  it('names one level, or two when neither is enough', () => {
    expect(likelyLevelWords({ probabilities: [0, 0.04, 0.36, 0.48, 0.11, 0.01], selfAssessedOnly: false })).toBe('Vous êtes sans doute au niveau 2 ou 3.');
    expect(likelyLevelWords({ probabilities: [0, 0, 0.1, 0.8, 0.1, 0], selfAssessedOnly: false })).toBe('Vous êtes sans doute au niveau 3.');
    expect(likelyLevelWords({ probabilities: [0, 0.5, 0.4, 0.1, 0, 0], selfAssessedOnly: true })).toBe('D’après vous, vous seriez au niveau 1 ou 2.');
  });

  it.each([[0.04, 'moins d’une chance sur 10'], [0.13, 'environ 1 chance sur 10'], [0.7, '7 chances sur 10'], [0.799, '7 chances sur 10'], [0.8, '8 chances sur 10'], [1, 'plus de 9 chances sur 10']])('says %d without rounding it up', (probability, words) => {
    expect(chanceWords(probability)).toBe(words);
  });

  it('says what a weight is worth', () => {
    expect([0, 0.1, 0.2, 0.4, 0.7].map(weightWords)).toEqual(['aucun, une plus récente compte', 'très léger', 'léger', 'moyen', 'fort']);
  });

  it('says an age, and what is older than its half-life', () => {
    expect(ageWords('2026-11-12T12:00:00Z', NOW, 'fr-CA')).toBe('il y a 12 jours');
    expect(ageWords('2026-05-24T12:00:00Z', NOW, 'fr-CA')).toBe('il y a 6 mois');
    const estimate = aStanding().estimate;
    if (!estimate) throw new Error('A standing has an estimate.');
    expect(isFading({ ...estimate, freshAt: '2024-11-24T12:00:00Z' }, 18, NOW)).toBe(true);
    expect(isFading(estimate, 18, NOW)).toBe(false);
  });
});
