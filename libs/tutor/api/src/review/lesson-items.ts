import type { OrganizationBank } from '@passerelle/assessment-api';
import type { Item, ItemContent, Misconception } from '@passerelle/assessment-domain';
import type { ActivityId, CompetencyId, CourseId, ItemId, MisconceptionId, TaskKindId } from '@passerelle/kernel';
import { type Activity, type Course, lessonsOf } from '@passerelle/learning-domain';

/** What an exercise of a lesson is called among what comes back; no question of a bank has such a name. */
export function lessonItemId(course: CourseId, activity: ActivityId): ItemId {
  return `lesson/${course}/${activity}` as ItemId;
}

/** An exercise of a lesson in the form of a question of the bank, with the ideas behind its wrong choices: what comes back is shown, answered and corrected alike. */
export interface LessonItem {
  readonly item: Item;
  readonly ideas: readonly Misconception[];
}

/** Nothing is estimated from a lesson’s exercise: its parameters are there for the form alone. */
const UNMEASURED = { task: 'lesson' as TaskKindId, family: null, status: 'pilot', level: 3, parameters: { discrimination: 1, difficulty: 2.5, guessing: 0 }, basis: { kind: 'argued', discriminationError: 1, difficultyError: 1 } } as const;

/** The closed exercises of a course: choices, orderings and pairs, in the words of that version. */
export function lessonItems(course: Course): readonly LessonItem[] {
  return lessonsOf(course).flatMap(({ title, competencies, activities }) => activities.flatMap((activity): readonly LessonItem[] => {
    const id = lessonItemId(course.id, activity.id);
    const content = contentOf(id, activity);
    const competency = competencies?.[0] ?? course.competencies[0]?.id;
    if (!content || !competency || !('explanation' in activity)) return [];
    const source = { fr: `${course.title.fr}, « ${title.fr} »`, en: `${course.title.en}, “${title.en}”` };
    return [{ item: { ...UNMEASURED, id, version: course.version, competency, content, explanation: activity.explanation, source }, ideas: ideasOf(id, activity, competency) }];
  }));
}

/** A bank that knows these exercises as well; one whose course has another version, or no longer has it, it does not know. */
export function withLessonItems(bank: OrganizationBank, lessons: readonly LessonItem[]): OrganizationBank & { readonly lessons: readonly LessonItem[]; readonly knows: (id: ItemId, version: number) => boolean } {
  const items = new Map(lessons.map(({ item }) => [item.id, item]));
  const ideas = new Map(lessons.flatMap((lesson) => lesson.ideas.map((idea) => [idea.id, idea])));
  const held = (id: ItemId, version: number) => (items.get(id)?.version === version ? items.get(id) : undefined);
  return {
    ...bank,
    lessons,
    item: (id, version) => held(id, version) ?? bank.item(id, version),
    misconception: (id) => ideas.get(id) ?? bank.misconception(id),
    knows: (id, version) => held(id, version) !== undefined || !id.startsWith('lesson/'),
  };
}

function contentOf(id: ItemId, activity: Activity): ItemContent | null {
  switch (activity.kind) {
    case 'choice': return { kind: activity.multiple ? 'multiple' : 'single', question: activity.question, choices: activity.choices.map(({ id: choice, text, correct }) => (correct ? { id: choice, text, correct } : { id: choice, text, correct, misconception: ideaId(id, choice) })) };
    case 'ordering': return { kind: 'ordering', question: activity.instruction, steps: activity.items, reversals: [] };
    case 'matching': return { kind: 'matching', question: activity.instruction, pairs: activity.pairs, lures: [], confusions: [] };
    default: return null;
  }
}

function ideasOf(id: ItemId, activity: Activity, competency: CompetencyId): readonly Misconception[] {
  if (activity.kind !== 'choice') return [];
  return activity.choices.filter(({ correct }) => !correct).map(({ id: choice, text, feedback }) => ({ id: ideaId(id, choice), competency, name: text, feedback }));
}

function ideaId(item: ItemId, choice: string): MisconceptionId {
  return `${item}/${choice}` as MisconceptionId;
}
