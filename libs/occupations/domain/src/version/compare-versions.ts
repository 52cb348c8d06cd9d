import type { BilingualText, TaskId } from '@passerelle/kernel';

import type { FamilyContent, Task } from '../family/job-family.js';
import { type DerivedExposure } from '../impact/derive-exposure.js';
import { exposureOf } from './family-version.js';

/** The figures and words of a task that a reader compares between two versions. */
export const COMPARED_FIELDS = ['label', 'detail', 'shareToday', 'shareTransformed', 'change', 'exposure', 'confidence', 'horizon', 'source', 'whatChanges', 'whatStays'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface TaskDifference {
  readonly taskId: TaskId;
  readonly label: BilingualText;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly { readonly field: ComparedField; readonly before: string | null; readonly after: string | null }[];
}

export interface FamilyDifference {
  readonly tasks: readonly TaskDifference[];
  readonly textsChanged: boolean;
  readonly before: DerivedExposure;
  readonly after: DerivedExposure | null;
}

/**
 * What changes from one content to another, task by task.
 * @returns `after` is null while the new content has no task of today
 */
export function compareVersions(before: FamilyContent, after: FamilyContent): FamilyDifference {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  const next = new Set(after.tasks.map(({ id }) => id));
  const removed = before.tasks.filter(({ id }) => !next.has(id)).map(({ id, label }): TaskDifference => ({ taskId: id, label, kind: 'removed', fields: [] }));
  const others = after.tasks.flatMap((task): readonly TaskDifference[] => {
    const previous = old.get(task.id);
    if (!previous) return [{ taskId: task.id, label: task.label, kind: 'added', fields: [] }];
    const fields = changedFields(previous, task);
    return fields.length === 0 ? [] : [{ taskId: task.id, label: task.label, kind: 'changed', fields }];
  });
  const hasToday = after.tasks.some(({ exposure, shareToday }) => exposure !== null && shareToday > 0);
  return {
    tasks: [...others, ...removed],
    textsChanged: written(before.title) !== written(after.title) || written(before.summary) !== written(after.summary),
    before: exposureOf(before),
    after: hasToday ? exposureOf(after) : null,
  };
}

function changedFields(before: Task, after: Task): TaskDifference['fields'] {
  return COMPARED_FIELDS.flatMap((field) => {
    const [old, next] = [written(before[field]), written(after[field])];
    return old === next ? [] : [{ field, before: old, after: next }];
  });
}

/** A value as text; objects with their keys in order, so that only content counts. */
function written(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, inner: unknown) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}
