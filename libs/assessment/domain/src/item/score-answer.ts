import type { MisconceptionId } from '@passerelle/kernel';

import type { ItemContent, MatchingQuestion, MultipleQuestion, OrderingQuestion, Question, SingleQuestion } from './content.js';

export type QuestionAnswer =
  | { readonly kind: 'single'; readonly choice: string }
  | { readonly kind: 'multiple'; readonly choices: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: readonly { readonly left: string; readonly right: string }[] }
  /** « Je ne sais pas ». */
  | { readonly kind: 'dontKnow' };

export type Answer = QuestionAnswer | { readonly kind: 'situation'; readonly answers: readonly { readonly question: string; readonly answer: QuestionAnswer }[] };

export const OUTCOMES = ['right', 'wrong', 'dontKnow'] as const;
/** `dontKnow` is not right, and was not guessed. */
export type Outcome = (typeof OUTCOMES)[number];

export interface ScoredAnswer {
  readonly kind: 'ScoredAnswer';
  readonly outcome: Outcome;
  /** The mistaken ideas that the answer points at; none when it is right or not known. */
  readonly misconceptions: readonly MisconceptionId[];
}

/** The answer is not one that the question allows. */
export interface AnswerDoesNotFit {
  readonly kind: 'AnswerDoesNotFit';
}

const DOES_NOT_FIT: AnswerDoesNotFit = { kind: 'AnswerDoesNotFit' };
const NOT_KNOWN: ScoredAnswer = { kind: 'ScoredAnswer', outcome: 'dontKnow', misconceptions: [] };

/**
 * Scores an answer as right or not, all or nothing. A situation is right when all its questions are; it is « je ne sais
 * pas » when none is wrong and one at least is not known.
 */
export function scoreAnswer(content: ItemContent, answer: Answer): ScoredAnswer | AnswerDoesNotFit {
  if (answer.kind === 'dontKnow') return NOT_KNOWN;
  if (content.kind !== 'situation') return answer.kind === 'situation' ? DOES_NOT_FIT : scoreQuestion(content, answer);
  if (answer.kind !== 'situation' || !isSameSet(answer.answers.map(({ question }) => question), content.questions.map(({ id }) => id))) return DOES_NOT_FIT;
  const scores = content.questions.map(({ id, content: question }) => scoreQuestion(question, answer.answers.find((one) => one.question === id)?.answer ?? NOTHING));
  if (scores.some(({ kind }) => kind === 'AnswerDoesNotFit')) return DOES_NOT_FIT;
  const scored = scores.filter((score) => score.kind === 'ScoredAnswer');
  const outcome = OUTCOMES_FROM_WORST.find((worst) => scored.some((score) => score.outcome === worst)) ?? 'right';
  return { kind: 'ScoredAnswer', outcome, misconceptions: [...new Set(scored.flatMap(({ misconceptions }) => misconceptions))] };
}

const NOTHING: QuestionAnswer = { kind: 'dontKnow' };
const OUTCOMES_FROM_WORST: readonly Outcome[] = ['wrong', 'dontKnow'];

function scoreQuestion(question: Question, answer: QuestionAnswer): ScoredAnswer | AnswerDoesNotFit {
  if (answer.kind === 'dontKnow') return NOT_KNOWN;
  switch (question.kind) {
    case 'single': return answer.kind === 'single' ? scoreChoices(question, [answer.choice]) : DOES_NOT_FIT;
    case 'multiple': return answer.kind === 'multiple' ? scoreChoices(question, answer.choices) : DOES_NOT_FIT;
    case 'ordering': return answer.kind === 'ordering' ? scoreOrder(question, answer.order) : DOES_NOT_FIT;
    case 'matching': return answer.kind === 'matching' ? scorePairs(question, answer.pairs) : DOES_NOT_FIT;
  }
}

function scoreChoices({ choices }: SingleQuestion | MultipleQuestion, chosen: readonly string[]): ScoredAnswer | AnswerDoesNotFit {
  const known = choices.filter(({ id }) => chosen.includes(id));
  if (chosen.length === 0 || known.length !== chosen.length) return DOES_NOT_FIT;
  return scored(choices.every(({ id, correct }) => chosen.includes(id) === correct), known.flatMap((choice) => (choice.correct ? [] : [choice.misconception])));
}

function scoreOrder({ steps, reversals }: OrderingQuestion, order: readonly string[]): ScoredAnswer | AnswerDoesNotFit {
  if (!isSameSet(order, steps.map(({ id }) => id))) return DOES_NOT_FIT;
  const shown = reversals.filter(({ earlier, later }) => order.indexOf(later) < order.indexOf(earlier));
  return scored(steps.every(({ id }, place) => order[place] === id), shown.map(({ misconception }) => misconception));
}

function scorePairs({ pairs, lures, confusions }: MatchingQuestion, given: readonly { readonly left: string; readonly right: string }[]): ScoredAnswer | AnswerDoesNotFit {
  const rights = new Set([...pairs, ...lures].map(({ id }) => id));
  const distinct = new Set(given.map(({ right }) => right)).size === given.length;
  if (!distinct || !isSameSet(given.map(({ left }) => left), pairs.map(({ id }) => id)) || !given.every(({ right }) => rights.has(right))) return DOES_NOT_FIT;
  const shown = confusions.filter((confusion) => given.some(({ left, right }) => left === confusion.left && right === confusion.right));
  return scored(given.every(({ left, right }) => left === right), shown.map(({ misconception }) => misconception));
}

function scored(right: boolean, misconceptions: readonly MisconceptionId[]): ScoredAnswer {
  return { kind: 'ScoredAnswer', outcome: right ? 'right' : 'wrong', misconceptions: right ? [] : [...new Set(misconceptions)] };
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some);
  return some.length === others.length && set.size === some.length && others.every((one) => set.has(one));
}
