import type { BilingualText } from '@passerelle/kernel';
import type { GlossaryWord } from '@passerelle/learning-domain';

/** A piece of text, and the id of the word that it is, where it is one. */
export interface MarkedPiece {
  readonly words: string;
  readonly termId?: string;
}

/** The words of a glossary, each still to be found once in a run of texts. */
export class GlossaryMarks {
  private readonly left: Map<string, RegExp>;

  constructor(words: readonly GlossaryWord[], language: keyof BilingualText) {
    const longestFirst = words.toSorted((some, other) => other.term[language].length - some.term[language].length);
    this.left = new Map(longestFirst.map(({ id, term }) => [id, expressionOf(term[language])]));
  }

  /** Cuts a text around each word that is found for the first time; the longest wins where two begin together. */
  cut(text: string): readonly MarkedPiece[] {
    const found = this.first(text);
    if (!found) return text ? [{ words: text }] : [];
    this.left.delete(found.termId);
    const before = text.slice(0, found.at);
    return [...(before ? [{ words: before }] : []), { words: found.words, termId: found.termId }, ...this.cut(text.slice(found.at + found.words.length))];
  }

  private first(text: string): { readonly termId: string; readonly at: number; readonly words: string } | undefined {
    const matches = [...this.left].flatMap(([termId, expression]) => {
      const match = expression.exec(text);
      return match ? [{ termId, at: match.index, words: match[0] }] : [];
    });
    return matches.toSorted((some, other) => some.at - other.at || other.words.length - some.words.length)[0];
  }
}

/** Finds a term as a whole, in the plural too; an acronym between parentheses stands for it, in capitals. */
function expressionOf(term: string): RegExp {
  const [, words = term, acronym] = /^(.*?)\s*\((\p{Lu}+)\)$/u.exec(term) ?? [];
  const spelled = words.split(/\s+/).map((word) => `${anyCase(word)}(?:e?s|x)?`).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[spelled, ...(acronym ? [acronym] : [])].join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

function anyCase(word: string): string {
  return [...word].map((letter) => (letter.toLowerCase() === letter.toUpperCase() ? `\\u{${letter.codePointAt(0)?.toString(16)}}` : `[${letter.toLowerCase()}${letter.toUpperCase()}]`)).join('');
}
