import type { ActivityId, BilingualText, Language } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';
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

export function gapsFaults({ id, text, gaps }: GapsActivity): readonly CourseFault[] {
  const ids = gaps.map((gap) => gap.id);
  return [
    ...(gaps.length === 0 ? [{ kind: 'GapsNone', at: id } as const] : []),
    ...repeated(ids).map((what) => ({ kind: 'ThingTwice', at: id, what }) as const),
    ...(['fr', 'en'] as const).flatMap((language) => textFaults(id, language, text[language], ids)),
    ...gaps.flatMap((gap) => optionFaults(id, gap)),
  ];
}

function textFaults(id: string, language: Language, text: string, ids: readonly string[]): readonly CourseFault[] {
  const named = gapSegments(text).flatMap((segment) => (segment.kind === 'gap' ? [segment.gapId] : []));
  return [
    ...ids.filter((gap) => !named.includes(gap)).map((what) => ({ kind: 'GapNotNamed', at: id, what, language }) as const),
    ...named.filter((gap) => !ids.includes(gap)).map((what) => ({ kind: 'GapWithoutOptions', at: id, what, language }) as const),
    ...repeated(named).map((what) => ({ kind: 'GapNamedTwice', at: id, what, language }) as const),
  ];
}

function optionFaults(id: string, { id: gap, options }: TextGap): readonly CourseFault[] {
  const right = options.filter(({ correct }) => correct).length;
  return [
    ...(options.length < 2 ? [{ kind: 'GapTooFew', at: id, what: gap } as const] : []),
    ...(right === 1 ? [] : [{ kind: 'GapRight', at: id, what: gap, right } as const]),
    ...repeated(options.map((option) => option.id)).map((what) => ({ kind: 'ThingTwice', at: id, what }) as const),
  ];
}
