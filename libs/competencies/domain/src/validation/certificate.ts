import type { CompetencyId } from '@passerelle/kernel';

import type { Level } from '../framework/framework.js';

/** A certificate of another body, as the person who holds it declares it. Days are written as 2026-11-23. */
export interface Certificate {
  readonly name: string;
  readonly issuer: string;
  readonly obtainedOn: string;
  /** Its last day, where it has one. */
  readonly expiresOn: string | null;
  readonly number: string | null;
  /** Where the issuer says that it is genuine. */
  readonly link: string | null;
  /** The level that it shows, in the person's view. */
  readonly level: Exclude<Level, 0>;
}

export const CERTIFICATE_FAULTS = ['obtainedLater', 'expiresBeforeItBegins', 'hasExpired', 'linkIsNotSafe', 'nothingToRead'] as const;
/** What keeps a certificate from being declared. */
export type CertificateFault = (typeof CERTIFICATE_FAULTS)[number];

/**
 * What is wrong with a declared certificate, the first fault first; null when it can be read by somebody. Something must
 * be there to read beside the person's word: a file, or a page of the issuer.
 * @param today as `estimationDay` gives it
 */
export function checkCertificate({ obtainedOn, expiresOn, link }: Pick<Certificate, 'obtainedOn' | 'expiresOn' | 'link'>, hasFile: boolean, today: string): CertificateFault | null {
  if (obtainedOn > today) return 'obtainedLater';
  if (expiresOn !== null && expiresOn < obtainedOn) return 'expiresBeforeItBegins';
  if (expiresOn !== null && expiresOn < today) return 'hasExpired';
  if (link !== null && !isSafeLink(link)) return 'linkIsNotSafe';
  return link === null && !hasFile ? 'nothingToRead' : null;
}

/** An address over https, of a named host, without a name and password in it. */
export function isSafeLink(link: string): boolean {
  return /^https:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(link);
}

/**
 * The level that a certificate counts for: what was confirmed, never above what the person says that it shows; null when
 * nothing of it was. A certificate that shows level 0 shows nothing.
 */
export function confirmedLevel(observed: Level | null, claimed: Exclude<Level, 0>): Level | null {
  if (observed === null || observed === 0) return null;
  return observed < claimed ? observed : claimed;
}

/** Names a certificate among a person's: the same one obtained again takes the place of the last. */
export function certificateSubject({ name, issuer }: Pick<Certificate, 'name' | 'issuer'>, competency: CompetencyId): string {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return `certificate ${competency} ${plain(issuer)} ${plain(name)}`;
}

/** The moment at which it is taken to be obtained: noon, so that it is the same day in every clock of the continent. */
export function obtainedAt({ obtainedOn }: Pick<Certificate, 'obtainedOn'>): Date {
  return new Date(`${obtainedOn}T12:00:00Z`);
}
