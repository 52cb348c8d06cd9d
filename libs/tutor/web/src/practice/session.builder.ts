import { CONTENTS } from '@passerelle/platform-web/testing';

import type { PracticeFieldsFragment } from '../generated/graphql.js';
import type { Exercise, Feedback, PracticeResult } from './practice-words.js';

const text = (words: string) => ({ fr: words, en: `${words} (en)` });

/** A question with one right choice, the first of its session, without a hint yet. */
export function anExercise(over: Partial<Exercise> = {}): Exercise {
  return { itemId: 'verifier-texte-ia-01', version: 1, place: 1, competencyId: 'verifier-texte-ia', competencyTitle: text('Vérifier un texte'), reason: 'target', probability: 0.72, situation: null, parts: [{ id: null, content: CONTENTS.single }], hints: [], nextRung: 'orient', ...over };
}

/** Of a wrong answer that an idea explains. */
export function aFeedback(over: Partial<Feedback> = {}): Feedback {
  return { itemId: 'verifier-texte-ia-01', questions: [text('Que faites-vous d’abord ?')], answer: [text('Texte c1')], outcome: 'wrong', hints: 0, explanation: null, ideas: [{ id: 'survol', name: text('Un survol suffit'), feedback: text('Une erreur peut être n’importe où.') }], source: text('Guide des bonnes pratiques'), ...over };
}

export function aResult(over: Partial<PracticeResult> = {}): PracticeResult {
  return { ending: 'mastered', right: 4, withHelp: 1, moves: [{ competencyId: 'verifier-texte-ia', title: text('Vérifier un texte'), answers: 5, moves: 0.31, alone: false, required: 3, mean: 2.9, low: 2.1, high: 3.8, status: 'near' }], ideas: [], ...over };
}

/** Under way, at its first exercise. */
export function aSession(over: Partial<PracticeFieldsFragment> = {}): PracticeFieldsFragment {
  return { id: 's1', begunAt: '2026-11-23T14:00:00Z', endedAt: null, competencyId: 'verifier-texte-ia', title: text('Vérifier un texte'), required: 3, minutes: 20, done: 0, mastery: 0.41, exercise: anExercise(), feedback: null, example: null, result: null, ...over };
}
