import type { CompetencyId } from '@passerelle/kernel';
import fc from 'fast-check';

import { LEVELS } from '../framework/framework.js';
import { certificateSubject, checkCertificate, confirmedLevel, isSafeLink } from './certificate.js';

const TODAY = '2026-11-23';
const GOOD = { obtainedOn: '2025-05-02', expiresOn: '2028-05-02', link: null };

describe('checkCertificate', () => {
  it('takes what somebody can read: a file, or a page of the issuer', () => {
    expect(checkCertificate(GOOD, true, TODAY)).toBeNull();
    expect(checkCertificate({ ...GOOD, link: 'https://attestations.exemple.quebec/v/18-204' }, false, TODAY)).toBeNull();
    expect(checkCertificate(GOOD, false, TODAY)).toBe('nothingToRead');
  });

  it('refuses days that cannot be', () => {
    expect(checkCertificate({ ...GOOD, obtainedOn: '2026-11-24' }, true, TODAY)).toBe('obtainedLater');
    expect(checkCertificate({ ...GOOD, expiresOn: '2025-05-01' }, true, TODAY)).toBe('expiresBeforeItBegins');
    expect(checkCertificate({ ...GOOD, expiresOn: '2026-11-22' }, true, TODAY)).toBe('hasExpired');
  });

  it('takes the last day and the first: today', () => expect(checkCertificate({ ...GOOD, obtainedOn: TODAY, expiresOn: TODAY }, true, TODAY)).toBeNull());

  it.each(['http://exemple.quebec/a', 'javascript:alert(1)', 'https://moi:secret@exemple.quebec', 'https://localhost/a', 'exemple.quebec', ' '])('refuses %s as a link', (link) => {
    expect(isSafeLink(link)).toBe(false);
    expect(checkCertificate({ ...GOOD, link }, true, TODAY)).toBe('linkIsNotSafe');
  });
});

describe('confirmedLevel', () => {
  it('is never above what is said nor above what is confirmed, and never nothing at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS, null), fc.constantFrom(1, 2, 3, 4, 5), (observed, claimed) => {
        const level = confirmedLevel(observed, claimed);
        if (observed === null || observed === 0) expect(level).toBeNull();
        else expect(level).toBe(Math.min(observed, claimed));
      }),
    );
  });
});

describe('certificateSubject', () => {
  const competency = 'cybersecurite' as CompetencyId;
  it('is the same for the same certificate, however it is typed, and another for another issuer', () => {
    const one = certificateSubject({ name: 'Sécurité  des données', issuer: 'Institut X' }, competency);
    expect(certificateSubject({ name: 'sécurité des Données ', issuer: 'institut x' }, competency)).toBe(one);
    expect(certificateSubject({ name: 'Sécurité des données', issuer: 'Institut Y' }, competency)).not.toBe(one);
  });
});
