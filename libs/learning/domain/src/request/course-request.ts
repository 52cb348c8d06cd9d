import type { CourseId, CourseRequestId, EmployeeId } from '@passerelle/kernel';

export const REQUEST_OBLIGATIONS = ['obligatory', 'recommended'] as const;
export type RequestObligation = (typeof REQUEST_OBLIGATIONS)[number];

/** Shortest reason that tells a person why, in characters. */
export const REASON_LENGTH = 10;

/** A course that a manager asks one of their people to take. */
export interface CourseRequest {
  readonly id: CourseRequestId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly obligation: RequestObligation;
  /** In the manager's words; the person reads it. */
  readonly reason: string;
  /** Last day, as 2026-12-18. */
  readonly dueOn: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
}

/** How far a requested course is, for whoever asked: never how long it took, how often nor what was answered. */
export type RequestState = 'done' | 'begun' | 'toDo' | 'late';

export type CourseRequestRefusal = { readonly kind: 'DueDateIsPast' } | { readonly kind: 'NobodyToAsk' };

/** Decides whether a course may be asked of people by a day; a day that is past outranks nobody being named. */
export function requestCourse({ employeeIds, dueOn }: { readonly employeeIds: readonly EmployeeId[]; readonly dueOn: string }, today: string): { readonly kind: 'MayBeAsked'; readonly employeeIds: readonly EmployeeId[] } | CourseRequestRefusal {
  if (dueOn < today) return { kind: 'DueDateIsPast' };
  const asked = [...new Set(employeeIds)];
  return asked.length === 0 ? { kind: 'NobodyToAsk' } : { kind: 'MayBeAsked', employeeIds: asked };
}

/**
 * The state of a request on a day. Only an obligatory course can be late: one that is recommended is to do, or begun.
 * @param today as 2026-11-24
 */
export function requestState({ dueOn, obligation }: Pick<CourseRequest, 'dueOn' | 'obligation'>, progress: 'toDo' | 'begun' | 'done', today: string): RequestState {
  if (progress === 'done') return 'done';
  return obligation === 'obligatory' && dueOn < today ? 'late' : progress;
}
