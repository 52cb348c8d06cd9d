/** A piece of a course's text, in one language, and where it stands. */
export interface SearchablePiece {
  readonly text: string;
}

/** A part of an excerpt; what was looked for is marked. */
export interface ExcerptPart {
  readonly words: string;
  readonly found: boolean;
}

export interface SearchResult<Piece extends SearchablePiece> {
  readonly piece: Piece;
  readonly excerpt: readonly ExcerptPart[];
}

/** Shortest search that says something, in characters. */
export const SHORTEST_SEARCH = 2;

/** Characters of text around what was found. */
const AROUND = 70;

/**
 * The pieces that hold every word looked for, accents and capitals ignored, in the order given; each with an excerpt around
 * the first word found. A word is found where a word of the text begins with it.
 */
export function searchCourse<Piece extends SearchablePiece>(pieces: readonly Piece[], wanted: string): readonly SearchResult<Piece>[] {
  const words = [...new Set(folded(wanted).split(/[^\p{L}\p{N}]+/u).filter(Boolean))];
  if (words.join('').length < SHORTEST_SEARCH) return [];
  const expressions = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u'));
  return pieces.flatMap((piece) => {
    const text = folded(piece.text);
    return expressions.every((expression) => expression.test(text)) ? [{ piece, excerpt: excerptOf(piece.text, text, words) }] : [];
  });
}

/** Without accents nor capitals, letter for letter: what stands at a place stays at that place. */
function folded(text: string): string {
  return text.replace(/./gsu, (letter) => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === letter.length ? plain : letter;
  });
}

function excerptOf(original: string, text: string, words: readonly string[]): readonly ExcerptPart[] {
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.toSorted((some, other) => other.length - some.length).join('|')})`, 'gu');
  const first = text.search(expression);
  const from = first <= AROUND ? 0 : original.indexOf(' ', first - AROUND) + 1;
  const end = first + AROUND * 2;
  const to = end >= original.length ? original.length : Math.max(original.lastIndexOf(' ', end), first + AROUND);
  const parts: ExcerptPart[] = from > 0 ? [{ words: '…', found: false }] : [];
  let at = from;
  for (const { index, 0: match } of text.matchAll(expression)) {
    if (index < from || index + match.length > to) continue;
    parts.push({ words: original.slice(at, index), found: false }, { words: original.slice(index, index + match.length), found: true });
    at = index + match.length;
  }
  parts.push({ words: `${original.slice(at, to)}${to < original.length ? '…' : ''}`, found: false });
  return parts.filter((part) => part.words !== '');
}
