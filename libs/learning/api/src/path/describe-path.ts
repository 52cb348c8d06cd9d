import { type Standing, statusFor } from '@passerelle/competencies-api';
import { type AssignedStep, type PathStep, type RemovalReason, type RemovedStep } from '@passerelle/learning-domain';

import { describeCourse } from '../course/describe-course.js';
import type { AssignedStepType } from '../path-assignment/path-assignment.type.js';
import type { PathReasonType, PathStepType } from './path.type.js';
import type { MyPath } from './read-my-path.js';
import { stepId } from './read-path-weeks.js';
import type { RemovalReasonType, RemovedStepType } from './removed-step.type.js';

/** Pieces of evidence named for one gap. */
const NAMED_EVIDENCE = 3;

/** What is described of a step, with what its other fields are made from. */
export type HeldStep = PathStepType & { readonly path: MyPath; readonly step: PathStep };

/** A step as clients read it, each gap with the tasks it comes from. */
export function describeStep(path: MyPath, step: PathStep): HeldStep {
  const course = step.kind === 'course' ? path.courses.get(step.courseId) : undefined;
  return {
    path,
    step,
    id: stepId(step),
    kind: step.kind,
    state: step.state,
    obligation: step.obligation,
    toConfirm: step.toConfirm,
    minutesLeft: step.minutesLeft,
    expectedMinutes: step.kind === 'course' ? step.expectedMinutes : step.minutesLeft,
    chosen: step.kind === 'course' && step.chosen,
    preparatory: step.kind === 'course' && step.preparatory,
    neededFor: step.kind === 'course' ? [...step.neededFor] : [],
    course: course ? describeCourse(course) : null,
    reasons: step.competencies.flatMap((id) => reasonsOf(path, id)),
    assigned: step.kind === 'course' ? (path.assigned.get(step.courseId) ?? []).map(describeAssigned) : [],
    request: step.kind === 'course' ? (path.requests.get(step.courseId) ?? null) : null,
  };
}

function describeAssigned({ assignment: { id, version, assignedBy, reason }, templateTitle, obligation, dueOn, note }: AssignedStep): AssignedStepType {
  return { assignmentId: id, templateTitle, version, obligation, dueOn, assignedBy, reason, note };
}

export function reasonOf(standing: Standing): PathReasonType {
  const { status, selfAssessed } = statusFor(standing, 'transformed');
  return { competency: standing.competency, required: standing.requirement.transformed, status, selfAssessed, tasks: standing.tasks.map(({ label }) => label) };
}

function reasonsOf({ standings }: MyPath, id: string): readonly PathReasonType[] {
  return standings.filter(({ competency }) => competency.id === id).map(reasonOf);
}

export function describeRemoved(path: MyPath, { courseId, reasons }: RemovedStep): readonly RemovedStepType[] {
  const course = path.courses.get(courseId);
  if (!course) return [];
  return [{ course: { id: courseId, title: course.content.title }, durationMinutes: course.content.durationMinutes, refused: reasons.some(({ kind }) => kind === 'refused'), reasons: reasons.map((reason) => describeReason(path, reason)) }];
}

function describeReason({ standings, courses, problem }: MyPath, reason: RemovalReason): RemovalReasonType {
  const id = 'competency' in reason ? reason.competency : null;
  const standing = standings.find(({ competency }) => competency.id === id);
  const named = 'courses' in reason ? reason.courses.flatMap((one) => { const course = courses.get(one); return course ? [{ id: one, title: course.content.title }] : []; }) : [];
  return {
    kind: reason.kind,
    competency: standing?.competency ?? null,
    required: standing?.requirement.transformed ?? null,
    reached: problem.gaps.find(({ competency }) => competency === id)?.reached ?? null,
    evidence: standing && (reason.kind === 'met' || reason.kind === 'higher' || reason.kind === 'outOfReach') ? evidenceOf(standing) : [],
    courses: named,
  };
}

/** What raised the level, the most first; all that counts where nothing raised it. */
function evidenceOf({ evidence, estimate }: Standing): RemovalReasonType['evidence'] {
  const moves = new Map((estimate?.contributions ?? []).map((one) => [one.evidenceId, one.moves]));
  const raised = evidence.filter(({ id }) => (moves.get(id) ?? 0) > 0);
  return (raised.length > 0 ? raised : evidence.filter(({ id }) => moves.has(id)))
    .toSorted((a, b) => (moves.get(b.id) ?? 0) - (moves.get(a.id) ?? 0))
    .slice(0, NAMED_EVIDENCE)
    .map(({ id, kind, observation, observedAt }) => ({ id, kind, title: observation.title, observedAt }));
}
