import type { AccountId, BilingualText, CourseId, CredentialId, EmployeeId } from '@passerelle/kernel';

import type { Course } from '../course/course.js';
import type { CourseProgress } from '../progress/course-progress.js';

/** An attestation as it was issued: it says what held that day, whatever changes after. */
export interface Credential {
  readonly id: CredentialId;
  readonly employeeId: EmployeeId;
  readonly accountId: AccountId;
  /** Names the attestation to whoever verifies it; made of 130 random bits. */
  readonly code: string;
  readonly holderName: string;
  readonly organizationName: BilingualText;
  readonly courseId: CourseId;
  readonly courseTitle: BilingualText;
  readonly courseVersion: number;
  readonly durationMinutes: number;
  /** Titles of the competencies that the final quiz assessed. */
  readonly assessed: readonly BilingualText[];
  readonly issuedAt: Date;
  /** Whether anybody who has the code may verify it: its holder decides. */
  readonly verifiable: boolean;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
}

export type CredentialRefusal = { readonly kind: 'CourseNotCompleted'; readonly minutesLeft: number };

/** Whether a course may be attested: every activity done, and the final quiz passed. */
export function judgeCompletion({ resume, minutesLeft }: Pick<CourseProgress, 'resume' | 'minutesLeft'>): CredentialRefusal | null {
  return resume === null ? null : { kind: 'CourseNotCompleted', minutesLeft };
}

/** Competencies that the final quiz of a course asks about, each once, in the order of the course. */
export function assessedCompetencies({ competencies, quiz }: Course): readonly Course['competencies'][number]['id'][] {
  return competencies.map(({ id }) => id).filter((id) => quiz.items.some(({ competency }) => competency === id));
}

/** Verifications that one address may ask for within the window; people verify one attestation at a time. */
export const VERIFICATIONS_ALLOWED = 30;
export const VERIFICATION_WINDOW_MINUTES = 10;

/** Crockford's base 32: no letter that is taken for a figure, no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Five bits a character. */
export const CODE_CHARACTERS = 26;
const GROUP = 5;

/**
 * A code from random bytes, one character a byte: 26 characters of 5 bits, in groups that one can read aloud.
 * @param bytes at least `CODE_CHARACTERS` bytes from a source fit for secrets
 */
export function credentialCode(bytes: Uint8Array): string {
  const characters = Array.from(bytes.subarray(0, CODE_CHARACTERS), (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return grouped(characters.join(''));
}

/** The code that somebody typed or pasted, as it was issued; null where it cannot be one. I and L are read as 1, O as 0. */
export function readCredentialCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  return plain.length === CODE_CHARACTERS && [...plain].every((character) => ALPHABET.includes(character)) ? grouped(plain) : null;
}

function grouped(characters: string): string {
  return characters.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}
