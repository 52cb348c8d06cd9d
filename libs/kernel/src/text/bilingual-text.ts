export type Language = 'fr' | 'en';

/** The same thing said in French and in English; neither is a word-for-word copy of the other. */
export interface BilingualText {
  readonly fr: string;
  readonly en: string;
}

/** The text in one language. */
export function inLanguage(text: BilingualText, language: Language): string {
  return text[language];
}
