import { probabilityMet } from '@passerelle/assessment-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';

import { tracedProbability } from '../tracing/trace-practice.js';
import { posteriorIn, worthOf } from './apply-practice-record.js';
import { chooseExercise } from './choose-exercise.js';
import { type Exercise, expectedSuccess } from './exercise.js';
import { findSibling } from './find-sibling.js';
import type { ExerciseReason, PracticeAim, PracticePlan, PracticeState } from './session.js';
import { PRACTICE_SETTINGS, type PracticeSettings } from './settings.js';

export const PRACTICE_ENDINGS = ['mastered', 'time', 'nothingLeft', 'stopped'] as const;
export type PracticeEnding = (typeof PRACTICE_ENDINGS)[number];

/** What comes next in a session. */
export type NextStep =
  | { readonly kind: 'Answer'; readonly exercise: Exercise }
  | { readonly kind: 'WorkedExample'; readonly exercise: Exercise }
  /** Probability of success, 0–1: what the person is told is why this one. */
  | { readonly kind: 'Exercise'; readonly exercise: Exercise; readonly reason: ExerciseReason; readonly probability: number }
  | { readonly kind: 'Ended'; readonly reason: PracticeEnding };

/** What the next step depends on beside the session. */
export interface PracticeWorld {
  readonly exercises: readonly Exercise[];
  /** When each was last asked, in sessions before. */
  readonly lastAsked: ReadonlyMap<ItemId, Date>;
  readonly now: Date;
  /** Uniform on [0, 1). */
  readonly next: () => number;
  readonly settings?: PracticeSettings;
}

/** Decides what comes next; what was begun is finished before the time that was given counts. */
export function nextStep(plan: PracticePlan, state: PracticeState, world: PracticeWorld): NextStep {
  const { now, exercises, settings = PRACTICE_SETTINGS } = world;
  if (state.stopped) return { kind: 'Ended', reason: 'stopped' };
  if (state.open) return { kind: 'Answer', exercise: state.open.exercise };
  const [missed] = state.failures;
  if (missed && state.failures.length >= settings.failuresBeforeExample) return { kind: 'WorkedExample', exercise: missed.exercise };
  if (now.getTime() - plan.begunAt.getTime() >= plan.minutes * 60_000) return { kind: 'Ended', reason: 'time' };
  const last = state.failures.at(-1);
  const sibling = last ? findSibling(last.exercise, last.misconceptions, exercises, state.answered.map(({ exercise }) => exercise)) : null;
  if (sibling) return { kind: 'Exercise', exercise: sibling, reason: 'sibling', probability: probabilityIn(plan, state, sibling) };
  if (isMastered(plan, plan.aim, state, settings)) return { kind: 'Ended', reason: 'mastered' };
  return chooseAmongAims(plan, state, world, settings);
}

function chooseAmongAims(plan: PracticePlan, state: PracticeState, { exercises, lastAsked, now, next }: PracticeWorld, settings: PracticeSettings): NextStep {
  const asked = state.answered.map(({ exercise }) => exercise);
  const gaps = plan.prerequisites.filter((aim) => probabilityMet(aim.posterior, aim.required) < settings.prerequisiteBelow && !isMastered(plan, aim, state, settings));
  for (const aim of [...gaps, plan.aim]) {
    const chosen = chooseExercise({ exercises, competency: aim.competency, probabilityOf: (exercise) => probabilityIn(plan, state, exercise), asked, lastAsked, now, next, settings });
    if (!chosen) continue;
    const reason = aim !== plan.aim ? 'prerequisite' : chosen.worthwhile ? 'target' : 'closest';
    return { kind: 'Exercise', exercise: chosen.exercise, reason, probability: chosen.probability };
  }
  return { kind: 'Ended', reason: 'nothingLeft' };
}

/** Probability of success on an exercise, 0–1: the estimated level and the question's parameters, moved by recent results. */
export function probabilityIn(plan: PracticePlan, state: PracticeState, { competency, parameters }: Pick<Exercise, 'competency' | 'parameters'>): number {
  return tracedProbability(state.trace, competency, expectedSuccess(posteriorIn(plan, state, competency), parameters));
}

/** A question of that level with nothing to guess, of ordinary slope: where the level is decided. */
const ordinaryQuestion = (competency: CompetencyId, level: number) => ({ competency, parameters: { discrimination: 1.2, difficulty: level - 0.5, guessing: 0 } });

/** Probability of answering alone an ordinary question of the level aimed at, 0–1, by what the session shows. */
export function masteryIn(plan: PracticePlan, { competency, required }: PracticeAim, state: PracticeState): number {
  return probabilityIn(plan, state, ordinaryQuestion(competency, required));
}

/** Whether the last answers were found alone, at the level aimed at or above, and another would be. */
export function isMastered(plan: PracticePlan, aim: PracticeAim, state: PracticeState, settings: PracticeSettings = PRACTICE_SETTINGS): boolean {
  const { competency, required } = aim;
  const last = state.answered.filter(({ exercise }) => exercise.competency === competency).slice(-settings.masteryStreak);
  const alone = last.length === settings.masteryStreak && last.every((one) => worthOf(one, settings) === 1 && one.exercise.level >= required);
  return alone && masteryIn(plan, aim, state) >= settings.masteryProbability;
}
