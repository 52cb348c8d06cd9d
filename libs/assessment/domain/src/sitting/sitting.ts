import type { Level, LogLikelihood } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId, TaskKindId } from '@passerelle/kernel';

import type { Outcome } from '../item/score-answer.js';
import type { CountedAnswer } from '../selection/strategy.js';
import type { DiagnosticSettings } from './settings.js';

/** A decision that a sitting is to make: is the required level of this competency met? */
export interface Aim {
  readonly competency: CompetencyId;
  readonly required: Exclude<Level, 0>;
  /** What is known beforehand, one value a cell up to a constant; null is the uniform prior. It is not stored with the result. */
  readonly logPrior: LogLikelihood | null;
  /** What each kind of task weighs, from the requirement's tasks; null: all the same. */
  readonly taskShares: ReadonlyMap<TaskKindId, number> | null;
}

export interface SittingPlan {
  /** Asked one after the other, so that a pause finds decisions made. */
  readonly aims: readonly Aim[];
  readonly settings: DiagnosticSettings;
}

/** The item that is asked. */
export interface Asked {
  readonly item: ItemId;
  readonly version: number;
  readonly competency: CompetencyId;
  /** False for an item that is tried out. */
  readonly counts: boolean;
}

/** What happened, in order; a sitting is these and nothing else. */
export type SittingRecord =
  | ({ readonly kind: 'asked' } & Asked)
  | { readonly kind: 'answered'; readonly item: ItemId; readonly outcome: Outcome }
  /** Nothing was left to ask about the competency. */
  | { readonly kind: 'exhausted'; readonly competency: CompetencyId }
  /** The person ended it. */
  | { readonly kind: 'stopped' };

export const AIM_STATES = ['open', 'clear', 'budgetSpent', 'nothingLeft', 'stopped'] as const;
/** Why no more is asked about a competency, or `open`. */
export type AimState = (typeof AIM_STATES)[number];

export interface AimProgress {
  readonly aim: Aim;
  readonly state: AimState;
  /** Answers that count. */
  readonly answers: readonly CountedAnswer[];
  readonly pilots: number;
  /** Of the answers that count, without the prior. */
  readonly logLikelihood: LogLikelihood;
  /** Prior and answers together: probability, 0–1, that the required level is met. */
  readonly probabilityMet: number;
}

export interface Sitting {
  readonly plan: SittingPlan;
  readonly records: readonly SittingRecord[];
  readonly progress: readonly AimProgress[];
  readonly asking: Asked | null;
}

/** Whether nothing more will be asked. */
export function isOver({ progress }: Pick<Sitting, 'progress'>): boolean {
  return progress.every(({ state }) => state !== 'open');
}

/** How far a sitting is, in decisions made. */
export function decisionsMade({ progress }: Pick<Sitting, 'progress'>): { readonly made: number; readonly of: number } {
  return { made: progress.filter(({ state }) => state !== 'open').length, of: progress.length };
}
