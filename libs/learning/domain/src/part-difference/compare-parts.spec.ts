import * as fc from 'fast-check';

import { aCourse, aLesson } from '../course/course.builder.js';
import { splitCourse } from '../course-draft/course-part.js';
import { compareParts, sameContent } from './compare-parts.js';

const PARTS = splitCourse(aCourse());

describe('the parts of two wordings of a course', () => {
  it('do not differ from themselves', () => expect(compareParts(PARTS, structuredClone(PARTS))).toEqual([]));

  it('are added, changed, removed', () => {
    const [outline, first, second, ...others] = PARTS;
    const after = [outline!, { ...first!, content: aLesson({ durationMinutes: 25 }) }, { partId: 'lesson/l9' as const, content: aLesson({ id: 'l9' as never }) }, ...others];
    expect(compareParts(PARTS, after)).toEqual([{ partId: first!.partId, change: 'changed' }, { partId: 'lesson/l9', change: 'added' }, { partId: second!.partId, change: 'removed' }]);
  });

  it('say the same whatever the order of their fields, never whatever that of their things', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const turned = (one: unknown): unknown => (Array.isArray(one) ? one.map(turned) : typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).toReversed().map(([key, field]) => [key, turned(field)])) : one);
      expect(sameContent(value, turned(value))).toBe(true);
    }));
    expect([sameContent([1, 2], [2, 1]), sameContent({ a: 1 }, { a: 1, b: undefined }), sameContent({ a: null }, {}), sameContent([], {})]).toEqual([false, true, false, false]);
  });
});
