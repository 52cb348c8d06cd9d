import { type EstimatedLevel, type Importance, type Level, LEVELS, type Requirement, type Role } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';

/** What a role asks of one competency. */
export interface RequiredLevel {
  readonly competency: CompetencyId;
  /** 1–5. */
  readonly required: Exclude<Level, 0>;
  readonly importance: Importance;
}

/** What is known of somebody’s levels; a competency that is absent is one of which nothing is known. */
export type KnownLevels = ReadonlyMap<CompetencyId, Pick<EstimatedLevel, 'probabilities' | 'selfAssessedOnly'>>;

/** Shares, 0–1, of a target’s weighted requirement. */
export interface Coverage {
  readonly expected: number;
  /** Ends of the 80 % interval: the 10th and 90th percentiles. */
  readonly low: number;
  readonly high: number;
  /** Share of the requirement whose levels rest on evidence other than the person’s own word. */
  readonly known: number;
}

/** Nothing known: every position on the scale is as likely, as in the estimate. */
const NOTHING_KNOWN: EstimatedLevel['probabilities'] = LEVELS.map(() => 1 / LEVELS.length);
/** Every level over every required level is a whole number of sixtieths. */
const SIXTIETHS = 60;

/** What a profile asks of its role, today or transformed; what it does not ask is left out. */
export function requiredLevels(requirements: readonly Requirement[], role: Role): readonly RequiredLevel[] {
  return requirements.flatMap((one) => {
    const required = one[role];
    return required === 0 ? [] : [{ competency: one.competency, required, importance: one.importance }];
  });
}

/** A level that is supposed to be held, no more and no less. */
export function certainLevel(level: Level): EstimatedLevel {
  return { mean: level, low: level, high: level, selfAssessedOnly: false, probabilities: LEVELS.map((one) => (one === level ? 1 : 0)) };
}

/**
 * How much of what a role asks somebody meets, with its uncertainty: Σ importance × min(level, required) ÷ required, over
 * Σ importance. Asymmetric: what they can do beyond the role adds nothing. Levels of different competencies are taken as
 * independent, and the distribution of their sum is computed exactly, by convolution (Ross, Introduction to Probability
 * Models, section 2.5), in whole sixtieths: no drawing at random, the same to the digit each time.
 * @param requirements of the role, none asked twice; nothing asked is covered whole
 */
export function coverageOf(requirements: readonly RequiredLevel[], levels: KnownLevels): Coverage {
  const whole = requirements.reduce((sum, { importance }) => sum + importance, 0) * SIXTIETHS;
  if (whole === 0) return { expected: 1, low: 1, high: 1, known: 1 };
  const known = requirements.reduce((sum, { competency, importance }) => sum + (levels.get(competency)?.selfAssessedOnly === false ? importance : 0), 0) * SIXTIETHS;
  const distribution = requirements.reduce<Float64Array>((sum, requirement) => convolve(sum, worthOf(requirement, levels.get(requirement.competency)?.probabilities ?? NOTHING_KNOWN)), Float64Array.of(1));
  return { expected: expectedOf(distribution) / whole, low: quantileOf(distribution, 0.1) / whole, high: quantileOf(distribution, 0.9) / whole, known: known / whole };
}

interface Worth {
  /** In sixtieths of the importance unit. */
  readonly steps: number;
  readonly probability: number;
}

function worthOf({ required, importance }: RequiredLevel, probabilities: EstimatedLevel['probabilities']): readonly Worth[] {
  const step = (importance * SIXTIETHS) / required;
  const reached = probabilities.slice(0, required).map((probability, level) => ({ steps: step * level, probability }));
  return [...reached, { steps: step * required, probability: probabilities.slice(required).reduce((sum, one) => sum + one, 0) }];
}

function convolve(sum: Float64Array, worth: readonly Worth[]): Float64Array {
  const longest = worth.reduce((most, { steps }) => Math.max(most, steps), 0);
  const next = new Float64Array(sum.length + longest);
  for (const { steps, probability } of worth) {
    if (probability > 0) sum.forEach((before, at) => (next[at + steps] = (next[at + steps] ?? 0) + before * probability));
  }
  return next;
}

function expectedOf(distribution: Float64Array): number {
  return distribution.reduce((sum, probability, at) => sum + probability * at, 0);
}

/** The least sum that holds at least this share of the probability. */
function quantileOf(distribution: Float64Array, share: number): number {
  const ROUNDING = 1e-12;
  let below = 0;
  return distribution.findIndex((probability) => (below += probability) >= share - ROUNDING);
}
