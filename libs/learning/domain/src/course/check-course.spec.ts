import type { CompetencyId } from '@passerelle/kernel';

import { checkCourse } from './check-course.js';
import { aCourse, aLesson, aQuizItem } from './course.builder.js';
import type { Course } from './course.js';
import { describeFault } from './course-fault.js';

const quizOf = (items: Parameters<typeof aQuizItem>[0][]) => ({ ...aCourse().quiz, items: items.map((item) => aQuizItem(item)) });

const faultsOf = (course: Course) => checkCourse(course).map(describeFault);

describe('checkCourse', () => {
  it('finds nothing in a sound course', () => expect(faultsOf(aCourse())).toEqual([]));
  it('wants the minutes to add up', () => expect(faultsOf(aCourse({ durationMinutes: 45 }))).toEqual(['lessons and quiz last 30 minutes, the course says 45']));
  it('wants every id once', () => expect(faultsOf(aCourse({ quiz: quizOf([{ id: 't1' }]) }))).toEqual(['the id t1 is used twice']));
  it('wants lessons with something in them', () => expect(faultsOf(aCourse({ durationMinutes: 20, modules: [{ id: 'm', title: aCourse().title, lessons: [aLesson({ activities: [] })] }] }))).toEqual(['lesson l1 is empty']));
  it('wants one key in a single choice', () => expect(faultsOf(aCourse({ quiz: quizOf([{ choices: aQuizItem().choices.map((choice) => ({ ...choice, correct: true })) }]) }))).toEqual(['question q1 has 4 correct choices']));
  it('wants items about what the course teaches', () => expect(faultsOf(aCourse({ quiz: quizOf([{ competency: 'autre' as CompetencyId }]) }))).toEqual(['item q1 assesses what the course does not teach']));
});
