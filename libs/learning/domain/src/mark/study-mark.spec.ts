import type { ActivityId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { aDocument } from '../activity/activity.builder.js';
import { nameOfActivity } from '../activity/name-of-activity.js';
import { aCourse, aTextActivity } from '../course/course.builder.js';
import { marksInCourse } from './study-mark.js';

const AT = new Date('2026-11-20T15:00:00Z');
const note = (placeId: string, words = 'À revoir') => ({ placeId, words, at: AT });
const bookmark = (placeId: string) => ({ placeId, words: null, at: AT });

describe('marksInCourse', () => {
  it('puts them in the order of the course, and says where each stands', () => {
    const marks = marksInCourse(aCourse(), [bookmark('t3'), note('l1'), bookmark('l1'), note('t2')]);
    expect(marks.map(({ lessonId, activityId, words }) => [lessonId, activityId, words])).toEqual([['l1', null, 'À revoir'], ['l1', null, null], ['l1', 't2', 'À revoir'], ['l2', 't3', null]]);
    expect(marks[3]?.about).toEqual({ fr: 'Un titre', en: 'Un titre (en)' });
  });
  it('leaves out what a course no longer has', () => expect(marksInCourse(aCourse(), [note('ancienne')])).toEqual([]));
});

describe('nameOfActivity', () => {
  it('takes the heading of a text, or its opening words', () => {
    expect(nameOfActivity(aTextActivity())).toEqual(aText('Un titre'));
    const long = { kind: 'text' as const, id: 't' as ActivityId, markdown: aText(`Un **mot** ${'et un autre '.repeat(20)}`) };
    expect(nameOfActivity(long).fr).toMatch(/^Un mot et un autre .{20,60}…$/);
  });
  it('takes the title where there is one', () => expect(nameOfActivity(aDocument())).toEqual(aText('Une lettre')));
});
