import { discloseStatusCounts } from './disclose-status-counts.js';

const nine = ['met', 'met', 'near', 'below', 'below', 'met', 'near', 'notAssessed', 'met'] as const;

describe('discloseStatusCounts', () => {
  it('shows the counts of a group seen by nobody in particular', () => expect(discloseStatusCounts(nine, nine.map(() => null))).toEqual({ met: 4, near: 2, below: 2, notAssessed: 1 }));
  it('hides a group of fewer than five', () => expect(discloseStatusCounts(nine.slice(0, 4), [null, null, null, null])).toBeNull());
  it('hides the counts when fewer than five are not seen one by one: the difference would give them away', () => {
    expect(discloseStatusCounts(nine, ['met', 'met', 'near', 'below', 'below', null, null, null, null])).toBeNull();
  });
  it('hides the counts when all those not seen are in the same state', () => {
    expect(discloseStatusCounts(['met', 'below', 'below', 'below', 'below', 'below'], ['met', null, null, null, null, null])).toBeNull();
  });
  it('shows the counts when everybody is seen one by one', () => expect(discloseStatusCounts(nine, nine)).not.toBeNull());
});
