import type { ActivityId, LessonId } from '@passerelle/kernel';

import { aCourse } from '../course/course.builder.js';
import { hasPlace } from './reading-place.js';

const at = (lessonId: string | null, activityId: string | null) => hasPlace(aCourse(), { lessonId: lessonId as LessonId | null, activityId: activityId as ActivityId | null, offset: 0.4 });

describe('hasPlace', () => {
  it('knows the head of a lesson, its activities and the quiz', () => expect([at('l1', null), at('l1', 't2'), at(null, null)]).toEqual([true, true, true]));
  it('refuses an activity of another lesson, and what the course does not have', () => expect([at('l1', 't3'), at('l9', null), at(null, 't1')]).toEqual([false, false, false]));
});
