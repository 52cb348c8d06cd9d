import type { BilingualText } from '@passerelle/kernel';

import type { ItemContent, Question } from './content.js';
import type { Answer, QuestionAnswer } from './score-answer.js';

interface Part {
  readonly id: string;
  readonly text: BilingualText;
}

/** A question as the person sees it: no key, no misconception, and neither order nor names that say anything. */
export type PresentedQuestion =
  | { readonly kind: 'single' | 'multiple'; readonly question: BilingualText; readonly choices: readonly Part[] }
  | { readonly kind: 'ordering'; readonly question: BilingualText; readonly steps: readonly Part[] }
  | { readonly kind: 'matching'; readonly question: BilingualText; readonly lefts: readonly Part[]; readonly rights: readonly Part[] };

export type PresentedContent = PresentedQuestion | { readonly kind: 'situation'; readonly situation: BilingualText; readonly questions: readonly { readonly id: string; readonly content: PresentedQuestion }[] };

export interface Presentation {
  readonly content: PresentedContent;
  /** From the name of a part in this presentation to its id in the item; stays on the server. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * What may leave the server of an item that counts: parts are shuffled and named anew, since the ids of an author tell
 * the order of steps and which sides go together.
 * @param next uniform on [0, 1); one that is made from the sitting and the item gives the same presentation after a pause
 */
export function presentItem(content: ItemContent, next: () => number): Presentation {
  const names = new Map<string, string>();
  if (content.kind !== 'situation') return { content: presentQuestion(content, '', names, next), names };
  const questions = content.questions.map(({ id, content: question }, place) => ({ id, content: presentQuestion(question, `${place + 1}.`, names, next) }));
  return { content: { kind: 'situation', situation: content.situation, questions }, names };
}

/** The answer in the item's own ids, ready to be scored; a name that was not given is left as it is, and will not fit. */
export function readAnswer(answer: Answer, { names }: Presentation): Answer {
  if (answer.kind === 'situation') return { kind: 'situation', answers: answer.answers.map(({ question, answer: one }) => ({ question, answer: readOne(one, names) })) };
  return readOne(answer, names);
}

function readOne(answer: QuestionAnswer, names: ReadonlyMap<string, string>): QuestionAnswer {
  const read = (name: string) => names.get(name) ?? name;
  switch (answer.kind) {
    case 'single': return { kind: 'single', choice: read(answer.choice) };
    case 'multiple': return { kind: 'multiple', choices: answer.choices.map(read) };
    case 'ordering': return { kind: 'ordering', order: answer.order.map(read) };
    case 'matching': return { kind: 'matching', pairs: answer.pairs.map(({ left, right }) => ({ left: read(left), right: read(right) })) };
    case 'dontKnow': return answer;
  }
}

function presentQuestion(question: Question, prefix: string, names: Map<string, string>, next: () => number): PresentedQuestion {
  const named = (parts: readonly Part[], letter: string) => shuffled(parts, next).map(({ id, text }, place): Part => {
    const name = `${prefix}${letter}${place + 1}`;
    names.set(name, id);
    return { id: name, text };
  });
  switch (question.kind) {
    case 'single': case 'multiple': return { kind: question.kind, question: question.question, choices: named(question.choices, 'c') };
    case 'ordering': return { kind: 'ordering', question: question.question, steps: named(question.steps, 's') };
    case 'matching': return {
      kind: 'matching',
      question: question.question,
      lefts: named(question.pairs.map(({ id, left }) => ({ id, text: left })), 'l'),
      rights: named([...question.pairs.map(({ id, right }) => ({ id, text: right })), ...question.lures], 'r'),
    };
  }
}

/** Source: Durstenfeld, Algorithm 235, CACM 7, 1964 (Fisher and Yates). */
function shuffled<Thing>(things: readonly Thing[], next: () => number): readonly Thing[] {
  const order = [...things];
  for (let place = order.length - 1; place > 0; place -= 1) {
    const other = Math.floor(next() * (place + 1));
    [order[place], order[other]] = [order[other] as Thing, order[place] as Thing];
  }
  return order;
}
