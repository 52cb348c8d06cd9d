import { afterResult, NO_RESULTS } from '../tracing/recent-results.js';
import { type Exercise, expectedSuccess } from './exercise.js';
import { HINT_RUNGS } from './hint-ladder.js';
import type { AnsweredExercise, PracticePlan, PracticeRecord, PracticeState } from './session.js';
import { PRACTICE_SETTINGS, type PracticeSettings } from './settings.js';

export const NOT_BEGUN: PracticeState = { trace: NO_RESULTS, open: null, answered: [], failures: [], stopped: false };

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
  const { posterior } = [plan.aim, ...plan.prerequisites].find(({ competency }) => competency === exercise.competency) ?? plan.aim;
  return {
    ...state,
    open: null,
    trace: afterResult(state.trace, { skill: exercise.competency, expected: expectedSuccess(posterior, exercise.parameters), success: worthOf(answered, settings) }),
    answered: [...state.answered, answered],
    failures: outcome === 'right' ? [] : [...state.failures.filter((before) => before.exercise.competency === exercise.competency), answered],
  };
}

/** What an answer is worth as a success, 0–1: less with each rung of the ladder. */
export function worthOf({ outcome, hints }: Pick<AnsweredExercise, 'outcome' | 'hints'>, { successWorth }: PracticeSettings = PRACTICE_SETTINGS): number {
  return outcome === 'right' ? (successWorth[hints] ?? successWorth[3]) : 0;
}
