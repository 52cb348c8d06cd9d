import type { BilingualText, Language } from '@passerelle/kernel';

import type { CourseDraftPageQuery } from '../generated/graphql.js';

export type DraftFile = CourseDraftPageQuery['courseDraft']['files'][number];

/** What whoever writes a part may point at, and what is said of its texts. */
export interface Surroundings {
  /** The language that is behind, by path of the text. */
  readonly older: ReadonlyMap<string, Language>;
  readonly files: readonly DraftFile[];
  readonly competencies: readonly { readonly id: string; readonly title: BilingualText }[];
  /** The scenes of the situation at hand, in order. */
  readonly scenes: readonly string[];
  /** Nothing can be written. */
  readonly locked: boolean;
}

/** The list with one thing moved by so many places; as it is where there is no such place. */
export function moved<Thing>(things: readonly Thing[], place: number, by: number): readonly Thing[] {
  const thing = things[place];
  if (thing === undefined || place + by < 0 || place + by >= things.length) return things;
  const others = things.filter((_, index) => index !== place);
  return [...others.slice(0, place + by), thing, ...others.slice(place + by)];
}

/** An id for something new, unlike any other of the course. */
export function freshId(stem: string): string {
  return `${stem}-${crypto.randomUUID().slice(0, 8)}`;
}
