import type { UnitId } from '@passerelle/kernel';

import { givesAdministration, isLastAdministrator } from './last-administrator.js';

describe('isLastAdministrator', () => {
  it('knows the only administrator', () => expect(isLastAdministrator({ accountIds: ['a'] }, 'a')).toBe(true));
  it('lets one of two go', () => expect(isLastAdministrator({ accountIds: ['a', 'b'] }, 'a')).toBe(false));
  it('lets go whoever does not administer', () => expect(isLastAdministrator({ accountIds: ['a'] }, 'b')).toBe(false));
});

describe('givesAdministration', () => {
  it('counts the whole organization alone', () => {
    expect(givesAdministration({ role: 'administrator', unitId: null })).toBe(true);
    expect(givesAdministration({ role: 'administrator', unitId: 'u' as UnitId })).toBe(false);
    expect(givesAdministration({ role: 'manager', unitId: null })).toBe(false);
  });
});
