import type { ActivityId } from '@passerelle/kernel';
import fc from 'fast-check';

import { aCourse } from '../course/course.builder.js';
import { courseProgress } from './course-progress.js';

const done = (...ids: string[]) => new Set(ids as ActivityId[]);

describe('courseProgress', () => {
  it('begins at the first activity, with everything to do', () => {
    expect(courseProgress(aCourse(), done(), false)).toMatchObject({ share: 0, minutesLeft: 30, resume: { lessonId: 'l1', activityId: 't1' } });
  });
  it('goes on at the first activity that is not done, wherever one was last', () => {
    expect(courseProgress(aCourse(), done('t1', 't3'), false)).toMatchObject({ minutesLeft: 20, resume: { lessonId: 'l1', activityId: 't2' }, lessons: [{ state: 'begun' }, { state: 'begun' }] });
  });
  it('ends with the quiz', () => expect(courseProgress(aCourse(), done('t1', 't2', 't3', 't4'), false).resume).toEqual({ lessonId: null, activityId: 'quiz' }));
  it('has nothing left once the quiz is passed', () => expect(courseProgress(aCourse(), done('t1', 't2', 't3', 't4'), true)).toMatchObject({ share: 1, minutesLeft: 0, resume: null }));
  it('never goes back when one more activity is done, and never counts one twice', () => {
    const some = fc.subarray(['t1', 't2', 't3', 't4', 'unknown']);
    fc.assert(fc.property(some, fc.constantFrom('t1', 't2', 't3', 't4'), (before, more) => {
      expect(courseProgress(aCourse(), done(...before, more), false).share).toBeGreaterThanOrEqual(courseProgress(aCourse(), done(...before), false).share);
    }));
  });
});
