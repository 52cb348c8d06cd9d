import type { Outcome } from '@passerelle/assessment-domain';
import { daysAfter, daysBetween, type ItemId } from '@passerelle/kernel';
import { FSRSAlgorithm, Rating } from 'ts-fsrs';

export const REVIEW_GRADES = ['forgotten', 'withHelp', 'recalled'] as const;
export type ReviewGrade = (typeof REVIEW_GRADES)[number];

/** One review; reviews are kept and never changed. One made without a network may come after a later one. */
export interface Review {
  readonly item: ItemId;
  /** As 2026-11-23, in Québec. */
  readonly day: string;
  readonly grade: ReviewGrade;
}

/** What is left of an exercise in memory, by the model. */
export interface Memory {
  readonly item: ItemId;
  /** Days after which it would be recalled nine times in ten, above 0. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** Day of the last review. */
  readonly lastDay: string;
  readonly reviews: number;
}

const RATINGS = { forgotten: Rating.Again, withHelp: Rating.Hard, recalled: Rating.Good } as const satisfies Record<ReviewGrade, Rating>;
/** A year: what is required changes more quickly than memory would let it go. */
const LONGEST_DAYS = 365;
/** Steps within a day are not used: a daily set asks each exercise once. */
const MODEL = { enable_short_term: false, maximum_interval: LONGEST_DAYS } as const;
const algorithm = new FSRSAlgorithm(MODEL);

/** How a review went: an exercise found with hints is recalled with help. */
export function gradeOf(outcome: Outcome, hints: number): ReviewGrade {
  if (outcome !== 'right') return 'forgotten';
  return hints > 0 ? 'withHelp' : 'recalled';
}

/**
 * What is left in memory after one more review.
 * Source: FSRS-6, Ye, Su and Cao, A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling,
 * KDD 2022, as ts-fsrs 5.4.2 computes it, with its published weights.
 * @throws RangeError when the review is of another exercise, or on a day before the last
 */
export function afterReview(before: Memory | null, { item, day, grade }: Review): Memory {
  const elapsed = before ? daysBetween(before.lastDay, day) : 0;
  if (before && (before.item !== item || elapsed < 0)) throw new RangeError(`A review of ${item} on ${day} does not follow one of ${before.item} on ${before.lastDay}.`);
  const { stability, difficulty } = algorithm.next_state(before, elapsed, RATINGS[grade]);
  return { item, stability, difficulty, lastDay: day, reviews: (before?.reviews ?? 0) + 1 };
}

/** What is left of each exercise that was reviewed, from its reviews in the order of their days; those of one day, as they came. */
export function memoriesOf(reviews: readonly Review[]): ReadonlyMap<ItemId, Memory> {
  const memories = new Map<ItemId, Memory>();
  for (const review of reviews.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))) memories.set(review.item, afterReview(memories.get(review.item) ?? null, review));
  return memories;
}

/** Probability, 0–1, that an exercise would be recalled on a day not before its last review. */
export function recallProbability({ stability, lastDay }: Memory, day: string): number {
  return algorithm.forgetting_curve(Math.max(0, daysBetween(lastDay, day)), stability);
}

/** Retention is aimed at within these: below, one relearns more than one reviews; above, reviews take the week. */
export const RETENTION = { lowest: 0.7, usual: 0.9, highest: 0.97 } as const;

export type RetentionTarget =
  | { readonly kind: 'RetentionTarget'; readonly retention: number }
  | { readonly kind: 'RetentionOutOfRange'; readonly lowest: number; readonly highest: number };

/** The retention that a person aims at, 0.7 to 0.97. */
export function aimAtRetention(retention: number): RetentionTarget {
  const { lowest, highest } = RETENTION;
  return retention >= lowest && retention <= highest ? { kind: 'RetentionTarget', retention } : { kind: 'RetentionOutOfRange', lowest, highest };
}

/**
 * The day on which an exercise comes back: when it would be recalled with the probability aimed at, moved a little by
 * an amount that only the exercise and its number of reviews decide, so that what was learned together does not come
 * back together. It is never stored: another aim gives other days at once.
 * @param retention 0.7 to 0.97, by hundredths
 * @throws RangeError when it is not
 */
export function dueDay({ item, stability, lastDay, reviews }: Memory, retention: number): string {
  const spreading = spreadingFor(retention);
  spreading.seed = `${item}/${reviews}`;
  return daysAfter(lastDay, spreading.next_interval(stability, 0));
}

const byHundredths = new Map<number, FSRSAlgorithm>();

/** Checking the weights takes longer than computing with them: one model a hundredth is kept. */
function spreadingFor(retention: number): FSRSAlgorithm {
  if (aimAtRetention(retention).kind === 'RetentionOutOfRange') throw new RangeError(`A retention of ${retention} is not aimed at.`);
  const hundredths = Math.round(retention * 100);
  const made = byHundredths.get(hundredths) ?? new FSRSAlgorithm({ ...MODEL, request_retention: hundredths / 100, enable_fuzz: true });
  byHundredths.set(hundredths, made);
  return made;
}
