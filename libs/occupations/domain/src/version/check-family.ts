import type { TaskId } from '@passerelle/kernel';

import type { FamilyContent, Task } from '../family/job-family.js';

/** What keeps a content from being published; each names the task at fault where there is one. */
export type FamilyFault =
  | { readonly kind: 'sharesDoNotAddUp'; readonly role: 'today' | 'transformed'; readonly sum: number }
  | { readonly kind: 'duplicateTask'; readonly taskId: TaskId }
  | { readonly kind: 'missingText'; readonly taskId: TaskId | null; readonly field: string }
  | { readonly kind: 'newTaskHasAPast'; readonly taskId: TaskId }
  | { readonly kind: 'taskOfTodayWithoutExposure'; readonly taskId: TaskId }
  | { readonly kind: 'exposureOutOfRange'; readonly taskId: TaskId }
  | { readonly kind: 'taskWithoutTime'; readonly taskId: TaskId }
  | { readonly kind: 'noTask' };

/** Every fault of a content, in the order a reader meets them; none when it may be published. */
export function checkFamily({ title, summary, tasks }: FamilyContent): readonly FamilyFault[] {
  if (tasks.length === 0) return [{ kind: 'noTask' }];
  const seen = new Set<TaskId>();
  return [
    ...missingTexts(null, { title, summary }),
    ...tasks.flatMap((task) => {
      const again = seen.has(task.id);
      seen.add(task.id);
      return [...(again ? [{ kind: 'duplicateTask', taskId: task.id } as const] : []), ...faultsOf(task)];
    }),
    ...shares(tasks),
  ];
}

function shares(tasks: readonly Task[]): readonly FamilyFault[] {
  const sums = { today: tasks.reduce((sum, { shareToday }) => sum + shareToday, 0), transformed: tasks.reduce((sum, { shareTransformed }) => sum + shareTransformed, 0) };
  return (['today', 'transformed'] as const).flatMap((role) => (sums[role] === 100 ? [] : [{ kind: 'sharesDoNotAddUp', role, sum: sums[role] } as const]));
}

function faultsOf(task: Task): readonly FamilyFault[] {
  const faults: FamilyFault[] = [...missingTexts(task.id, { label: task.label, whatChanges: task.whatChanges, whatStays: task.whatStays })];
  const isNew = task.change === 'new';
  if (isNew && (task.shareToday !== 0 || task.exposure !== null)) faults.push({ kind: 'newTaskHasAPast', taskId: task.id });
  if (!isNew && task.exposure === null) faults.push({ kind: 'taskOfTodayWithoutExposure', taskId: task.id });
  if (task.exposure !== null && !(task.exposure >= 0 && task.exposure <= 1)) faults.push({ kind: 'exposureOutOfRange', taskId: task.id });
  if (task.shareToday < 0 || task.shareTransformed < 0 || task.shareToday + task.shareTransformed === 0) faults.push({ kind: 'taskWithoutTime', taskId: task.id });
  return faults;
}

function missingTexts(taskId: TaskId | null, texts: Readonly<Record<string, { readonly fr: string; readonly en: string }>>): readonly FamilyFault[] {
  return Object.entries(texts).flatMap(([field, { fr, en }]) => [
    ...(fr.trim() === '' ? [{ kind: 'missingText', taskId, field: `${field}.fr` } as const] : []),
    ...(en.trim() === '' ? [{ kind: 'missingText', taskId, field: `${field}.en` } as const] : []),
  ]);
}
