import type { CompetencyId } from '@passerelle/kernel';

import type { Item } from '../item/item.js';
import { keepForPractice } from './keep-for-practice.js';

/** Levels that questions are about. */
export const ITEM_LEVELS = [1, 2, 3, 4, 5] as const;

/** How many questions are about one level of a competency. */
export interface LevelCoverage {
  readonly level: Item['level'];
  /** Asked by diagnostics, and counted. */
  readonly counting: number;
  /** Asked to be tried out. */
  readonly pilots: number;
  /** Kept for practice. */
  readonly practice: number;
}

export interface CompetencyCoverage {
  readonly competency: CompetencyId;
  readonly levels: readonly LevelCoverage[];
}

/**
 * What a bank holds, competency by competency, level by level; a level without questions that count is a hole.
 * @param items of one version of the bank
 * @param competencies that must be there, even without a question
 */
export function coverBank(items: readonly Item[], competencies: readonly CompetencyId[] = []): readonly CompetencyCoverage[] {
  const practice = keepForPractice(items);
  const byCompetency = Map.groupBy(items, ({ competency }) => competency);
  return [...new Set([...competencies, ...byCompetency.keys()])].map((competency) => ({
    competency,
    levels: ITEM_LEVELS.map((level) => {
      const some = (byCompetency.get(competency) ?? []).filter((item) => item.level === level);
      const isKept = ({ id }: Item) => practice.has(id);
      const [counting, pilots] = [some.filter(({ status }) => status === 'calibrated'), some.filter(({ status }) => status === 'pilot')];
      return { level, counting: counting.filter((item) => !isKept(item)).length, pilots: pilots.filter((item) => !isKept(item)).length, practice: [...counting, ...pilots].filter(isKept).length };
    }),
  }));
}
