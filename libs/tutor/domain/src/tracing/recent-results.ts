import { type EloSteps, stepOf } from './elo.js';
import { logistic, logOddsOf } from './tracing-model.js';

/** One answer, with what was expected of it before any practice. */
export interface TracedAnswer {
  /** What is followed: a competency, or a skill of a data set. */
  readonly skill: string;
  /** Probability of success without the trace, above 0 and below 1: the question's, for this person's estimated level. */
  readonly expected: number;
  /** 1 found alone, 0 not found; between the two, found with help. */
  readonly success: number;
}

/** A mean that forgets: surprises, each worth `decay` times the one after it. */
interface Recent {
  readonly sum: number;
  readonly weight: number;
}

export interface RecentOnSkill {
  readonly successes: number;
  readonly failures: number;
  readonly recent: Recent;
  readonly ability: number;
  /** Answers in a row: found alone when above 0, not when below. */
  readonly streak: number;
  /** Rank of the last answer on the skill, from 1. */
  readonly lastAt: number;
}

/** What is kept of the answers of one person: nothing else of them is needed. */
export interface RecentResults {
  readonly answers: number;
  readonly ability: number;
  readonly recents: readonly Recent[];
  readonly skills: ReadonlyMap<string, RecentOnSkill>;
}

const DECAYS = { skill: 0.7, overall: [0.99, 0.9, 0.6] } as const;
/** Answers as expected, imagined before the first: one surprise is not yet a habit. */
const GHOSTS = 2;
const STEPS: { readonly skill: EloSteps; readonly overall: EloSteps } = { skill: { first: 0.4, fading: 0.1 }, overall: { first: 0.4, fading: 0.05 } };
const LONGEST_STREAK = 5;

const NOT_BEGUN: Recent = { sum: 0, weight: 0 };
const NEW_SKILL: RecentOnSkill = { successes: 0, failures: 0, recent: NOT_BEGUN, ability: 0, streak: 0, lastAt: 0 };
export const NO_RESULTS: RecentResults = { answers: 0, ability: 0, recents: DECAYS.overall.map(() => NOT_BEGUN), skills: new Map() };

/** What the model looks at, in the order of its coefficients; all are 0 for somebody who has not answered. */
export const RECENT_FEATURES = [
  'recentOnSkill', 'recentOverall99', 'recentOverall90', 'recentOverall60', 'ability', 'abilityOnSkill',
  'logSuccesses', 'logFailures', 'streak', 'logAnswers', 'sameAsLast', 'logSince', 'seen',
] as const;
export type RecentFeature = (typeof RECENT_FEATURES)[number];

/**
 * What recent results say of the next answer on a skill, beside what was expected without them.
 * Sources: means that forget, with ghost attempts: Galyardt and Goldin, Move Your Lamp Post: Recent Data Reflects Learner
 * Knowledge Better than Older Data, J. Educational Data Mining 7, 2015; logarithms of counts, over skills and on the skill:
 * Gervet and others, J. Educational Data Mining 12, 2020; abilities: Pelánek, Computers & Education 98, 2016.
 */
export function recentFeatures({ answers, ability, recents, skills }: RecentResults, skill: string): readonly number[] {
  const own = skills.get(skill);
  const seen = own ?? NEW_SKILL;
  return [
    recentSurprise(seen), ...recents.map(meanOf), ability, seen.ability,
    Math.log1p(seen.successes), Math.log1p(seen.failures), Math.max(-LONGEST_STREAK, Math.min(LONGEST_STREAK, seen.streak)),
    Math.log1p(answers), own?.lastAt === answers && answers > 0 ? 1 : 0, own ? Math.log1p(answers - own.lastAt) : 0, own ? 1 : 0,
  ];
}

/** Recent mean of what was not expected on a skill, −1 to 1; above 0, better than expected. */
export function recentSurprise({ recent }: RecentOnSkill): number {
  return meanOf(recent);
}

function meanOf({ sum, weight }: Recent): number {
  return sum / (weight + GHOSTS);
}

/**
 * What is known after one more answer. A surprise is what neither what was expected nor the ability so far explains.
 * @param followAbility false where what is expected follows the answers itself: an ability beside it would count them twice
 */
export function afterResult(before: RecentResults, { skill, expected, success }: TracedAnswer, followAbility = true): RecentResults {
  const own = before.skills.get(skill) ?? NEW_SKILL;
  const surprise = success - logistic(before.ability + own.ability + logOddsOf(expected));
  const attempts = own.successes + own.failures;
  const mine: RecentOnSkill = {
    successes: own.successes + success,
    failures: own.failures + 1 - success,
    recent: forgetting(own.recent, DECAYS.skill, surprise),
    ability: own.ability + (followAbility ? stepOf(STEPS.skill, attempts) * surprise : 0),
    streak: success === 1 ? Math.max(1, own.streak + 1) : Math.min(-1, own.streak - 1),
    lastAt: before.answers + 1,
  };
  return {
    answers: before.answers + 1,
    ability: before.ability + (followAbility ? stepOf(STEPS.overall, before.answers) * surprise : 0),
    recents: before.recents.map((recent, place) => forgetting(recent, DECAYS.overall[place] as number, surprise)),
    skills: new Map(before.skills).set(skill, mine),
  };
}

function forgetting({ sum, weight }: Recent, decay: number, surprise: number): Recent {
  return { sum: sum * decay + surprise, weight: weight * decay + 1 };
}
