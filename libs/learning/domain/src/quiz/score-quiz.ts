import type { ItemResult } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';

import type { Quiz, QuizItem } from '../course/course.js';

/** Share of correct answers at which a course is passed. */
export const PASS_SHARE = 0.7;

export interface QuizScore {
  readonly correct: number;
  readonly total: number;
  readonly passed: boolean;
  readonly items: readonly { readonly item: QuizItem; readonly correct: boolean; readonly chosen: readonly string[] }[];
  /** What the answers say of each competency, for its likelihood. */
  readonly byCompetency: ReadonlyMap<CompetencyId, readonly ItemResult[]>;
}

/**
 * Scores a whole quiz. An item is correct when exactly its keys are chosen; one left out is « je ne sais pas »:
 * not correct, and without a guess.
 * @param answers chosen ids by item id
 */
export function scoreQuiz({ items }: Quiz, answers: ReadonlyMap<string, readonly string[]>): QuizScore {
  const scored = items.map((item) => {
    const chosen = [...new Set(answers.get(item.id) ?? [])];
    const keys = item.choices.filter(({ correct }) => correct).map(({ id }) => id);
    return { item, chosen, correct: chosen.length === keys.length && keys.every((key) => chosen.includes(key)) };
  });
  const correct = scored.filter((one) => one.correct).length;
  const byCompetency = new Map<CompetencyId, ItemResult[]>();
  for (const one of scored) byCompetency.set(one.item.competency, [...(byCompetency.get(one.item.competency) ?? []), resultOf(one)]);
  return { correct, total: items.length, passed: correct >= PASS_SHARE * items.length, items: scored, byCompetency };
}

function resultOf({ item, chosen, correct }: QuizScore['items'][number]): ItemResult {
  const { discrimination, difficulty, multiple, choices } = item;
  const combinations = multiple ? 2 ** choices.length - 1 : choices.length;
  return { discrimination, difficulty, guessing: chosen.length === 0 ? 0 : 1 / combinations, correct };
}
