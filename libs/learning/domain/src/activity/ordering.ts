import type { ActivityId, BilingualText } from '@passerelle/kernel';

import { repeated } from './repeated.js';

/** Items to put in order; they are written in the right one. */
export interface OrderingActivity {
  readonly kind: 'ordering';
  readonly id: ActivityId;
  readonly instruction: BilingualText;
  readonly items: readonly { readonly id: string; readonly text: BilingualText }[];
  readonly explanation: BilingualText;
}

export function orderingFaults({ id, items }: OrderingActivity): readonly string[] {
  return [
    ...(items.length < 2 ? [`ordering ${id} has nothing to put in order`] : []),
    ...repeated(items.map((item) => item.id)).map((item) => `ordering ${id} has two items ${item}`),
  ];
}
