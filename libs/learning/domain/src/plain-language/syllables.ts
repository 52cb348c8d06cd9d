import type { Language } from '@passerelle/kernel';

const VOWELS = /[aeiouyàâäéèêëîïôöùûüœæ]+/gu;

/**
 * Syllables of a word as it is said, by its letters: groups of vowels, less those that are not heard at its end. An estimate:
 * off by one on some words, by a few per cent on a text. « l’homme » is said as one word.
 */
export function syllablesOf(word: string, language: Language): number {
  const parts = word.toLowerCase().split(/[-’']/u).filter(Boolean);
  if (language === 'fr') return Math.max(1, parts.reduce((sum, part) => sum + frenchOf(part), 0));
  return parts.reduce((sum, part, place) => sum + (place > 0 && part.length <= 2 ? 0 : Math.max(1, englishOf(part))), 0);
}

/** A final « e », « es » or the « ent » of a verb is not heard; « qu » and « gu » before a vowel are consonants; « l », « d », « qu » alone lean on what follows. */
function frenchOf(word: string): number {
  const heard = word.replace(/^([cdjlmnst]|qu)$/u, '').replace(/([qg])u(?=[eiéèêy])/gu, '$1').replace(/qu(?=[aoà])/gu, 'q');
  const groups = heard.replace(/([^aeiouyàâäéèêëîïôöùûüœæ])e(s)?$/u, (_all, before: string, plural?: string) => before + (plural ?? '')).match(VOWELS)?.length ?? 0;
  const apart = heard.match(/[éàèi][oaé](?!u)|ï|ë|ü|éa|éi|éo|ua(?!i)/gu)?.length ?? 0;
  return groups + (groups > 0 ? Math.min(apart, 1) : heard ? 1 : 0) - (isSilentEnding(heard) ? 1 : 0);
}

/** « parlent », « trouvaient »: third persons whose ending is silent; « moment », « souvent », « client » are heard. */
function isSilentEnding(word: string): boolean {
  return /(aient)$/u.test(word) ? false : /[^mviaé]ent$/u.test(word) && !/(cent|dent|gent|lent|rent|sent|tent)$/u.test(word) && word.length > 4;
}

/** A final silent « e », « es » and « ed » are not heard, save « le » after a consonant and « ted », « ded ». */
function englishOf(word: string): number {
  const groups = word.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /[^aeiouyl]e$/.test(word) || /[aeiouy]le$/.test(word) || /[^aeiouytd]ed$/.test(word) || /[^aeiouysxzlcg]es$/.test(word);
  const apart = /(ia|io|eo|ua)(?!u)/.test(word) && !/(tion|sion|cian|cious|tious|quai|qua|gua|ction)/.test(word) ? 1 : 0;
  const being = /[aeiou]ing$/.test(word) ? 1 : 0;
  return groups - (silent && groups > 1 ? 1 : 0) + apart + being;
}
