import type { EditableVersionFragment, SaveFamilyDraftInput, TaskFieldsFragment } from '../generated/graphql.js';

export type EditableTask = Omit<TaskFieldsFragment, '__typename'>;

export interface EditableFamily {
  readonly title: { readonly fr: string; readonly en: string };
  readonly summary: { readonly fr: string; readonly en: string };
  readonly tasks: readonly EditableTask[];
}

export function editableOf({ title, summary, tasks }: EditableVersionFragment): EditableFamily {
  return { title, summary, tasks };
}

/** A task to fill in, with an id that no other task of the family has. */
export function blankTask(others: readonly EditableTask[]): EditableTask {
  const empty = { fr: '', en: '' };
  let place = others.length + 1;
  while (others.some(({ id }) => id === `tache-${place}`)) place += 1;
  return { id: `tache-${place}`, label: empty, detail: empty, change: 'new', exposure: null, shareToday: 0, shareTransformed: 0, confidence: 'low', horizon: 'within2Years', whatChanges: empty, whatStays: empty, source: { __typename: 'JudgementSource', basis: empty } };
}

/** What the server is asked to keep. */
export function inputOf(familyId: string, family: EditableFamily, readAt: string | null, idempotencyKey: string): SaveFamilyDraftInput {
  const text = ({ fr, en }: { readonly fr: string; readonly en: string }) => ({ fr, en });
  return {
    idempotencyKey,
    familyId,
    readAt,
    title: text(family.title),
    summary: text(family.summary),
    tasks: family.tasks.map((task) => ({
      id: task.id,
      label: text(task.label),
      detail: text(task.detail),
      shareToday: task.shareToday,
      shareTransformed: task.shareTransformed,
      change: task.change,
      exposure: task.change === 'new' ? null : (task.exposure ?? null),
      confidence: task.confidence,
      horizon: task.horizon,
      whatChanges: text(task.whatChanges),
      whatStays: text(task.whatStays),
      source: task.source.__typename === 'IloSource' ? { iloTasks: task.source.tasks.map(({ ref }) => ref) } : { basis: text(task.source.basis) },
    })),
  };
}
