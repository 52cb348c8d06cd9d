import { type BilingualText, MINIMUM_PERSONS } from '@passerelle/kernel';
import type { ClassRecords } from '@passerelle/learning-api';
import { type Course, isAnswerable, isRight, lessonsOf, nameOfActivity } from '@passerelle/learning-domain';
import { answersOfPeople, type GivenAnswer, typicalMinutes, wherePeopleStop } from '@passerelle/tutor-domain';

import type { ClassQuestionType, ClassStateType } from './class-state.type.js';

interface Asked {
  readonly id: string;
  readonly kind: ClassQuestionType['kind'];
  readonly place: BilingualText;
  readonly question: BilingualText;
  readonly isRight: (chosen: readonly string[]) => boolean;
  readonly wrong: readonly { readonly id: string; readonly words: BilingualText; readonly why: BilingualText }[];
}

/** How a course went, as it may be shown, in the words of the version in force. */
export function describeClass(course: Course, records: ClassRecords): Omit<ClassStateType, 'courseId' | 'month'> {
  const lessons = lessonsOf(course);
  const stops = wherePeopleStop(lessons.map(({ id, activities }) => ({ lesson: id, activities: activities.map((activity) => activity.id) })), records.reached);
  const secondsOf = new Map(records.times.map(({ lesson, seconds }) => [lesson, seconds]));
  return {
    hasTooFew: records.reached.reduce((sum, { people }) => sum + people, 0) < MINIMUM_PERSONS,
    completed: stops.completed,
    elsewhere: stops.elsewhere,
    lessons: lessons.map(({ id, title, durationMinutes, activities }, place) => ({
      id, title, plannedMinutes: durationMinutes, typicalMinutes: typicalMinutes(durationMinutes, secondsOf.get(id) ?? []),
      stopped: stops.lessons[place]?.stopped ?? null,
      activities: activities.map((activity, index) => ({ id: activity.id, title: nameOfActivity(activity), stopped: stops.lessons[place]?.activities[index]?.stopped ?? null })),
    })),
    questions: [
      ...lessonQuestions(course).map((asked) => describeQuestion(asked, records.answers.filter(({ activity }) => activity === asked.id))),
      ...quizQuestions(course).map((asked) => describeQuestion(asked, records.quizAnswers.filter(({ item }) => item === asked.id))),
    ],
  };
}

/** Questions of lessons that have a right answer; only a choice of one among several says which idea misled. */
function lessonQuestions(course: Course): readonly Asked[] {
  return lessonsOf(course).flatMap(({ title, activities }) => activities.flatMap((activity): readonly Asked[] => {
    if (!isAnswerable(activity) || activity.kind === 'situation') return [];
    const wrong = activity.kind === 'choice' ? activity.choices.filter(({ correct }) => !correct).map(({ id, text, feedback }) => ({ id, words: text, why: feedback })) : [];
    return [{ id: activity.id, kind: 'lesson', place: title, question: nameOfActivity(activity), isRight: (chosen) => isRight(activity, chosen) === true, wrong }];
  }));
}

function quizQuestions({ quiz }: Course): readonly Asked[] {
  return quiz.items.map(({ id, question, choices }) => {
    const keys = choices.filter(({ correct }) => correct).map((choice) => choice.id);
    return {
      id, kind: 'quiz', place: quiz.title, question,
      isRight: (chosen) => chosen.length === keys.length && keys.every((key) => chosen.includes(key)),
      wrong: choices.filter(({ correct }) => !correct).map((choice) => ({ id: choice.id, words: choice.text, why: choice.misconception ?? choice.text })),
    };
  });
}

function describeQuestion({ id, kind, place, question, isRight: right, wrong }: Asked, given: readonly { readonly chosen: readonly string[]; readonly people: number }[]): ClassQuestionType {
  const answers = given.map(({ chosen, people }): GivenAnswer => {
    const taken = wrong.filter((choice) => chosen.includes(choice.id));
    // Who took several wrong choices holds no one idea more than another.
    return { right: right(chosen), idea: taken.length === 1 ? (taken[0]?.id ?? null) : null, people };
  });
  const { failed, misleading } = answersOfPeople(answers);
  return { id, kind, place, question, failed, misleading: misleading.flatMap(({ idea, held }) => wrong.filter((choice) => choice.id === idea).map(({ words, why }) => ({ words, why, held }))) };
}
