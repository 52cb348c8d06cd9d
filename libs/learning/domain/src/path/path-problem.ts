import { type EstimatedLevel, type GapStatus, gapStatus, type Importance, type Level, LEVELS, probabilityOfMeeting, SETTINGS } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import type { CourseGain } from '../course/course.js';
import type { RequestObligation } from '../request/course-request.js';

/** A gap to close: what the transformed role asks against what is known. */
export interface PathGap {
  readonly competency: CompetencyId;
  readonly required: Level;
  readonly importance: Importance;
  readonly status: GapStatus;
  /** What the person's own word points at, where there is nothing else. */
  readonly selfAssessed: Exclude<GapStatus, 'notAssessed'> | null;
  readonly hasEvidence: boolean;
  /** Level from which a course may start: see `reachedLevel`. */
  readonly reached: Level;
}

export interface PathCourse {
  readonly id: CourseId;
  readonly durationMinutes: number;
  readonly minutesLeft: number;
  /** 0–1, above 0: that whoever takes it passes. */
  readonly passProbability: number;
  readonly competencies: readonly CourseGain[];
  readonly prerequisites: readonly CourseId[];
  readonly state: 'toDo' | 'begun' | 'done';
  /** Absent where it is given in every language. */
  readonly languages?: readonly ('fr' | 'en')[];
  /** Absent where places are not counted. */
  readonly seatsLeft?: number;
  /** Last day on which it can be begun, as 2027-01-15; absent where it is always open. */
  readonly closesOn?: string;
}

/** What the person chose or refused, and what was asked of them. */
export interface PathWishes {
  /** In the order in which it is best taken. */
  readonly requested: ReadonlyMap<CourseId, RequestObligation>;
  readonly chosen: ReadonlySet<CourseId>;
  readonly refused: ReadonlySet<CourseId>;
}

export interface PathProblem {
  /** In the order of their importance. */
  readonly gaps: readonly PathGap[];
  readonly courses: readonly PathCourse[];
  readonly wishes: PathWishes;
  readonly language: 'fr' | 'en';
  /** As 2026-11-25. */
  readonly today: string;
}

export const NO_WISHES: PathWishes = { requested: new Map(), chosen: new Set(), refused: new Set() };

/** Of whoever nothing is known: a uniform position on the scale, as in the estimate. */
const NOTHING_KNOWN: EstimatedLevel['probabilities'] = LEVELS.map(() => 1 / LEVELS.length);

/**
 * The level from which a person may start a course: the highest that is more likely than not; where little is known
 * (nothing, their own word, a wide interval), the highest that holds at the threshold of a requirement that is met.
 * Always below the required level, since the gap is open.
 *
 * @param estimate null where there is no evidence: every position is as likely, so that level 1 holds (5 in 6)
 */
export function reachedLevel(estimate: EstimatedLevel | null, required: Level): Level {
  const threshold = gapStatus(estimate, required) === 'notAssessed' ? SETTINGS.metAt : SETTINGS.nearAt;
  const level = LEVELS.findLast((one) => probabilityOfMeeting({ probabilities: estimate?.probabilities ?? NOTHING_KNOWN }, one) >= threshold - ROUNDING) ?? 0;
  return Math.max(0, Math.min(level, required - 1)) as Level;
}

const ROUNDING = 1e-9;

/** Whether a gap remains to be closed. */
export function isGapOpen({ status, required }: Pick<PathGap, 'status' | 'required'>): boolean {
  return required > 0 && status !== 'met';
}

/** Minutes that a course takes until it is passed, when each try is as likely to succeed: hours ÷ probability; a whole number, at least 1. */
export function expectedMinutes({ minutesLeft, passProbability }: Pick<PathCourse, 'minutesLeft' | 'passProbability'>): number {
  return Math.max(1, Math.round(minutesLeft / passProbability));
}

/**
 * Probability of passing a course, from how many passed at their first try, as `CourseOutcome` shows it: the mean of a Beta(4, 1) prior and what was observed, so that a
 * course that nobody took is passed by four in five (beta-binomial model: Gelman et al., Bayesian Data Analysis, section 2.4).
 */
export function passProbabilityOf({ passed, taken }: { readonly passed: number; readonly taken: number }): number {
  return (passed + 4) / (taken + 5);
}
