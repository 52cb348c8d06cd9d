import type { BilingualText, CourseId, EmployeeId, JobFamilyId, PathAssignmentId, PathTemplateId, UnitId } from '@passerelle/kernel';

import type { RequestObligation } from '../request/course-request.js';
import type { PathTemplateContent } from './path-template.js';

/** Whom a template is assigned to: one person, a unit with those under it, a job family, or a role, which is a title within a family. */
export type AssignmentTarget =
  | { readonly kind: 'person'; readonly employeeId: EmployeeId }
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'family'; readonly familyId: JobFamilyId }
  | { readonly kind: 'role'; readonly familyId: JobFamilyId; readonly roleTitle: string };
export const TARGET_KINDS = ['person', 'unit', 'family', 'role'] as const satisfies readonly AssignmentTarget['kind'][];

/** A version of a template asked of people: whoever is of the target has its steps on their path, from the day they are of it. */
export interface PathAssignment {
  readonly id: PathAssignmentId;
  readonly templateId: PathTemplateId;
  /** The one that was applied; a later one changes nothing until whoever assigned applies it. */
  readonly version: number;
  readonly target: AssignmentTarget;
  /** As a whole: recommended, none of its steps is obligatory. */
  readonly obligation: RequestObligation;
  /** Last day, as 2026-12-18. */
  readonly dueOn: string;
  /** In the words of whoever assigned; people read it. */
  readonly reason: string;
  readonly assignedBy: string;
  readonly assignedAt: Date;
}

/** A step of a person's path that an assignment asks for. */
export interface AssignedStep {
  readonly courseId: CourseId;
  readonly obligation: RequestObligation;
  readonly dueOn: string;
  readonly note: BilingualText;
  readonly assignment: PathAssignment;
  readonly templateTitle: BilingualText;
}

/** A template as an assignment asks it: a step is obligatory where both it and the assignment are. */
export function asAssigned(content: PathTemplateContent, obligation: RequestObligation): PathTemplateContent {
  return obligation === 'obligatory' ? content : { ...content, steps: content.steps.map((step) => ({ ...step, obligation })) };
}

/** The steps that an assignment asks for, in the order of its template. */
export function assignedSteps(assignment: PathAssignment, content: PathTemplateContent): readonly AssignedStep[] {
  const { obligation, dueOn } = assignment;
  return asAssigned(content, obligation).steps.map((step) => ({ ...step, dueOn, assignment, templateTitle: content.title }));
}

/** What is asked for a course, whoever asks: a request or a step of a template. */
type Asked = Pick<AssignedStep, 'courseId' | 'obligation' | 'dueOn'>;

/** The obligation of each course that is asked for, in the order in which they are given: obligatory as soon as somebody holds it so. */
export function obligationsOf(asked: readonly Asked[]): ReadonlyMap<CourseId, RequestObligation> {
  return new Map([...Map.groupBy(asked, ({ courseId }) => courseId)].map(([courseId, some]) => [courseId, some.some(({ obligation }) => obligation === 'obligatory') ? 'obligatory' : 'recommended']));
}

/** The last day of each course that is asked for: the earliest one of those that make it obligatory, else the earliest one. */
export function lastDaysOf(asked: readonly Asked[]): ReadonlyMap<CourseId, string> {
  return new Map(
    [...Map.groupBy(asked, ({ courseId }) => courseId)].map(([courseId, some]) => {
      const firm = some.filter(({ obligation }) => obligation === 'obligatory');
      return [courseId, (firm.length > 0 ? firm : some).map(({ dueOn }) => dueOn).sort()[0] ?? ''];
    }),
  );
}

export type AssignmentRefusal =
  | { readonly kind: 'DueDateIsPast' }
  /** Nobody of the target is within the reach of whoever assigns, today. */
  | { readonly kind: 'NobodyReached' }
  /** The same template stands for the same target. */
  | { readonly kind: 'AlreadyAssigned' };

/**
 * Decides whether a template may be assigned by a day; a day that is past outranks nobody being reached.
 * @param reached people of the target within the reach of whoever assigns
 * @param today as 2026-11-30
 */
export function assignTemplate({ dueOn, reached }: { readonly dueOn: string; readonly reached: number }, today: string): { readonly kind: 'MayBeAssigned' } | Exclude<AssignmentRefusal, { kind: 'AlreadyAssigned' }> {
  if (dueOn < today) return { kind: 'DueDateIsPast' };
  return reached === 0 ? { kind: 'NobodyReached' } : { kind: 'MayBeAssigned' };
}
