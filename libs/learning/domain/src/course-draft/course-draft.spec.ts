import { aCourseDraft, aDraftPart } from './course-draft.builder.js';
import { judgeSave } from './course-draft.js';

describe('a change of a part', () => {
  it('is kept when it was made on what is there', () => expect(judgeSave(aCourseDraft(), aDraftPart({ revision: 3 }), 3)).toBeUndefined());
  it('is kept when the part is new', () => expect(judgeSave(aCourseDraft(), undefined, 0)).toBeUndefined());
  it('is kept while somebody reads the draft, and after: what was read is read again', () => expect(judgeSave(aCourseDraft({ state: 'approved' }), aDraftPart(), 1)).toBeUndefined());

  it('is not kept over words that its author has not read: it is told whose they are', () => {
    const current = aDraftPart({ revision: 4, changedByName: 'Fatoumata Diallo' });
    expect(judgeSave(aCourseDraft(), current, 3)).toEqual({ kind: 'CourseDraftPartChanged', current });
    expect(judgeSave(aCourseDraft(), current, 0)).toEqual({ kind: 'CourseDraftPartChanged', current });
  });

  it('is not kept once the draft is published or put away', () => {
    expect(judgeSave(aCourseDraft({ state: 'published' }), aDraftPart(), 1)).toEqual({ kind: 'CourseDraftClosed', state: 'published', archived: false });
    expect(judgeSave(aCourseDraft({ archivedAt: new Date() }), aDraftPart(), 1)).toEqual({ kind: 'CourseDraftClosed', state: 'writing', archived: true });
  });
});
