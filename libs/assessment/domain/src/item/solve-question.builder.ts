import type { Question } from './content.js';

interface ShownPart { readonly id: string; readonly text: { readonly fr: string } }
/** A question as it was shown. */
export interface ShownQuestion { readonly choices?: readonly ShownPart[]; readonly steps?: readonly ShownPart[]; readonly lefts?: readonly ShownPart[]; readonly rights?: readonly ShownPart[] }

/** The right answer, or the wrong one, in the names of the presentation: parts are told by their words. */
export function solveQuestion(question: Question, shown: ShownQuestion, right: boolean): object {
  const named = (parts: readonly ShownPart[] | undefined, words: string) => parts?.find(({ text }) => text.fr === words)?.id;
  switch (question.kind) {
    case 'single': return { chosen: [named(shown.choices, question.choices.find(({ correct }) => correct === right)?.text.fr ?? '')] };
    case 'multiple': return { chosen: question.choices.filter(({ correct }) => correct === right).map(({ text }) => named(shown.choices, text.fr)) };
    case 'ordering': return { chosen: (right ? question.steps : question.steps.toReversed()).map(({ text }) => named(shown.steps, text.fr)) };
    case 'matching': return { pairs: question.pairs.map(({ left }, place) => ({ left: named(shown.lefts, left.fr), right: named(shown.rights, question.pairs[right ? place : (place + 1) % question.pairs.length]?.right.fr ?? '') })) };
  }
}
