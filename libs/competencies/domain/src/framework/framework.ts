import type { BilingualText, CompetencyId } from '@passerelle/kernel';

/** Competency levels run from 0 (not yet) to 5 (helps others progress). */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export const COMPETENCY_GROUPS = ['ai', 'data', 'ethics', 'general', 'trade'] as const;
export type CompetencyGroup = (typeof COMPETENCY_GROUPS)[number];

/** One behaviour that can be observed at one level. */
export interface Indicator {
  readonly id: string;
  readonly text: BilingualText;
}

export interface CompetencyLevel {
  readonly level: Exclude<Level, 0>;
  readonly name: BilingualText;
  readonly indicators: readonly Indicator[];
}

export interface Competency {
  readonly id: CompetencyId;
  readonly group: CompetencyGroup;
  readonly title: BilingualText;
  /** For narrow table heads. */
  readonly short: BilingualText;
  readonly description: BilingualText;
  /** Months after which a piece of evidence weighs half. */
  readonly halfLifeMonths: number;
  readonly levels: readonly CompetencyLevel[];
}
