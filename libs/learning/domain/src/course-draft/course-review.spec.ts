import type { AccountId } from '@passerelle/kernel';

import { judgePublication, judgeReview } from './course-review.js';

const [author, reader] = ['a1', 'a2'] as AccountId[];
const AUTHORS = [{ accountId: author!, name: 'Marc-André Poulin' }];

describe('the reading of a draft', () => {
  it('is that of a second person, never of whoever wrote in it', () => {
    expect(judgeReview({ state: 'inReview' }, reader!, AUTHORS, 'approved', '')).toBeUndefined();
    expect(judgeReview({ state: 'inReview' }, author!, AUTHORS, 'approved', '')).toEqual({ kind: 'ReviewerIsAuthor' });
  });
  it('is of what was given to read', () => expect(judgeReview({ state: 'writing' }, reader!, AUTHORS, 'approved', '')).toEqual({ kind: 'CourseDraftNotInReview', state: 'writing' }));
  it('says what to do when it sends back', () => expect(judgeReview({ state: 'inReview' }, reader!, AUTHORS, 'returned', ' non ')).toEqual({ kind: 'ReviewSaysNothing', shortest: 10 }));
});

describe('publication', () => {
  it('follows a second person’s approval, on the version that the draft was begun from', () => {
    expect(judgePublication({ state: 'approved', baseVersion: 2 }, 2)).toBeUndefined();
    expect(judgePublication({ state: 'approved', baseVersion: null }, 0)).toBeUndefined();
    expect(judgePublication({ state: 'inReview', baseVersion: 2 }, 2)).toEqual({ kind: 'CourseDraftNotApproved', state: 'inReview' });
    expect(judgePublication({ state: 'approved', baseVersion: 2 }, 3)).toEqual({ kind: 'CourseMovedOn', version: 3 });
  });
});
