import type { ItemContent, Question } from './content.js';

/**
 * Probability, 0–1, of success of somebody who answers at random: one over the number of answers that the format allows.
 * The fixed floor of the item model. Source: Birnbaum, in Lord and Novick, Statistical Theories of Mental Test Scores, 1968, chapter 17.
 */
export function guessingFloor(content: ItemContent): number {
  if (content.kind !== 'situation') return floorOf(content);
  return content.questions.reduce((product, question) => product * floorOf(question.content), 1);
}

function floorOf(question: Question): number {
  switch (question.kind) {
    case 'single': return 1 / question.choices.length;
    // Any set of choices but none at all.
    case 'multiple': return 1 / (2 ** question.choices.length - 1);
    case 'ordering': return 1 / arrangements(question.steps.length, question.steps.length);
    case 'matching': return 1 / arrangements(question.pairs.length + question.lures.length, question.pairs.length);
  }
}

/** Ways of placing `taken` of `of` things in order. */
function arrangements(of: number, taken: number): number {
  let ways = 1;
  for (let place = 0; place < taken; place += 1) ways *= of - place;
  return ways;
}
