import { aText } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import { policyFaults, versionInForce } from './policy.js';

const WHOLE = { title: aText('Directive'), text: aText('On ne colle aucun renseignement personnel.'), link: 'https://exemple.quebec/directive', contact: 'Sécurité de l’information', inForceOn: '2026-11-23' };

describe('policyFaults', () => {
  it('finds nothing in a whole policy, with a link or without', () => expect([policyFaults(WHOLE), policyFaults({ ...WHOLE, link: null })]).toEqual([[], []]));
  it.each([
    [{ title: { fr: 'Directive', en: ' ' } }, 'titleMissing'], [{ text: { fr: '', en: 'Nothing.' } }, 'textMissing'], [{ text: { fr: 'a'.repeat(100_001), en: 'a' } }, 'textTooLong'],
    [{ link: 'javascript:alert(1)' }, 'linkUnknown'], [{ link: 'exemple.quebec' }, 'linkUnknown'], [{ inForceOn: '2026-02-30' }, 'dayUnknown'], [{ inForceOn: 'demain' }, 'dayUnknown'],
  ] as const)('says what is missing: %j', (change, fault) => expect(policyFaults({ ...WHOLE, ...change })).toEqual([fault]));
});

describe('versionInForce', () => {
  const days = fc.array(fc.record({ inForceOn: fc.constantFrom('2026-01-01', '2026-06-01', '2026-12-01', '2027-06-01') }), { maxLength: 5 });
  it('is in force, and none in force began later, nor the same day in a later version', () => {
    fc.assert(fc.property(days, (versions) => {
      const found = versionInForce(versions, '2026-12-01');
      const place = found ? versions.lastIndexOf(found) : -1;
      if (found) expect(found.inForceOn <= '2026-12-01').toBe(true);
      for (const [at, { inForceOn }] of versions.entries()) expect(inForceOn > '2026-12-01' || (found && (inForceOn < found.inForceOn || (inForceOn === found.inForceOn && at <= place)))).toBe(true);
    }));
  });
});
