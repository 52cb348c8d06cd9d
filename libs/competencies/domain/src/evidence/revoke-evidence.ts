import type { AccountId, EmployeeId } from '@passerelle/kernel';

import type { Evidence, EvidenceKind } from './evidence.js';

/** Shortest reason that says something, in characters. */
export const MINIMUM_REASON = 10;

/** Whoever revokes: the person themselves, or somebody whose direct report the evidence is about. */
export interface Revoker {
  readonly accountId: AccountId;
  readonly employeeId: EmployeeId;
  readonly manages: boolean;
}

export type EvidenceRevocation =
  | { readonly kind: 'Revoked' }
  /** It is not for this person to see, and they are not told that it exists. */
  | { readonly kind: 'Unseen' }
  /** Theirs to see, somebody else's to revoke: what a course or a manager observed is not undone by whom it is about. */
  | { readonly kind: 'NotYoursToRevoke' }
  | { readonly kind: 'EvidenceAlreadyRevoked' };

/**
 * Decides whether whoever answers for the protection of personal information may revoke a piece at the person's lawful
 * request: any piece, of anybody but themselves. What was revoked stays revoked.
 */
export function revokeOnRequest(evidence: { readonly employeeId: EmployeeId; readonly revoked: boolean }, officer: { readonly employeeId: EmployeeId | null }): Exclude<EvidenceRevocation, { readonly kind: 'Unseen' }> {
  if (evidence.employeeId === officer.employeeId) return { kind: 'NotYoursToRevoke' };
  return { kind: evidence.revoked ? 'EvidenceAlreadyRevoked' : 'Revoked' };
}

const GIVEN_BY_MANAGERS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['managerValidation', 'externalCertificate']);
/** A certificate is the person's own paper, although somebody else confirmed what it shows. */
const BROUGHT_BY_PERSON: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['selfAssessment', 'externalCertificate']);

/**
 * Decides whether somebody may revoke a piece of evidence: a person what they said of themselves or declared, a manager a
 * validation that they gave or a certificate that they confirmed, while the person reports to them. What was revoked stays revoked.
 */
export function revokeEvidence(evidence: Pick<Evidence, 'kind'> & { readonly employeeId: EmployeeId; readonly recordedBy: AccountId | null; readonly revoked: boolean }, who: Revoker): EvidenceRevocation {
  const own = evidence.employeeId === who.employeeId;
  const given = who.manages && GIVEN_BY_MANAGERS.has(evidence.kind) && evidence.recordedBy === who.accountId;
  if (!own && !given) return { kind: 'Unseen' };
  if (own && !BROUGHT_BY_PERSON.has(evidence.kind)) return { kind: 'NotYoursToRevoke' };
  return { kind: evidence.revoked ? 'EvidenceAlreadyRevoked' : 'Revoked' };
}
