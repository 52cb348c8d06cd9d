import type { GapStatus, Importance, Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import type { CourseGain } from '../course/course.js';

/** One person asked for a competency, as their manager sees them; no mean where nothing is seen. */
export interface SeenGap {
  readonly required: Level;
  readonly importance: Importance;
  readonly status: GapStatus;
  readonly mean: number | null;
}

export interface TeamCompetencySeen {
  readonly competency: CompetencyId;
  readonly people: readonly SeenGap[];
}

export interface CourseOffered {
  readonly id: CourseId;
  readonly durationMinutes: number;
  readonly gains: readonly CourseGain[];
}

export type GapAction = { readonly kind: 'course'; readonly courseId: CourseId } | { readonly kind: 'validation' };
export type GapActionKind = GapAction['kind'];

/** How many more people would be at the level asked, 8 chances in 10. */
export interface ExpectedEffect {
  readonly low: number;
  readonly high: number;
  /** People that the action can reach. */
  readonly of: number;
}

export interface TeamGap {
  readonly competency: CompetencyId;
  readonly action: GapAction;
  readonly effect: ExpectedEffect;
  /** The reasons, as data: what the order rests on. */
  readonly asked: number;
  readonly below: number;
  readonly near: number;
  readonly highestImportance: Importance;
  readonly highestRequired: Level;
}

/** Gaps shown at once. */
export const GAPS_SHOWN = 3;
/** A manager is told nothing of a group smaller than an aggregate may speak of. */
const SMALLEST_GROUP = 5;
/** Chances, least and most, that somebody who can follow a course is at the level it leads to at its end. */
const AFTER_COURSE: readonly [number, number] = [0.5, 0.8];
/** The same that somebody « presque atteint » is at the level already: what that state means. */
const NEAR_IS_THERE: readonly [number, number] = [0.5, 0.8];

/**
 * The gaps of a team that matter most, each with the action that would close most of it. A gap weighs the sum, over the
 * people seen under the level, of importance × levels missing (at least half a level for « à développer », a quarter for
 * « presque atteint »). Nothing enters but what the manager sees, and competencies asked of fewer than five are left out.
 *
 * Expected effect: people whom the action can reach, each with a chance between the two bounds; the interval goes from
 * the 10th percentile under the lower bound to the 90th under the higher (binomial). For a course, those it can reach
 * are under the level, not more than a level under its start, where it leads as high as their role asks. For a
 * validation, those « presque atteint », whose chance is what their state means. The bounds of a course are a
 * supposition until enough results are known; they are said as a range, and as a proposal.
 *
 * @returns at most three, the heaviest first
 */
export function proposeTeamGaps(team: readonly TeamCompetencySeen[], courses: readonly CourseOffered[]): readonly TeamGap[] {
  return team
    .filter(({ people }) => people.length >= SMALLEST_GROUP)
    .map((seen) => ({ seen, weight: seen.people.reduce((sum, person) => sum + person.importance * missing(person), 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.seen.competency < b.seen.competency ? -1 : 1))
    .slice(0, GAPS_SHOWN)
    .map(({ seen }) => propose(seen, courses));
}

function missing({ status, mean, required }: SeenGap): number {
  if (mean === null) return 0;
  if (status === 'below') return Math.max(0.5, required - mean);
  return status === 'near' ? Math.max(0.25, required - mean) : 0;
}

function propose({ competency, people }: TeamCompetencySeen, courses: readonly CourseOffered[]): TeamGap {
  const near = people.filter(({ status }) => status === 'near').length;
  const options = courses
    .map((course) => ({ course, reached: people.filter((person) => canFollow(course, competency, person)).length }))
    .filter(({ reached }) => reached > 0)
    .sort((a, b) => b.reached - a.reached || a.course.durationMinutes - b.course.durationMinutes || (a.course.id < b.course.id ? -1 : 1));
  const [best] = options;
  const byCourse = best && best.reached >= near;
  return {
    competency,
    action: byCourse ? { kind: 'course', courseId: best.course.id } : { kind: 'validation' },
    effect: byCourse ? expected(best.reached, AFTER_COURSE) : expected(near, NEAR_IS_THERE),
    asked: people.length,
    below: people.filter(({ status }) => status === 'below').length,
    near,
    highestImportance: people.reduce<Importance>((top, { importance }) => (importance > top ? importance : top), 1),
    highestRequired: people.reduce<Level>((top, { required }) => (required > top ? required : top), 0),
  };
}

function canFollow({ gains }: CourseOffered, competency: CompetencyId, { status, mean, required }: SeenGap): boolean {
  const gain = gains.find(({ id }) => id === competency);
  return gain !== undefined && mean !== null && (status === 'below' || status === 'near') && gain.to >= required && mean >= gain.from - 1;
}

function expected(people: number, [least, most]: readonly [number, number]): ExpectedEffect {
  return { low: binomialQuantile(people, least, 0.1), high: binomialQuantile(people, most, 0.9), of: people };
}

/** Fewest successes that at least `share` of the binomial distribution does not exceed. */
export function binomialQuantile(trials: number, chance: number, share: number): number {
  let mass = (1 - chance) ** trials;
  let below = mass;
  let successes = 0;
  while (below < share && successes < trials) {
    mass *= ((trials - successes) / (successes + 1)) * (chance / (1 - chance));
    successes += 1;
    below += mass;
  }
  return successes;
}
