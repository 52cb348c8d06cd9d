import type { AccountId, EmployeeId } from '@passerelle/kernel';
import fc from 'fast-check';

import { EVIDENCE_KINDS } from './evidence.js';
import { revokeEvidence, revokeOnRequest } from './revoke-evidence.js';

const PERSON = { accountId: 'account-person' as AccountId, employeeId: 'person' as EmployeeId, manages: false };
const MANAGER = { accountId: 'account-manager' as AccountId, employeeId: 'manager' as EmployeeId, manages: true };
const STRANGER = { accountId: 'account-stranger' as AccountId, employeeId: 'stranger' as EmployeeId, manages: false };
const validation = { kind: 'managerValidation', employeeId: PERSON.employeeId, recordedBy: MANAGER.accountId, revoked: false } as const;
const ownWord = { kind: 'selfAssessment', employeeId: PERSON.employeeId, recordedBy: PERSON.accountId, revoked: false } as const;

describe('revokeEvidence', () => {
  it('lets a person take back what they said of themselves, and a manager a validation that they gave', () => {
    expect(revokeEvidence(ownWord, PERSON).kind).toBe('Revoked');
    expect(revokeEvidence(validation, MANAGER).kind).toBe('Revoked');
  });

  it('lets both take back a certificate: whoever declared it, and whoever confirmed it', () => {
    const certificate = { ...validation, kind: 'externalCertificate' } as const;
    expect([PERSON, MANAGER].map((who) => revokeEvidence(certificate, who).kind)).toEqual(['Revoked', 'Revoked']);
    expect(revokeEvidence(certificate, { ...MANAGER, accountId: STRANGER.accountId }).kind).toBe('Unseen');
  });

  it('does not let a person undo what others observed of them', () => {
    expect(revokeEvidence(validation, PERSON).kind).toBe('NotYoursToRevoke');
  });

  it('does not let a manager revoke what another gave, what the person said, nor that of somebody who left their team', () => {
    expect(revokeEvidence({ ...validation, recordedBy: STRANGER.accountId }, MANAGER).kind).toBe('Unseen');
    expect(revokeEvidence(ownWord, MANAGER).kind).toBe('Unseen');
    expect(revokeEvidence(validation, { ...MANAGER, manages: false }).kind).toBe('Unseen');
  });

  it('revokes once', () => {
    expect(revokeEvidence({ ...ownWord, revoked: true }, PERSON).kind).toBe('EvidenceAlreadyRevoked');
  });

  it('tells a stranger nothing of any piece, not even that it exists', () => {
    fc.assert(fc.property(fc.constantFrom(...EVIDENCE_KINDS), fc.boolean(), fc.constantFrom(PERSON.accountId, MANAGER.accountId, null), (kind, revoked, recordedBy) => {
      expect(revokeEvidence({ kind, employeeId: PERSON.employeeId, recordedBy, revoked }, STRANGER).kind).toBe('Unseen');
    }));
  });
});

describe('revokeOnRequest', () => {
  it('is for any piece of anybody else, once', () => {
    const officer = { employeeId: STRANGER.employeeId };
    expect(revokeOnRequest(validation, officer).kind).toBe('Revoked');
    expect(revokeOnRequest({ ...ownWord, revoked: true }, officer).kind).toBe('EvidenceAlreadyRevoked');
    expect(revokeOnRequest(ownWord, { employeeId: null }).kind).toBe('Revoked');
  });

  it('is not for one’s own: somebody else answers for it', () => expect(revokeOnRequest(ownWord, { employeeId: PERSON.employeeId }).kind).toBe('NotYoursToRevoke'));
});
