import fc from 'fast-check';

import { citedAnswer } from './cited-answer.js';
import { modelPrompt } from './model-prompt.js';
import { modelStanding } from './model-standing.js';
import { findPerson, holdsContact, screenQuestion, wordsToScreen } from './screen-question.js';

const KNOWN = { surnames: new Set(['cote', 'tremblay', 'nguyen', 'wu', 'de', 'la', 'le', 'rose']), others: new Set(['mireille', 'li', 'a4417']) };
const screen = (question: string) => screenQuestion(question, KNOWN, 'fr');
const words = fc.array(fc.constantFrom('comment', 'relire', 'un', 'texte', 'avec', 'outil', 'la', 'source', '?'), { maxLength: 8 }).map((some) => some.join(' '));

describe('screenQuestion', () => {
  it.each([
    ['Que répondre à jean.roy@exemple.quebec ?', 'address'],
    ['Puis-je coller le 418 555-0199 dans l’outil ?', 'number'],
    ['Que faire du dossier 123456 ?', 'number'],
    ['Que faire de l’employé a4417 ?', 'number'],
    ['Est-ce que Tremblay peut employer cet outil ?', 'person'],
    ['le travail de mireille cote est-il protégé ?', 'person'],
    ['Que dire à Mme Bouchard ?', 'person'],
    ['MIREILLE CÔTÉ a-t-elle raison ?', 'person'],
    ['est-ce que tremblay a droit à copilot', 'person'],
    ['Que répondre à Li Wu ?', 'person'],
    ['que répondre à li wu', 'person'],
    ['Que répondre à Le ?', 'person'],
  ] as const)('keeps what may tell of somebody: %s', (question, why) => expect(screen(question)).toBe(why));
  it.each(['Comment vérifier une source ?', 'De quel côté ranger ce document ?', 'Que dit l’article 65.2 de la loi ?', 'Le plan de 2026 en parle-t-il ?', 'Que faire de la rose de la salle ?', 'Le côté de la source'])('lets a question about the work go: %s', (question) => expect(screen(question)).toBeNull());

  it('lets no address, number or name of the organization go, wherever it stands', () => {
    const told = fc.constantFrom('jean@exemple.ca', '4185550199', '418 555 0199', 'Mireille Côté', 'mireille côté', 'Nguyen', 'MME Roy');
    fc.assert(fc.property(words, told, words, (before, somebody, after) => expect(screen(`${before} ${somebody} ${after}`)).not.toBeNull()));
  });
  it('asks of each word once, without accents', () => expect(wordsToScreen('Côté, à côté')).toEqual(['cote']));
});

describe('findPerson', () => {
  it('finds somebody in a passage, and no number of a law or a day', () => {
    expect(findPerson('Au greffe\nEcrire à Nguyen.', KNOWN, 'fr')).toBe('person');
    expect(findPerson('Le 2026-11-23\nLa loi 25, article 65.2. Le plan de la source.', KNOWN, 'fr')).toBeNull();
  });
});

describe('holdsContact', () => {
  it('knows an address and a telephone number, not a date', () => {
    expect(['Écrivez à aide@exemple.ca', 'Au (418) 555-0199', 'Au 418 555-0199'].every(holdsContact)).toBe(true);
    expect(holdsContact('Du 2026-11-23 au 2027-01-15, article 65.0.1')).toBe(false);
  });
});

describe('citedAnswer', () => {
  it('keeps the sentences that cite, and says which passages', () => {
    expect(citedAnswer('On relit à la source [1]. Cela va de soi. L’article 65.2 le demande. [2][1]', 2)).toEqual([{ words: 'On relit à la source.', passages: [0] }, { words: 'L’article 65.2 le demande.', passages: [1, 0] }]);
  });
  it('drops what cites a passage that was not given', () => expect(citedAnswer('On relit [3].', 2)).toEqual([]));
  it('takes no longer for a long run of spaces', () => {
    const began = performance.now();
    expect(citedAnswer(`On relit.${' '.repeat(100_000)}x [1].`, 1)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(1000);
  });
  it('has nothing of an answer that says that there is none', () => expect(citedAnswer('AUCUNE RÉPONSE', 2)).toEqual([]));
  it('never keeps a sentence without a passage, whatever was written', () => {
    const piece = fc.oneof(fc.constantFrom('[1]', '[2]', '[9]', '. ', '! ', '\n', ' « Oui » '), fc.stringMatching(/^[A-Za-zé ]{0,20}$/));
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }).map((some) => some.join('')), fc.integer({ min: 0, max: 4 }), (written, passages) => {
      for (const sentence of citedAnswer(written, passages)) {
        expect(sentence.passages.length).toBeGreaterThan(0);
        expect(sentence.passages.every((place) => place >= 0 && place < passages)).toBe(true);
        expect(sentence.words).not.toMatch(/\[\d+\]/);
      }
    }));
  });
});

describe('modelPrompt', () => {
  it('holds the question and the passages, numbered, and nothing else', () => {
    const { words: sent } = modelPrompt(' Comment relire ? ', [{ title: 'Relire', words: 'À la source.' }], 'fr');
    expect(sent).toBe('Question: Comment relire ?\n\nPassages:\n[1] Relire\nÀ la source.');
  });
});

describe('modelStanding', () => {
  it('is on only where nobody who may decide has it off', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (isConfigured, organizationAllows, unitRefuses, personRefuses) => {
      expect(modelStanding({ isConfigured, organizationAllows, unitRefuses, personRefuses }) === 'on').toBe(isConfigured && organizationAllows && !unitRefuses && !personRefuses);
    }));
  });
});
