import * as fc from 'fast-check';

import { aCourse, aLesson } from '../course/course.builder.js';
import { assembleCourse, kindOfPart, splitCourse } from './course-part.js';

describe('a course and its parts', () => {
  it('is whole again once put together, in whatever order its parts come', () => {
    const course = aCourse({ glossary: [{ id: 'jeton', term: { fr: 'Jeton', en: 'Token' }, definition: { fr: 'Un bout de mot', en: 'A piece of a word' } }] });
    fc.assert(fc.property(fc.shuffledSubarray([...splitCourse(course)], { minLength: splitCourse(course).length }), (parts) => expect(assembleCourse(course.id, course.version, parts)).toEqual(course)));
  });

  it('keeps what it does not know', () => {
    const course = { ...aCourse(), later: 'kept' };
    expect(assembleCourse(course.id, 1, splitCourse(course))).toEqual(course);
  });

  it('counts the minutes of its lessons and its quiz', () => {
    const parts = splitCourse(aCourse()).map((part) => (part.partId === 'lesson/l1' ? { ...part, content: aLesson({ durationMinutes: 25 }) } : part));
    expect(assembleCourse(aCourse().id, 1, parts).durationMinutes).toBe(45);
  });

  it('passes over a lesson that is named and is not there, and one that nothing names', () => {
    const [outline, , second, quiz] = splitCourse(aCourse());
    const course = assembleCourse(aCourse().id, 1, [outline!, second!, quiz!, { partId: 'lesson/seule', content: aLesson() }]);
    expect(course.modules[0]?.lessons.map(({ id }) => id)).toEqual(['l2']);
  });

  it('has an outline and a quiz', () => expect(() => assembleCourse(aCourse().id, 1, [])).toThrow());

  it.each([['outline', 'outline'], ['quiz', 'quiz'], ['lesson/l1-familles', 'lesson'], ['lesson/', undefined], ['lesson/../x', undefined], ['autre', undefined]])('knows that %s is %s', (partId, kind) => expect(kindOfPart(partId)).toBe(kind));
});
