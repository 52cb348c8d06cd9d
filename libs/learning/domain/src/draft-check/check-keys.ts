import { isBeyondChance, keyByLength, type Language } from '@passerelle/kernel';

import { type Course, lessonsOf } from '../course/course.js';
import { lessonPart, type PartId } from '../course-draft/course-part.js';
import { type DraftFault, draftFault } from './draft-fault.js';

interface Question {
  readonly partId: PartId;
  readonly path: string;
  readonly choices: readonly { readonly correct: boolean; readonly text: Readonly<Record<Language, string>> }[];
}

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Right choices that whoever knows nothing would guess: by their length in one question, by their place over the course. Advice: a word-for-word right answer may be short. */
export function keyFaults(course: Course): readonly DraftFault[] {
  const singles = questionsOf(course).filter(({ choices }) => choices.length > 1);
  return [...singles.flatMap(lengthFaults), ...placeFaults(singles)];
}

/** Questions with one right choice, of the lessons and of the quiz. */
function questionsOf(course: Course): readonly Question[] {
  const practice = lessonsOf(course).flatMap(({ id, activities }) => activities.flatMap((activity) => (activity.kind === 'choice' && !activity.multiple ? [{ partId: lessonPart(id), path: `activities/${activity.id}`, choices: activity.choices }] : [])));
  return [...practice, ...course.quiz.items.filter(({ multiple }) => !multiple).map(({ id, choices }): Question => ({ partId: 'quiz', path: `items/${id}`, choices }))];
}

function lengthFaults({ partId, path, choices }: Question): readonly DraftFault[] {
  return LANGUAGES.flatMap((language) => {
    const lengths = (correct: boolean) => choices.filter((choice) => choice.correct === correct).map(({ text }) => text[language].trim().length);
    return keyByLength(Math.max(0, ...lengths(true)), lengths(false)) ? [draftFault('KeyByLength', false, { partId, path }, { language })] : [];
  });
}

function placeFaults(singles: readonly Question[]): readonly DraftFault[] {
  const places = Math.max(0, ...singles.map(({ choices }) => choices.length));
  return Array.from({ length: places }, (_, place) => place).flatMap((place) => {
    const having = singles.filter(({ choices }) => place < choices.length);
    const right = having.filter(({ choices }) => choices[place]?.correct).length;
    return isBeyondChance(right, having.map(({ choices }) => 1 / choices.length)) ? [draftFault('KeyByPlace', false, { partId: 'quiz', path: null }, { count: place + 1 })] : [];
  });
}
