import type { ActivityId, BilingualText } from '@passerelle/kernel';

import { repeated } from './repeated.js';

export interface MatchingPair {
  readonly id: string;
  readonly left: BilingualText;
  readonly right: BilingualText;
}

/** What stands on the left is to be matched with what stands on the right. */
export interface MatchingActivity {
  readonly kind: 'matching';
  readonly id: ActivityId;
  readonly instruction: BilingualText;
  readonly pairs: readonly MatchingPair[];
  readonly explanation: BilingualText;
}

export function matchingFaults({ id, pairs }: MatchingActivity): readonly string[] {
  return [
    ...(pairs.length < 2 ? [`matching ${id} has nothing to match: it takes two pairs`] : []),
    ...repeated(pairs.map((pair) => pair.id)).map((pair) => `matching ${id} has two pairs ${pair}`),
    ...(['fr', 'en'] as const).flatMap((language) => repeated(pairs.map(({ right }) => right[language])).map((words) => `matching ${id} has “${words}” twice on the right: nobody can tell which is meant`)),
  ];
}
