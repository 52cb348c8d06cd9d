import { permissionsOf } from './permissions.js';
import { ROLES } from './role.js';

describe('permissionsOf', () => {
  it('gives nothing to whoever has no role', () => expect(permissionsOf([]).size).toBe(0));
  it('adds up the roles of one person', () => {
    const both = permissionsOf(['employee', 'manager']);
    expect(both.has('team:read') && both.has('home:read')).toBe(true);
  });
  it('lets only employees speak for themselves: no other role reads the home page of a person', () => {
    expect(ROLES.filter((role) => permissionsOf([role]).has('home:read'))).toEqual(['employee']);
  });
  it('keeps people out of the union observer’s reach', () => {
    const observer = permissionsOf(['unionObserver']);
    expect(['team:read', 'personnel:read', 'access-log:read', 'account:administer'].some((permission) => (observer as ReadonlySet<string>).has(permission))).toBe(false);
  });
  it('lets everybody with an account see what is held about them', () => {
    expect(ROLES.every((role) => permissionsOf([role]).has('my-information:read'))).toBe(true);
  });
});
