/** A sentence of an answer, and the passages that it rests on. */
export interface CitedSentence {
  readonly words: string;
  /** Places of the passages, from 0, each once. */
  readonly passages: readonly number[];
}

const CITATION = /\s*\[(\d{1,2})\]/g;
/** A sentence ends with its sign, what closes a quotation and its citations, before a capital or the end. */
const SENTENCE_END = /(?<=[.!?…][\s»”")]*(?:\s*\[\d{1,2}\])*)(?<=[.!?…\])»”"])\s+(?=[\p{Lu}«“"(])/u;

/**
 * What is kept of what a model wrote: the sentences that cite passages that it was given, and nothing else. A sentence that
 * cites nothing, or a passage that does not exist, is dropped; with none left there is no answer.
 */
export function citedAnswer(written: string, passages: number): readonly CitedSentence[] {
  // Runs of spaces go first: the split would take time in the square of their length.
  return written.split(/\n+/).flatMap((line) => line.replaceAll(/\s+/g, ' ').split(SENTENCE_END)).flatMap((sentence): readonly CitedSentence[] => {
    const cited = [...sentence.matchAll(CITATION)].map(([, number]) => Number(number) - 1);
    const words = sentence.replaceAll(CITATION, '').replaceAll(/\s+/g, ' ').replaceAll(/^[-*•]\s*/g, '').trim();
    if (words === '' || cited.length === 0 || cited.some((place) => place < 0 || place >= passages)) return [];
    return [{ words, passages: [...new Set(cited)] }];
  });
}
