import type { AccountId, CourseReviewId } from '@passerelle/kernel';

import { judgePublication, judgeReview, mayReview, type ReviewGiven } from './course-review.js';

const [author, asker, reader] = ['a1', 'a2', 'a3'] as [AccountId, AccountId, AccountId];
const [first, second] = ['r1', 'r2'] as [CourseReviewId, CourseReviewId];
const AUTHORS = [{ accountId: author, name: 'Marc-André Poulin' }];
const OPEN = { id: first, askedBy: asker };
const read = { state: 'inReview', archivedAt: null } as const;
const given = (over: Partial<ReviewGiven> = {}): ReviewGiven => ({ reviewId: first, reviewer: reader, outcome: 'approved', words: '', ...over });

describe('the reading of a draft', () => {
  it('is that of a second person, never of whoever wrote in it', () => {
    expect(judgeReview(read, OPEN, given(), AUTHORS)).toBeUndefined();
    expect(judgeReview(read, OPEN, given({ reviewer: author }), AUTHORS)).toEqual({ kind: 'ReviewerIsAuthor' });
  });
  // The database refused it, and the page said that something had broken.
  it('is not given by whoever asked for it', () => expect(judgeReview(read, OPEN, given({ reviewer: asker }), AUTHORS)).toEqual({ kind: 'ReviewerAsked' }));
  it('is of what was given to read', () => expect(judgeReview({ ...read, state: 'writing' }, undefined, given(), AUTHORS)).toEqual({ kind: 'CourseDraftNotInReview', state: 'writing' }));
  // An agreement given to one wording counted for the next one, which nobody had read.
  it('is of the words that were read, not of those asked to be read since', () => expect(judgeReview(read, { id: second, askedBy: asker }, given(), AUTHORS)).toEqual({ kind: 'CourseReviewLapsed' }));
  it('says what to do when it sends back', () => expect(judgeReview(read, OPEN, given({ outcome: 'returned', words: ' non ' }), AUTHORS)).toEqual({ kind: 'ReviewSaysNothing', shortest: 10 }));
  it('is not of a draft that was put away, nor of one that is a version', () => {
    expect(judgeReview({ ...read, archivedAt: new Date() }, OPEN, given(), AUTHORS)).toEqual({ kind: 'CourseDraftClosed', state: 'inReview', archived: true });
    expect(judgeReview({ ...read, state: 'published' }, undefined, given(), AUTHORS)).toEqual({ kind: 'CourseDraftClosed', state: 'published', archived: false });
  });
  it('is open to those who neither wrote nor asked', () => expect([author, asker, reader].map((one) => mayReview(one, OPEN, AUTHORS))).toEqual([false, false, true]));
});

describe('publication', () => {
  const approved = { state: 'approved', archivedAt: null } as const;
  it('follows a second person’s approval, on the version that the draft was begun from', () => {
    expect(judgePublication({ ...approved, baseVersion: 2 }, 2)).toBeUndefined();
    expect(judgePublication({ ...approved, baseVersion: null }, 0)).toBeUndefined();
    expect(judgePublication({ ...approved, state: 'inReview', baseVersion: 2 }, 2)).toEqual({ kind: 'CourseDraftNotApproved', state: 'inReview' });
    expect(judgePublication({ ...approved, baseVersion: 2 }, 3)).toEqual({ kind: 'CourseMovedOn', version: 3 });
  });
  it('is not of a draft that was put away, nor twice of one', () => {
    expect(judgePublication({ ...approved, archivedAt: new Date(), baseVersion: 2 }, 2)).toEqual({ kind: 'CourseDraftClosed', state: 'approved', archived: true });
    expect(judgePublication({ ...approved, state: 'published', baseVersion: 2 }, 3)).toEqual({ kind: 'CourseDraftClosed', state: 'published', archived: false });
  });
});
