import { describeContent } from '@passerelle/assessment-api';
import { drawsOf, presentItem } from '@passerelle/assessment-domain';
import { type Standing, statusFor } from '@passerelle/competencies-api';
import type { Competency } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { HINT_RUNGS, masteryIn, nextRung, PRACTICE_SETTINGS, type PracticeEnding, probabilityIn, workExample } from '@passerelle/tutor-domain';

import { describeFeedback } from './describe-feedback.js';
import { describeHint } from './describe-hint.js';
import type { PracticeExerciseType, PracticeFeedbackType, PracticeMoveType, PracticeResultType, PracticeSessionType } from './practice.type.js';
import type { PracticeFinding } from './practice-sessions.js';
import type { ReplayedPractice } from './replay-practice.js';

/** What is known beside the session itself. */
export interface PracticeSurroundings {
  readonly competencies: ReadonlyMap<CompetencyId, Competency>;
  readonly findings: readonly PracticeFinding[];
  /** Where the person stands today; read for a session that is over. */
  readonly standings: readonly Standing[];
}

/** A session as its person reads it: its exercise without the key, what is said of the last answer, or what it came to. */
export function describePractice(replayed: ReplayedPractice, surroundings: PracticeSurroundings): PracticeSessionType {
  const { row: { id, begunAt, endedAt, ending, plan: { aim, minutes } }, plan, state } = replayed;
  const feedback = lastFeedback(replayed);
  const [missed] = state.failures;
  const isExampleDue = !endedAt && !state.open && state.failures.length >= PRACTICE_SETTINGS.failuresBeforeExample;
  return {
    id, begunAt, endedAt, minutes,
    competencyId: aim.competency, title: aim.title, required: aim.required,
    done: state.answered.length,
    mastery: masteryIn(plan, plan.aim, state),
    exercise: endedAt ? null : describeExercise(replayed, surroundings),
    feedback,
    example: isExampleDue && missed ? workExample(replayed.bank.item(missed.exercise.id, missed.exercise.version)) : null,
    result: ending ? describeResult(replayed, ending, surroundings) : null,
  };
}

function describeExercise(replayed: ReplayedPractice, { competencies }: PracticeSurroundings): PracticeExerciseType | null {
  const { row: { seed, plan: { aim, prerequisites } }, plan, bank, records, state } = replayed;
  const { open } = state;
  if (!open) return null;
  const { exercise, reason, hints } = open;
  const item = bank.item(exercise.id, exercise.version);
  const held = state.answered.flatMap(({ misconceptions }) => misconceptions);
  const planned = [aim, ...prerequisites].find(({ competency }) => competency === exercise.competency) ?? aim;
  return {
    itemId: exercise.id, version: exercise.version, place: records.filter(({ kind }) => kind === 'asked').length,
    competencyId: exercise.competency, competencyTitle: planned.title, reason, probability: probabilityIn(plan, state, exercise),
    ...describeContent(presentItem(item.content, drawsOf(seed, exercise.id)).content),
    hints: HINT_RUNGS.slice(0, hints).map((rung) => describeHint(rung, item, { bank, competency: competencies.get(exercise.competency), held })),
    nextRung: nextRung(hints),
  };
}

/** What is said of the last answer, while nothing else is open. */
function lastFeedback({ bank, records, state }: ReplayedPractice): PracticeFeedbackType | null {
  const last = state.answered.at(-1);
  const answer = records.findLast(({ kind }) => kind === 'answered')?.answer;
  return state.open || state.stopped || !last || !answer ? null : describeFeedback(bank, { ...last, item: last.exercise.id, version: last.exercise.version, answer });
}

function describeResult({ row: { plan: { aim, prerequisites } }, bank, state }: ReplayedPractice, ending: PracticeEnding, { findings, standings }: PracticeSurroundings): PracticeResultType {
  const right = state.answered.filter(({ outcome }) => outcome === 'right');
  const ideas = new Set(state.answered.flatMap(({ misconceptions }) => misconceptions));
  const titleOf = (competency: CompetencyId) => [aim, ...prerequisites].find((one) => one.competency === competency)?.title ?? aim.title;
  return {
    ending, right: right.length, withHelp: right.filter(({ hints }) => hints > 0).length,
    moves: findings.map((finding) => ({ ...describeMove(finding, standings), title: titleOf(finding.competency) })),
    ideas: [...ideas].flatMap((id) => bank.misconception(id) ?? []),
  };
}

function describeMove({ competency, evidenceId, answers }: PracticeFinding, standings: readonly Standing[]): Omit<PracticeMoveType, 'title'> {
  const standing = standings.find((one) => one.competency.id === competency);
  const estimate = standing?.estimate;
  if (!standing || !estimate) return { competencyId: competency, answers, moves: null, alone: false, required: null, mean: null, low: null, high: null, status: null };
  const moves = estimate.contributions.find((one) => one.evidenceId === evidenceId)?.moves ?? 0;
  return { competencyId: competency, answers, moves, alone: estimate.contributions.length === 1, required: standing.requirement.transformed, mean: estimate.mean, low: estimate.low, high: estimate.high, status: statusFor(standing, 'transformed').status };
}

