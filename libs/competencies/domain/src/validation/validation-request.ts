import type { CompetencyId, EmployeeId, ValidationRequestId } from '@passerelle/kernel';

/** What is shown: one's work, for the manager to observe; or a certificate of another body, for them to read. */
export const VALIDATION_SUBJECTS = ['work', 'certificate'] as const;
export type ValidationSubject = (typeof VALIDATION_SUBJECTS)[number];

export const VALIDATION_STATES = ['waiting', 'validated', 'returned', 'withdrawn'] as const;
/** Where a request is: it waits, a level was observed, it came back with words, or the person took it back. */
export type ValidationState = (typeof VALIDATION_STATES)[number];

/** What an employee shows of a competency, for their manager to observe. */
export interface ValidationRequest {
  readonly id: ValidationRequestId;
  readonly employeeId: EmployeeId;
  readonly competency: CompetencyId;
  readonly state: ValidationState;
  readonly askedAt: Date;
  /** When the manager first read it; nobody decides what they have not opened. */
  readonly openedAt: Date | null;
}

/** Days within which a manager decides. */
export const VALIDATE_WITHIN_DAYS = 10;

/** Shortest words that say something, in characters. */
export const MINIMUM_WORDS = 20;

/** The day by which a decision is due. */
export function validationDue(askedAt: Date): Date {
  return new Date(askedAt.getTime() + VALIDATE_WITHIN_DAYS * 86_400_000);
}

/** Whether the request has waited longer than it should. */
export function isLate({ state, askedAt }: Pick<ValidationRequest, 'state' | 'askedAt'>, now: Date): boolean {
  return state === 'waiting' && now > validationDue(askedAt);
}
