import type { Choice, Item, Misconception, Question } from '@passerelle/assessment-domain';
import { questionsOf } from '@passerelle/assessment-domain';
import type { BilingualText, CompetencyId, MisconceptionId, TaskKindId } from '@passerelle/kernel';

export const HINT_RUNGS = ['orient', 'remind', 'workThrough'] as const;
/** Where to look; what to remember; a first step done together. */
export type HintRung = (typeof HINT_RUNGS)[number];

export type Hint =
  /** What the question is about, and the kind of thing it asks. */
  | { readonly rung: 'orient'; readonly competency: CompetencyId; readonly level: Item['level']; readonly task: TaskKindId; readonly asks: Question['kind'] }
  /** Where the rule stands. */
  | { readonly rung: 'remind'; readonly source: BilingualText }
  | { readonly rung: 'workThrough'; readonly step: FirstStep };

/** A part of the solution that leaves something to do. */
export type FirstStep =
  | { readonly kind: 'setAside'; readonly choice: string; readonly why: BilingualText | null }
  | { readonly kind: 'comesFirst'; readonly step: string }
  | { readonly kind: 'goesWith'; readonly left: string; readonly right: string };

/** The rung after so many used, or null at the top. */
export function nextRung(hintsUsed: number): HintRung | null {
  return HINT_RUNGS[hintsUsed] ?? null;
}

/**
 * One rung of the ladder, made from what the item already says: no hint gives the answer away.
 * @param held mistaken ideas that the person showed before: a wrong choice that rests on one is set aside first
 */
export function giveHint(rung: HintRung, item: Item, misconceptions: readonly Misconception[], held: readonly MisconceptionId[]): Hint {
  const { competency, level, task, source } = item;
  const [question] = questionsOf(item.content);
  if (!question) throw new RangeError(`The item ${item.id} has no question.`);
  switch (rung) {
    case 'orient': return { rung, competency, level, task, asks: question.kind };
    case 'remind': return { rung, source };
    case 'workThrough': return { rung, step: firstStep(question, misconceptions, held) };
  }
}

function firstStep(question: Question, misconceptions: readonly Misconception[], held: readonly MisconceptionId[]): FirstStep {
  switch (question.kind) {
    case 'single': case 'multiple': {
      const wrong = question.choices.filter((choice): choice is Extract<Choice, { correct: false }> => !choice.correct);
      const aside = wrong.find(({ misconception }) => held.includes(misconception)) ?? wrong[0];
      if (!aside) throw new RangeError('A question without a wrong choice has no step to show.');
      return { kind: 'setAside', choice: aside.id, why: misconceptions.find(({ id }) => id === aside.misconception)?.feedback ?? null };
    }
    case 'ordering': {
      const [first] = question.steps;
      if (!first) throw new RangeError('An order without steps has none to show.');
      return { kind: 'comesFirst', step: first.id };
    }
    case 'matching': {
      const [pair] = question.pairs;
      if (!pair) throw new RangeError('Pairs that are none have no first.');
      return { kind: 'goesWith', left: pair.id, right: pair.id };
    }
  }
}
