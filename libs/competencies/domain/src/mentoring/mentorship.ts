import type { CompetencyId, EmployeeId, MentorshipId } from '@passerelle/kernel';

export const MENTORSHIP_STATES = ['proposed', 'agreed', 'declined', 'ended'] as const;
export type MentorshipState = (typeof MENTORSHIP_STATES)[number];
export const MENTORSHIP_ANSWERS = ['accepted', 'declined'] as const;
export type MentorshipAnswer = (typeof MENTORSHIP_ANSWERS)[number];
/** Who takes part; whoever manages proposes, and answers nothing. */
export type MentorshipPart = 'employee' | 'mentor';

/** A volunteer who would accompany somebody for one competency; it holds once both have said yes. */
export interface Mentorship {
  readonly id: MentorshipId;
  readonly competency: CompetencyId;
  readonly employeeId: EmployeeId;
  readonly mentorId: EmployeeId;
  readonly state: MentorshipState;
  readonly employeeAnswer: MentorshipAnswer | null;
  readonly mentorAnswer: MentorshipAnswer | null;
}

/**
 * Whose answer is awaited; null when none is. The employee is asked first: a mentor learns that somebody would be helped
 * only from that somebody's yes.
 */
export function awaitedPart({ state, employeeAnswer }: Pick<Mentorship, 'state' | 'employeeAnswer'>): MentorshipPart | null {
  if (state !== 'proposed') return null;
  return employeeAnswer === null ? 'employee' : 'mentor';
}

/** The part of a person in a mentorship, or null. A mentor has none before the employee's yes. */
export function partOf(mentorship: Mentorship, person: EmployeeId): MentorshipPart | null {
  if (mentorship.employeeId === person) return 'employee';
  return mentorship.mentorId === person && mentorship.employeeAnswer === 'accepted' ? 'mentor' : null;
}

export type MentorshipAnswered = { readonly kind: 'MentorshipAnswered'; readonly state: MentorshipState } | { readonly kind: 'MentorshipNotAwaited' };

/** What an answer makes of a mentorship: one no declines it, two yeses agree it. Only the part that is awaited answers. */
export function answerMentorship(mentorship: Mentorship, part: MentorshipPart, answer: MentorshipAnswer): MentorshipAnswered {
  if (awaitedPart(mentorship) !== part) return { kind: 'MentorshipNotAwaited' };
  if (answer === 'declined') return { kind: 'MentorshipAnswered', state: 'declined' };
  return { kind: 'MentorshipAnswered', state: part === 'mentor' ? 'agreed' : 'proposed' };
}

/** Whether it can still be put an end to. */
export function isOpen({ state }: Pick<Mentorship, 'state'>): boolean {
  return state === 'proposed' || state === 'agreed';
}
