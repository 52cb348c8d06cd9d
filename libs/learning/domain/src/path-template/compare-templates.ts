import type { BilingualText, CourseId } from '@passerelle/kernel';

import { type PathTemplateContent, sameWords, type TemplateStep } from './path-template.js';

export const STEP_DIFFERENCES = ['added', 'removed', 'madeObligatory', 'madeRecommended', 'reworded'] as const;

/** What a later version does to one step. */
export interface StepDifference {
  readonly courseId: CourseId;
  readonly kind: (typeof STEP_DIFFERENCES)[number];
  /** In the earlier version; null where it is added. */
  readonly before: TemplateStep | null;
  /** In the later version; null where it is removed. */
  readonly after: TemplateStep | null;
}

export interface TemplateDifference {
  /** In the order of the later version, then what it removes; a step whose obligation and words both change is there twice. */
  readonly steps: readonly StepDifference[];
  /** Steps of both versions no longer come one after the other in the same way. */
  readonly reordered: boolean;
  readonly title: { readonly before: BilingualText; readonly after: BilingualText } | null;
}

/** What a later version of a template changes for whoever has the earlier one. */
export function compareTemplates(before: PathTemplateContent, after: PathTemplateContent): TemplateDifference {
  const [old, next] = [byCourse(before), byCourse(after)];
  const kept = (one: PathTemplateContent) => one.steps.map(({ courseId }) => courseId).filter((id) => old.has(id) && next.has(id));
  const order = kept(after);
  return {
    steps: [
      ...after.steps.flatMap((step) => changesOf(old.get(step.courseId) ?? null, step)),
      ...before.steps.filter(({ courseId }) => !next.has(courseId)).map((step): StepDifference => ({ courseId: step.courseId, kind: 'removed', before: step, after: null })),
    ],
    reordered: kept(before).some((id, place) => id !== order[place]),
    title: sameWords(before.title, after.title) ? null : { before: before.title, after: after.title },
  };
}

function changesOf(before: TemplateStep | null, after: TemplateStep): readonly StepDifference[] {
  const { courseId } = after;
  if (!before) return [{ courseId, kind: 'added', before, after }];
  const obligation: readonly StepDifference[] = before.obligation === after.obligation ? [] : [{ courseId, kind: after.obligation === 'obligatory' ? 'madeObligatory' : 'madeRecommended', before, after }];
  return sameWords(before.note, after.note) ? obligation : [...obligation, { courseId, kind: 'reworded', before, after }];
}

function byCourse({ steps }: PathTemplateContent): ReadonlyMap<CourseId, TemplateStep> {
  return new Map(steps.map((step) => [step.courseId, step]));
}
