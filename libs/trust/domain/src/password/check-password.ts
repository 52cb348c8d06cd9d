export type PasswordRefusal = { readonly kind: 'PasswordRefused'; readonly reason: 'tooShort' | 'tooCommon' | 'containsEmail' };

/** Shortest accepted password, in characters. */
export const MINIMUM_PASSWORD_LENGTH = 12;

/**
 * Decides whether a password may be chosen: long, not one everybody tries first, not made from the address.
 * Source: NIST SP 800-63B-4, section 3.1.1.2 (length and a blocklist, no rules of composition).
 */
export function checkPassword(password: string, email: string): PasswordRefusal | null {
  const plain = password.toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  if ([...password].length < MINIMUM_PASSWORD_LENGTH) return { kind: 'PasswordRefused', reason: 'tooShort' };
  if (isCommon(plain)) return { kind: 'PasswordRefused', reason: 'tooCommon' };
  if (name.length >= 4 && plain.includes(name)) return { kind: 'PasswordRefused', reason: 'containsEmail' };
  return null;
}

/** Stems of the most used passwords in French and English; a stem padded with repeats or digits is still the stem. */
const STEMS = ['motdepasse', 'password', 'passw0rd', 'azerty', 'qwerty', 'bienvenue', 'welcome', 'letmein', 'administrateur', 'administrator', 'passerelle', 'quebec', 'soleil', 'iloveyou', 'jetaime', 'bonjour', 'abcdefgh'];

function isCommon(plain: string): boolean {
  if (new Set(plain).size < 5) return true;
  if ('01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain)) return true;
  const letters = plain.replace(/[^a-z]/g, '');
  return STEMS.some((stem) => letters === stem || letters === stem + stem || plain.replace(/[\d!@#$%?*._-]+$/, '') === stem);
}
