import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { PracticeChoice } from './choice.js';
import { repeated } from './repeated.js';

export interface TextGap {
  readonly id: string;
  readonly options: readonly PracticeChoice[];
}

/** A text with gaps, each named in it as `[[gap]]` and filled from its own options. */
export interface GapsActivity {
  readonly kind: 'gaps';
  readonly id: ActivityId;
  readonly instruction: BilingualText;
  readonly text: BilingualText;
  readonly gaps: readonly TextGap[];
  readonly explanation: BilingualText;
}

export type GapSegment = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'gap'; readonly gapId: string };

const GAP = /\[\[([^\]]+)\]\]/;

/** Words and gaps of a text, in order. */
export function gapSegments(text: string): readonly GapSegment[] {
  // Splitting on one group puts what it caught at each odd place.
  return text.split(GAP).flatMap((part, place): readonly GapSegment[] => (place % 2 === 1 ? [{ kind: 'gap', gapId: part }] : part ? [{ kind: 'words', words: part }] : []));
}

export function gapsFaults({ id, text, gaps }: GapsActivity): readonly string[] {
  const ids = gaps.map((gap) => gap.id);
  return [
    ...(gaps.length === 0 ? [`gaps ${id} has no gap to fill`] : []),
    ...repeated(ids).map((gap) => `gaps ${id} has two gaps ${gap}`),
    ...(['fr', 'en'] as const).flatMap((language) => textFaults(id, language, text[language], ids)),
    ...gaps.flatMap((gap) => optionFaults(id, gap)),
  ];
}

function textFaults(id: string, language: string, text: string, ids: readonly string[]): readonly string[] {
  const named = gapSegments(text).flatMap((segment) => (segment.kind === 'gap' ? [segment.gapId] : []));
  return [
    ...ids.filter((gap) => !named.includes(gap)).map((gap) => `the ${language} text of gaps ${id} does not name gap ${gap}`),
    ...named.filter((gap) => !ids.includes(gap)).map((gap) => `the ${language} text of gaps ${id} names gap ${gap}, which has no options`),
    ...repeated(named).map((gap) => `the ${language} text of gaps ${id} names gap ${gap} twice`),
  ];
}

function optionFaults(id: string, { id: gap, options }: TextGap): readonly string[] {
  const right = options.filter(({ correct }) => correct).length;
  return [
    ...(options.length < 2 ? [`gap ${gap} of ${id} has nothing to choose from`] : []),
    ...(right === 1 ? [] : [`gap ${gap} of ${id} has ${right} correct options`]),
    ...repeated(options.map((option) => option.id)).map((option) => `gap ${gap} of ${id} has two options ${option}`),
  ];
}
