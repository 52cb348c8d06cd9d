import type { Language } from '@passerelle/kernel';

/** Words that make a question of a sentence, and say nothing of what it is about; without accents. */
const ASKING: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set('comment quand pourquoi combien quel quelle quels quelles quoi est puis peux peut pouvons pouvez peuvent dois doit devons devez doivent faut faire fais fait font dire veut cela ca quelque chose etre sert aller mon ma mes notre nos votre vos'.split(' ')),
  en: new Set('how when why which what who can may could should must need does do did make way thing things mean my our your'.split(' ')),
};

/** What a question is about: its words without accents, those that only ask left out. */
export function topicWords(question: string, language: Language): string {
  return withoutAccents(question).toLowerCase().replaceAll(/[’']/g, ' ').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !ASKING[language].has(word)).join(' ');
}

/** A text without its accents: whoever types « securite » finds « sécurité », without an extension of the database. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
