/** What a text of a lesson may carry, as Markdown: the marks that its reader shows. */
export interface TextMark {
  readonly name: 'strong' | 'emphasis' | 'heading' | 'list' | 'numbers' | 'quote' | 'link';
  readonly words: string;
  /** Around what is selected. */
  readonly around?: readonly [before: string, after: string];
  /** In front of each line. */
  readonly ahead?: string;
}

export const MARKS: readonly TextMark[] = [
  { name: 'strong', words: $localize`:@@learning.draft.mark.strong:Gras`, around: ['**', '**'] },
  { name: 'emphasis', words: $localize`:@@learning.draft.mark.emphasis:Italique`, around: ['*', '*'] },
  { name: 'heading', words: $localize`:@@learning.draft.mark.heading:Titre`, ahead: '## ' },
  { name: 'list', words: $localize`:@@learning.draft.mark.list:Liste`, ahead: '- ' },
  { name: 'numbers', words: $localize`:@@learning.draft.mark.numbers:Étapes`, ahead: '1. ' },
  { name: 'quote', words: $localize`:@@learning.draft.mark.quote:Citation`, ahead: '> ' },
  { name: 'link', words: $localize`:@@learning.draft.mark.link:Lien`, around: ['[', '](https://)'] },
];

/** A text with a mark on what is selected, and where the selection is then. Marked again, it is as before. */
export function withMark({ around, ahead }: TextMark, text: string, from: number, to: number): { readonly text: string; readonly from: number; readonly to: number } {
  if (around) return marked(around, text, from, to);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lines = text.slice(start, to).split('\n');
  const prefix = ahead ?? '';
  const changed = lines.every((line) => line.startsWith(prefix)) ? lines.map((line) => line.slice(prefix.length)) : lines.map((line) => `${prefix}${line}`);
  const words = changed.join('\n');
  return { text: text.slice(0, start) + words + text.slice(to), from: start, to: start + words.length };
}

function marked([before, after]: readonly [string, string], text: string, from: number, to: number): { readonly text: string; readonly from: number; readonly to: number } {
  const words = text.slice(from, to);
  if (words.length >= before.length + after.length && words.startsWith(before) && words.endsWith(after)) {
    const bare = words.slice(before.length, words.length - after.length);
    return { text: text.slice(0, from) + bare + text.slice(to), from, to: from + bare.length };
  }
  return { text: text.slice(0, from) + before + words + after + text.slice(to), from: from + before.length, to: from + before.length + words.length };
}
