import { logProbabilityOf, posteriorOf } from '@passerelle/assessment-domain';
import { CELLS, GRID, type LogLikelihood } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';

import { afterResult, NO_RESULTS } from '../tracing/recent-results.js';
import { type Exercise, expectedSuccess } from './exercise.js';
import { HINT_RUNGS } from './hint-ladder.js';
import type { AnsweredExercise, PracticePlan, PracticeRecord, PracticeState } from './session.js';
import { PRACTICE_SETTINGS, type PracticeSettings } from './settings.js';

export const NOT_BEGUN: PracticeState = { trace: NO_RESULTS, shown: new Map(), open: null, answered: [], failures: [], stopped: false };

/**
 * Finds a session as it was left, from its records in order.
 * @throws RangeError when a record does not follow from those before it, or asks what the bank does not hold
 */
export function resumePractice(plan: PracticePlan, exercises: readonly Exercise[], records: readonly PracticeRecord[], settings: PracticeSettings = PRACTICE_SETTINGS): PracticeState {
  return records.reduce((state, record) => applyPracticeRecord(plan, exercises, state, record, settings), NOT_BEGUN);
}

/** The state after one more record. @throws RangeError as above */
export function applyPracticeRecord(plan: PracticePlan, exercises: readonly Exercise[], state: PracticeState, record: PracticeRecord, settings: PracticeSettings = PRACTICE_SETTINGS): PracticeState {
  switch (record.kind) {
    case 'asked': {
      const exercise = exercises.find(({ id, version }) => id === record.item && version === record.version);
      if (!exercise || state.open) throw new RangeError(exercise ? 'An exercise is still open.' : `The bank does not hold version ${record.version} of ${record.item}.`);
      return { ...state, open: { exercise, reason: record.reason, hints: 0 } };
    }
    case 'hinted': {
      const open = openOf(state);
      if (HINT_RUNGS[open.hints] !== record.rung) throw new RangeError(`The rung « ${record.rung} » does not come next.`);
      return { ...state, open: { ...open, hints: open.hints + 1 } };
    }
    case 'answered': {
      const answered: AnsweredExercise = { ...openOf(state), outcome: record.outcome, misconceptions: record.misconceptions, at: record.at };
      return afterAnswer(plan, state, answered, settings);
    }
    case 'exampleShown': return { ...state, failures: [] };
    case 'stopped': return { ...state, stopped: true };
  }
}

function openOf({ open }: PracticeState): NonNullable<PracticeState['open']> {
  if (!open) throw new RangeError('No exercise is open.');
  return open;
}

function afterAnswer(plan: PracticePlan, state: PracticeState, answered: AnsweredExercise, settings: PracticeSettings): PracticeState {
  const { exercise, outcome } = answered;
  return {
    ...state,
    open: null,
    trace: afterResult(state.trace, { skill: exercise.competency, expected: expectedSuccess(posteriorIn(plan, state, exercise.competency), exercise.parameters), success: worthOf(answered, settings) }, false),
    shown: new Map(state.shown).set(exercise.competency, addAnswer(state.shown.get(exercise.competency), answered, weightOf(answered, settings))),
    answered: [...state.answered, answered],
    failures: outcome === 'right' ? [] : [...state.failures.filter((before) => before.exercise.competency === exercise.competency), answered],
  };
}

/** What an answer is worth as a success, 0–1: less with each rung of the ladder. */
export function worthOf({ outcome, hints }: Pick<AnsweredExercise, 'outcome' | 'hints'>, { successWorth }: PracticeSettings = PRACTICE_SETTINGS): number {
  return outcome === 'right' ? (successWorth[hints] ?? successWorth[3]) : 0;
}

/** How much an answer says of the level, 0–1: a success, what it is worth; what was not found with help was not found. */
export function weightOf(answered: Pick<AnsweredExercise, 'outcome' | 'hints'>, settings: PracticeSettings): number {
  return answered.outcome === 'right' ? worthOf(answered, settings) : 1;
}

/** Probabilities of the cells of a competency's grid, now: those of the beginning, and what the answers since say. */
export function posteriorIn(plan: PracticePlan, { shown }: Pick<PracticeState, 'shown'>, competency: CompetencyId): Float64Array {
  const { posterior } = [plan.aim, ...plan.prerequisites].find((aim) => aim.competency === competency) ?? plan.aim;
  const said = shown.get(competency);
  return said ? posteriorOf(said, posterior.map((probability) => Math.log(Math.max(probability, 1e-12)))) : posterior;
}

/** Adds what an answer says of the level, by its weight, 0–1. */
export function addAnswer(before: LogLikelihood = new Float64Array(CELLS), { exercise: { parameters }, outcome }: AnsweredExercise, weight: number): LogLikelihood {
  return before.map((value, cell) => value + weight * logProbabilityOf(outcome, GRID[cell] as number, parameters));
}
