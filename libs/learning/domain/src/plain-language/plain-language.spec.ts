import { plainScore } from './plain-language.js';
import { syllablesOf } from './syllables.js';

const rounded = (text: string, language: 'fr' | 'en') => Math.round(plainScore(text, language, 1)?.score ?? NaN);

describe('reading ease', () => {
  it('gives the published values for English', () => {
    // « The cat sat on the mat. »: 116; the other sentence: 69 (both commonly given with the formula).
    expect(rounded('The cat sat on the mat.', 'en')).toBe(116);
    expect(rounded('This sentence, taken as a reading passage unto itself, is being used to prove a point.', 'en')).toBe(69);
  });

  it('computes Kandel and Moles for French', () => {
    // Three words, three syllables, one sentence: 207 − 3.045 − 73.6.
    expect(plainScore('Le chat dort.', 'fr', 1)?.score).toBeCloseTo(130.355, 3);
    expect(rounded('La petite fille mange une pomme. Elle rit.', 'fr')).toBeGreaterThan(95);
  });

  it('finds an administrative sentence harder than a plain one', () => {
    const hard = 'Nonobstant les dispositions réglementaires antérieurement applicables, l’autorisation préalablement communiquée demeure subordonnée à la transmission des renseignements complémentaires.';
    expect(rounded(hard, 'fr')).toBeLessThan(0);
    expect(rounded('Envoyez-nous ce papier. Nous vous répondrons sous dix jours.', 'fr')).toBeGreaterThan(60);
  });

  it('does not read the marks of a text', () => {
    expect(plainScore('## Le titre\n\n- **Un** mot [ici](https://exemple.quebec/tres/longue/adresse)\n', 'fr', 1)?.words).toBe(5);
  });

  it('says nothing of a text that is too short', () => expect([plainScore('Court.', 'fr'), plainScore('', 'en', 0)]).toEqual([undefined, undefined]));
});

describe('syllables', () => {
  it.each([['chat', 1], ['petite', 2], ['pomme', 1], ['renseignement', 4], ['quelque', 1], ['l’homme', 1], ['idée', 2], ['parlent', 1], ['souvent', 2], ['administration', 5]])('counts %s as %d in French', (word, count) => expect(Math.abs(syllablesOf(word, 'fr') - count)).toBeLessThanOrEqual(1));
  it.each([['cat', 1], ['table', 2], ['being', 2], ['used', 1], ['wanted', 2], ['sentence', 2], ['information', 4], ['it’s', 1], ['itself', 2]])('counts %s as %d in English', (word, count) => expect(syllablesOf(word, 'en')).toBe(count));
});
