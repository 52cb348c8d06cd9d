import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';
import { repeated } from './repeated.js';

/** Items to put in order; they are written in the right one. */
export interface OrderingActivity {
  readonly kind: 'ordering';
  readonly id: ActivityId;
  readonly instruction: BilingualText;
  readonly items: readonly { readonly id: string; readonly text: BilingualText }[];
  readonly explanation: BilingualText;
}

export function orderingFaults({ id, items }: OrderingActivity): readonly CourseFault[] {
  return [
    ...(items.length < 2 ? [{ kind: 'OrderingTooFew', at: id } as const] : []),
    ...repeated(items.map((item) => item.id)).map((what) => ({ kind: 'ThingTwice', at: id, what }) as const),
  ];
}
