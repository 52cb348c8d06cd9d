import type { ItemBeingWritten, ItemContent, Misconception, Question } from '@passerelle/assessment-domain';
import { hashWords, type MisconceptionId, type TaskKindId } from '@passerelle/kernel';

import type { QtiItem } from './read-qti-item.js';

/** Level of an item that says none: its author sets it. */
const LEVEL_UNSAID = 2;
const NO_IDEA = '' as MisconceptionId;

/**
 * What is written of an item that was read, for a draft. Misconceptions that the bank names are kept by their names; those
 * that only the file names come along under names of the organization's; others are left to be chosen.
 * @param known misconceptions of the bank
 * @param taskKinds kinds of tasks that there are, one at least
 */
export function writtenOfQti(item: QtiItem, known: readonly Pick<Misconception, 'id'>[], taskKinds: readonly TaskKindId[]): ItemBeingWritten {
  const named = new Set(known.map(({ id }) => id));
  const brought = new Map(item.ideas.filter(({ id }) => !named.has(id)).map((idea) => [idea.id, { ...idea, id: ownIdea(idea.id) }]));
  const ideaOf = (id: MisconceptionId) => (named.has(id) ? id : (brought.get(id)?.id ?? NO_IDEA));
  return {
    level: item.level ?? LEVEL_UNSAID, task: taskKinds.find((task) => task === item.task) ?? (taskKinds[0] as TaskKindId), family: item.family,
    content: withIdeas(item.content, ideaOf), explanation: item.explanation, source: item.source, ideas: [...brought.values()],
  };
}

function ownIdea(id: MisconceptionId): MisconceptionId {
  return (/^organisme-[0-9a-f]{8}$/.test(id) ? id : `organisme-${(hashWords(id) >>> 0).toString(16).padStart(8, '0')}`) as MisconceptionId;
}

type IdeaOf = (id: MisconceptionId) => MisconceptionId;

function withIdeas(content: ItemContent, ideaOf: IdeaOf): ItemContent {
  return content.kind === 'situation' ? { ...content, questions: content.questions.map((part) => ({ ...part, content: questionWith(part.content, ideaOf) })) } : questionWith(content, ideaOf);
}

function questionWith(question: Question, ideaOf: IdeaOf): Question {
  switch (question.kind) {
    case 'single': case 'multiple': return { ...question, choices: question.choices.map((choice) => (choice.correct ? choice : { ...choice, misconception: ideaOf(choice.misconception) })) };
    case 'ordering': return { ...question, reversals: question.reversals.map((one) => ({ ...one, misconception: ideaOf(one.misconception) })) };
    case 'matching': return { ...question, confusions: question.confusions.map((one) => ({ ...one, misconception: ideaOf(one.misconception) })) };
  }
}
