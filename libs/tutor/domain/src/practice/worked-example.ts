import { type Item, type Question, questionsOf } from '@passerelle/assessment-domain';
import type { BilingualText } from '@passerelle/kernel';

/** The solution of one question: what is right, in order. */
export interface SolvedQuestion {
  readonly question: BilingualText;
  readonly solution: readonly { readonly text: BilingualText; readonly with: BilingualText | null }[];
}

/** An exercise worked through from question to reason. */
export interface WorkedExample {
  readonly situation: BilingualText | null;
  readonly questions: readonly SolvedQuestion[];
  readonly explanation: BilingualText;
  readonly source: BilingualText;
}

/**
 * The exercise that was missed, solved, with why.
 * Source: studying a solution before trying again teaches a beginner more than trying alone, Sweller and Cooper,
 * Cognition and Instruction 2, 1985; Renkl and Atkinson, Educational Psychologist 38, 2003.
 */
export function workExample({ content, explanation, source }: Item): WorkedExample {
  return { situation: content.kind === 'situation' ? content.situation : null, questions: questionsOf(content).map(solve), explanation, source };
}

function solve(question: Question): SolvedQuestion {
  switch (question.kind) {
    case 'single': case 'multiple': return { question: question.question, solution: question.choices.filter(({ correct }) => correct).map(({ text }) => ({ text, with: null })) };
    case 'ordering': return { question: question.question, solution: question.steps.map(({ text }) => ({ text, with: null })) };
    case 'matching': return { question: question.question, solution: question.pairs.map(({ left, right }) => ({ text: left, with: right })) };
  }
}
