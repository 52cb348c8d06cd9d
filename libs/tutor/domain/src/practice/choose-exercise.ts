import type { CompetencyId, ItemId } from '@passerelle/kernel';

import type { Exercise } from './exercise.js';
import { PRACTICE_SETTINGS, type PracticeSettings } from './settings.js';

export interface ExerciseChoice {
  readonly exercises: readonly Exercise[];
  readonly competency: CompetencyId;
  /** Probability of success, 0–1. */
  readonly probabilityOf: (exercise: Exercise) => number;
  /** Asked in this session. */
  readonly asked: readonly Exercise[];
  /** When each was last asked, in sessions before. */
  readonly lastAsked: ReadonlyMap<ItemId, Date>;
  readonly now: Date;
  /** Uniform on [0, 1). */
  readonly next: () => number;
  readonly settings?: PracticeSettings;
}

export interface ChosenExercise {
  readonly exercise: Exercise;
  /** Probability of success, 0–1. */
  readonly probability: number;
  readonly worthwhile: boolean;
}

const DAY = 86_400_000;

/**
 * The next exercise on a competency: one whose probability of success is worthwhile, else the nearest; drawn among the
 * few nearest the middle. Never one of this session nor a variant of one; one asked lately only when nothing else is
 * left, the longest rested first.
 * @returns null when everything was asked in this session
 */
export function chooseExercise({ exercises, competency, probabilityOf, asked, lastAsked, now, next, settings = PRACTICE_SETTINGS }: ExerciseChoice): ChosenExercise | null {
  const fresh = exercises.filter((exercise) => exercise.competency === competency && !asked.some((other) => givesAway(other, exercise)));
  const restedSince = ({ id }: Exercise) => lastAsked.get(id)?.getTime() ?? Number.NEGATIVE_INFINITY;
  const rested = fresh.filter((exercise) => now.getTime() - restedSince(exercise) >= settings.restDays * DAY);
  const pool = rested.length > 0 ? rested : fresh.toSorted((a, b) => restedSince(a) - restedSince(b)).slice(0, settings.amongBest);
  const { from, to } = settings.worthwhile;
  const rated = pool.map((exercise) => {
    const probability = probabilityOf(exercise);
    return { exercise, probability, worthwhile: probability >= from && probability <= to, off: Math.abs(probability - (from + to) / 2) };
  });
  const worthwhile = rated.filter((one) => one.worthwhile);
  const best = (worthwhile.length > 0 ? worthwhile : rated).toSorted((a, b) => a.off - b.off).slice(0, worthwhile.length > 0 ? settings.amongBest : 1);
  const chosen = best[Math.floor(next() * best.length)];
  return chosen ? { exercise: chosen.exercise, probability: chosen.probability, worthwhile: chosen.worthwhile } : null;
}

/** The same exercise, or a variant of it. */
export function givesAway(one: Exercise, other: Exercise): boolean {
  return one.id === other.id || (one.family !== null && one.family === other.family);
}
