/** Characters that a request and its answer may have. */
export const HELP_LENGTH = 2000;
/** Shortest words that somebody can answer, in characters. */
export const SHORTEST_HELP = 10;

export type HelpRefusal =
  | { readonly kind: 'RequestSaysNothing'; readonly shortest: number }
  /** Nobody by that name answers questions here any more. */
  | { readonly kind: 'ContactNotFound' };

/** Whether a request can be answered: it says something, to somebody who answers. */
export function judgeHelpRequest(words: string, isContact: boolean): HelpRefusal | null {
  if (words.trim().length < SHORTEST_HELP) return { kind: 'RequestSaysNothing', shortest: SHORTEST_HELP };
  return isContact ? null : { kind: 'ContactNotFound' };
}
