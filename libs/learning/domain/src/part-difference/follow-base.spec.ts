import * as fc from 'fast-check';

import { aCourse, aLesson } from '../course/course.builder.js';
import { type CourseOutline, type CoursePart, splitCourse } from '../course-draft/course-part.js';
import { followBase } from './follow-base.js';

const BASE = splitCourse(aCourse());
const lessons = BASE.filter(({ partId }) => partId.startsWith('lesson/'));
const [first, second] = lessons as [CoursePart, CoursePart];
const changed = (parts: readonly CoursePart[], partId: string, minutes: number) => parts.map((part) => (part.partId === partId ? { ...part, content: { ...part.content, durationMinutes: minutes } as CoursePart['content'] } : part));
const named = (parts: readonly CoursePart[], id: string) => parts.map((part) => (part.partId === 'outline' ? { ...part, content: { ...part.content, modules: (part.content as CourseOutline).modules.map((module) => ({ ...module, lessons: [...module.lessons, id as never] })) } as CoursePart['content'] } : part));
const added: CoursePart = { partId: 'lesson/l9', content: aLesson({ id: 'l9' as never }) };

describe('a draft whose base moved on', () => {
  it('takes what it left as it was, keeps what it wrote, and says where both wrote', () => {
    const newer = changed(changed(BASE, first.partId, 31), second.partId, 32);
    const mine = changed(BASE, second.partId, 33);
    expect(followBase(BASE, newer, mine)).toEqual({ taken: [newer.find(({ partId }) => partId === first.partId)], kept: [second.partId], aside: [] });
  });

  it('takes a new lesson with the outline that names it; set aside where the outline is its own', () => {
    const newer = [...named(BASE, 'l9'), added];
    expect(followBase(BASE, newer, BASE)).toMatchObject({ taken: [{ partId: 'outline' }, { partId: 'lesson/l9' }], kept: [], aside: [] });
    const mine = BASE.map((part) => (part.partId === 'outline' ? { ...part, content: { ...part.content, summary: { fr: 'Autre', en: 'Other' } } as CoursePart['content'] } : part));
    expect(followBase(BASE, newer, mine)).toMatchObject({ taken: [{ partId: 'lesson/l9' }], kept: ['outline'], aside: ['lesson/l9'] });
  });

  it('takes nothing where nothing moved, all of it where nothing was written, and never a part that was written', () => {
    const change = fc.subarray(BASE.map(({ partId }) => partId)).chain((ids) => fc.constant((minutes: number) => ids.reduce((parts, id) => changed(parts, id, minutes), BASE)));
    fc.assert(fc.property(change, change, (theirs, mine) => {
      const [newer, own] = [theirs(41), mine(42)];
      expect(followBase(BASE, BASE, own)).toEqual({ taken: [], kept: [], aside: [] });
      const { taken, kept } = followBase(BASE, newer, own);
      const written = new Set(own.filter((part, place) => part !== BASE[place]).map(({ partId }) => partId));
      const moved = newer.filter((part, place) => part !== BASE[place]).map(({ partId }) => partId);
      expect(taken.map(({ partId }) => partId)).toEqual(moved.filter((id) => !written.has(id)));
      expect(kept).toEqual(moved.filter((id) => written.has(id)));
      expect(followBase(BASE, newer, BASE).kept).toEqual([]);
    }));
  });
});
