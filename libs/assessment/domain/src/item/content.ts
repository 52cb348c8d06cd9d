import type { BilingualText, MisconceptionId } from '@passerelle/kernel';

/** A choice: right, or wrong because of an idea that has a name. */
export type Choice =
  | { readonly id: string; readonly text: BilingualText; readonly correct: true }
  | { readonly id: string; readonly text: BilingualText; readonly correct: false; readonly misconception: MisconceptionId };

/** One right choice among several. */
export interface SingleQuestion {
  readonly kind: 'single';
  readonly question: BilingualText;
  readonly choices: readonly Choice[];
}

/** All the right choices, and no other. */
export interface MultipleQuestion {
  readonly kind: 'multiple';
  readonly question: BilingualText;
  readonly choices: readonly Choice[];
}

/** Steps to put in order; they are written in the right one. */
export interface OrderingQuestion {
  readonly kind: 'ordering';
  readonly question: BilingualText;
  readonly steps: readonly { readonly id: string; readonly text: BilingualText }[];
  /** What it shows to put `later` before `earlier`. */
  readonly reversals: readonly { readonly earlier: string; readonly later: string; readonly misconception: MisconceptionId }[];
}

/** Each left side goes with the right side written beside it; `lures` go with none. */
export interface MatchingQuestion {
  readonly kind: 'matching';
  readonly question: BilingualText;
  readonly pairs: readonly { readonly id: string; readonly left: BilingualText; readonly right: BilingualText }[];
  readonly lures: readonly { readonly id: string; readonly text: BilingualText }[];
  /** What it shows to put the left side of `left` with the right side, or the lure, of `right`. */
  readonly confusions: readonly { readonly left: string; readonly right: string; readonly misconception: MisconceptionId }[];
}

export type Question = SingleQuestion | MultipleQuestion | OrderingQuestion | MatchingQuestion;

/**
 * A short situation with several questions. It is scored as one item, right when all its questions are: questions on one
 * text depend on each other, and counting them one by one would promise more certainty than they give.
 * Source: Wainer and Kiely, Item Clusters and Computerized Adaptive Testing: A Case for Testlets, J. Educational Measurement 24, 1987.
 */
export interface Situation {
  readonly kind: 'situation';
  readonly situation: BilingualText;
  readonly questions: readonly { readonly id: string; readonly content: Question }[];
}

export type ItemContent = Question | Situation;
export const CONTENT_KINDS = ['single', 'multiple', 'ordering', 'matching', 'situation'] as const satisfies readonly ItemContent['kind'][];

/** The questions of an item: itself, or those of its situation. */
export function questionsOf(content: ItemContent): readonly Question[] {
  return content.kind === 'situation' ? content.questions.map((question) => question.content) : [content];
}
