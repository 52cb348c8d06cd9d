import type { BilingualText, MisconceptionId, TaskKindId } from '@passerelle/kernel';

import type { Choice, ItemContent, Question } from '../item/content.js';
import type { ItemBeingWritten } from './item-draft.js';

const NOTHING: BilingualText = { fr: '', en: '' };
const NO_IDEA = '' as MisconceptionId;

/** A wrong choice with nothing written in it yet. */
export function blankChoice(id: string): Choice {
  return { id, text: NOTHING, correct: false, misconception: NO_IDEA };
}

/** A content of a format with nothing written in it yet, with as many parts as it needs. */
export function blankContent(kind: ItemContent['kind']): ItemContent {
  if (kind === 'situation') return { kind, situation: NOTHING, questions: ['q1', 'q2'].map((id) => ({ id, content: blankQuestion('single') })) };
  return blankQuestion(kind);
}

export function blankQuestion(kind: Question['kind']): Question {
  switch (kind) {
    case 'single': case 'multiple': return { kind, question: NOTHING, choices: [{ id: 'a', text: NOTHING, correct: true }, ...['b', 'c', 'd'].map(blankChoice)] };
    case 'ordering': return { kind, question: NOTHING, steps: ['s1', 's2', 's3'].map((id) => ({ id, text: NOTHING })), reversals: [] };
    case 'matching': return { kind, question: NOTHING, pairs: ['p1', 'p2', 'p3'].map((id) => ({ id, left: NOTHING, right: NOTHING })), lures: [], confusions: [] };
  }
}

/** A question of which only the kind of task is known. */
export function blankItem(task: TaskKindId): ItemBeingWritten {
  return { level: 2, task, family: null, content: blankContent('single'), explanation: NOTHING, source: NOTHING, ideas: [] };
}

/** A name for one more part, unlike those that are taken: one letter, then a number. */
export function partIdBeside(taken: readonly string[], letter: string): string {
  for (let place = 1; ; place += 1) if (!taken.includes(`${letter}${place}`)) return `${letter}${place}`;
}
