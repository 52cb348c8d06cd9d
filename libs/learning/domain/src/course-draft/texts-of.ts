import type { BilingualText } from '@passerelle/kernel';

import type { PartContent, PartKind } from './course-part.js';
import { ACTIVITY_SHAPES, type FieldShape, LESSON_SHAPE, OUTLINE_SHAPE, QUIZ_SHAPE } from './course-shape.js';

/** A text of a part, and where it stands: names of fields and ids of things, `activities/l1-t1/markdown`. */
export interface PlacedText {
  readonly path: string;
  readonly text: BilingualText;
  readonly holds: 'words' | 'markdown';
  /** The activity it belongs to, in a lesson. */
  readonly activityId: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every text of a part that must be said in both languages, in the order in which it is read; absent ones left out. */
export function textsOf(kind: PartKind, content: PartContent): readonly PlacedText[] {
  const fields = content as unknown as Fields;
  if (kind === 'outline') return textsIn(OUTLINE_SHAPE, fields, '', null);
  if (kind === 'quiz') return textsIn(QUIZ_SHAPE, fields, '', null);
  const activities = (fields['activities'] ?? []) as readonly (Fields & { readonly id: string; readonly kind: keyof typeof ACTIVITY_SHAPES })[];
  return [...textsIn(LESSON_SHAPE, fields, '', null), ...activities.flatMap((activity) => textsIn(ACTIVITY_SHAPES[activity.kind] ?? [], activity, `activities/${activity.id}/`, activity.id))];
}

function textsIn(shapes: readonly FieldShape[], fields: Fields, at: string, activityId: string | null): readonly PlacedText[] {
  return shapes.flatMap((shape): readonly PlacedText[] => {
    const value = fields[shape.key];
    if (value === undefined || value === null) return [];
    if (shape.holds === 'words' || shape.holds === 'markdown') return [{ path: `${at}${shape.key}`, text: value as BilingualText, holds: shape.holds, activityId }];
    if (shape.holds !== 'list') return [];
    return (value as readonly (Fields & { readonly id: string })[]).flatMap((one) => textsIn(shape.of, one, `${at}${shape.key}/${one.id}/`, activityId));
  });
}
