import type { Outcome } from '@passerelle/assessment-domain';
import type { Level, LogLikelihood } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId, MisconceptionId } from '@passerelle/kernel';

import type { RecentResults } from '../tracing/recent-results.js';
import type { Exercise } from './exercise.js';
import type { HintRung } from './hint-ladder.js';

/** A competency to practise, up to a level. */
export interface PracticeAim {
  readonly competency: CompetencyId;
  readonly required: Exclude<Level, 0>;
  /** Probabilities of the cells of the grid when the session began. */
  readonly posterior: Float64Array;
}

/** What a session is for; it does not change. */
export interface PracticePlan {
  readonly aim: PracticeAim;
  /** What the aim rests on, what comes first first. */
  readonly prerequisites: readonly PracticeAim[];
  /** Time that the person gives it, above 0. */
  readonly minutes: number;
  readonly begunAt: Date;
}

/** Something that happened in a session; records are kept in order and never changed. */
export type PracticeRecord =
  | { readonly kind: 'asked'; readonly item: ItemId; readonly version: number; readonly reason: ExerciseReason; readonly at: Date }
  | { readonly kind: 'hinted'; readonly rung: HintRung; readonly at: Date }
  | { readonly kind: 'answered'; readonly outcome: Outcome; readonly misconceptions: readonly MisconceptionId[]; readonly at: Date }
  | { readonly kind: 'exampleShown'; readonly at: Date }
  | { readonly kind: 'stopped'; readonly at: Date };

export const EXERCISE_REASONS = ['prerequisite', 'target', 'sibling', 'closest'] as const;
/** `prerequisite`: something to catch up first; `target`: worthwhile; `sibling`: another try at what was missed; `closest`: none is worthwhile, this one is nearest. */
export type ExerciseReason = (typeof EXERCISE_REASONS)[number];

/** An exercise that was answered. */
export interface AnsweredExercise {
  readonly exercise: Exercise;
  readonly reason: ExerciseReason;
  readonly hints: number;
  readonly outcome: Outcome;
  readonly misconceptions: readonly MisconceptionId[];
  readonly at: Date;
}

/** Where a session stands. */
export interface PracticeState {
  readonly trace: RecentResults;
  /** What the answers of the session say of the level of each competency; for choosing, not for the ledger. */
  readonly shown: ReadonlyMap<CompetencyId, LogLikelihood>;
  /** Asked and not answered yet. */
  readonly open: { readonly exercise: Exercise; readonly reason: ExerciseReason; readonly hints: number } | null;
  readonly answered: readonly AnsweredExercise[];
  /** Failures in a row on one competency, since the last worked example. */
  readonly failures: readonly AnsweredExercise[];
  readonly stopped: boolean;
}
