import { aCourse, aLesson, aTextActivity } from '../course/course.builder.js';
import { splitCourse } from '../course-draft/course-part.js';
import { comparePart } from './compare-part.js';

const text = (id: string, fr: string, en = fr) => ({ ...aTextActivity(id), markdown: { fr, en } }) as never;
const lesson = (...activities: never[]) => aLesson({ activities });

describe('what two wordings of a part do not say alike', () => {
  it('is nothing for the same words', () => { for (const { partId, content } of splitCourse(aCourse())) expect(comparePart(partId === 'outline' || partId === 'quiz' ? partId : 'lesson', content, structuredClone(content))).toEqual([]); });

  it('is told field by field, language by language', () =>
    expect(comparePart('lesson', lesson(text('t1', 'a', 'a')), { ...lesson(text('t1', 'b', 'a')), durationMinutes: 25 })).toEqual([
      { path: 'durationMinutes', language: null, holds: 'number', before: String(aLesson().durationMinutes), after: '25' },
      { path: 'activities/t1/markdown', language: 'fr', holds: 'markdown', before: 'a', after: 'b' },
    ]));

  it('is what comes and what goes, under its own fields', () =>
    expect(comparePart('lesson', lesson(text('t1', 'a')), lesson(text('t2', 'b')))).toEqual([
      { path: 'activities/t2/markdown', language: 'fr', holds: 'markdown', before: null, after: 'b' },
      { path: 'activities/t2/markdown', language: 'en', holds: 'markdown', before: null, after: 'b' },
      { path: 'activities/t1/markdown', language: 'fr', holds: 'markdown', before: 'a', after: null },
      { path: 'activities/t1/markdown', language: 'en', holds: 'markdown', before: 'a', after: null },
    ]));

  it('is an order, where the same things stand otherwise', () =>
    expect(comparePart('lesson', lesson(text('t1', 'a'), text('t2', 'b')), lesson(text('t2', 'b'), text('t1', 'a')))).toEqual([{ path: 'activities', language: null, holds: 'order', before: 't1 t2', after: 't2 t1' }]));

  it('is all of a part that is new', () => expect(comparePart('lesson', undefined, lesson(text('t1', 'a'))).every(({ before }) => before === null)).toBe(true));
});
