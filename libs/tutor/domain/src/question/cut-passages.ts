/** Characters beyond which a passage is cut at the next paragraph: what one reads at a glance. */
const LONG = 700;

export interface CutPassage {
  /** The nearest title above, or null. */
  readonly heading: string | null;
  /** Without marks. */
  readonly text: string;
}

/**
 * Cuts a Markdown text into passages that can be quoted alone: at its headings, then between paragraphs so that none is
 * long. Marks, links and words of the glossary keep their words and nothing else.
 */
export function cutPassages(markdown: string): readonly CutPassage[] {
  const passages: { heading: string | null; text: string }[] = [];
  let heading: string | null = null;
  for (const block of markdown.split(/\n\s*\n/)) {
    const title = /^#{1,6}\s+(.*)$/m.exec(block.split('\n')[0] ?? '');
    if (title) heading = plainWords(title[1] ?? '');
    const text = plainWords(title ? block.split('\n').slice(1).join('\n') : block);
    if (!text) continue;
    const last = passages.at(-1);
    if (last && last.heading === heading && last.text.length + text.length < LONG) last.text += `\n${text}`;
    else passages.push({ heading, text });
  }
  return passages;
}

function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g, (_, word: string, shown?: string) => shown ?? word)
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s{0,3}(?:[-*+]|\d+\.|>)\s+/gm, '')
    .replaceAll(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1')
    .replaceAll(/^\s*\|?[-:| ]{3,}\|?\s*$/gm, '')
    .replaceAll(/^\s*\|\s?|\s?\|\s*$/gm, '').replaceAll(/\s\|\s/g, ' ; ')
    .trim();
}
