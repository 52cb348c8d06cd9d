import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';
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

export function matchingFaults({ id, pairs }: MatchingActivity): readonly CourseFault[] {
  return [
    ...(pairs.length < 2 ? [{ kind: 'PairsTooFew', at: id } as const] : []),
    ...repeated(pairs.map((pair) => pair.id)).map((what) => ({ kind: 'ThingTwice', at: id, what }) as const),
    ...(['fr', 'en'] as const).flatMap((language) => repeated(pairs.map(({ right }) => right[language])).map((what) => ({ kind: 'RightSideTwice', at: id, what, language }) as const)),
  ];
}
