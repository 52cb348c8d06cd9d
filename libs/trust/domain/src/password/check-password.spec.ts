import { checkPassword } from './check-password.js';

const reason = (password: string, email = 'mireille.cote@exemple.quebec') => checkPassword(password, email)?.reason ?? 'accepted';

describe('checkPassword', () => {
  it('accepts a long phrase', () => expect(reason('le héron traverse lentement')).toBe('accepted'));
  it('counts characters, not bytes', () => expect(reason('éééééééé')).toBe('tooShort'));
  it.each(['motdepasse123!', 'Password2026!', '123456789012', 'aaaaaaaaaaaab', 'Passerelle2026'])('refuses %s, which is tried first', (password) => expect(reason(password)).toBe('tooCommon'));
  it('refuses one made from the address', () => expect(reason('xx-mireille.cote-42')).toBe('containsEmail'));
});
