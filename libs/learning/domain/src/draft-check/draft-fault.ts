import type { Language } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';
import type { PartId } from '../course-draft/course-part.js';

/** What is to be looked at again in a draft, beside what keeps any course from hanging together. */
export type OwnDraftFault =
  /** Not written in one language, or in newer words in the other. */
  | 'TextMissing'
  | 'TextOlder'
  /** A heading deeper by more than one than the heading before it. */
  | 'HeadingOrder'
  /** A description that says no more than the caption, or next to nothing. */
  | 'DescriptionThin'
  /** A drawing, a film or captions that are not chosen, or not there. */
  | 'FileMissing'
  /** The right choice stands out by its length. */
  | 'KeyByLength'
  /** Over the course, one place is right more often than chance allows. */
  | 'KeyByPlace'
  | 'HardToRead'
  /** Courses that ask for one another first. */
  | 'PrerequisiteCycle'
  | 'NothingTaught'
  | 'GainReversed'
  | 'LessonsNone'
  | 'QuestionsNone';

/** Something to look at again, and where it stands. */
export interface DraftFault {
  readonly kind: OwnDraftFault | CourseFault['kind'];
  /** Whether it stands in the way of publishing; the others are advice. */
  readonly blocks: boolean;
  readonly partId: PartId;
  /** The text or the thing in the part; null for the part as a whole. */
  readonly path: string | null;
  readonly language: Language | null;
  /** Words or an id that the fault is about. */
  readonly what: string | null;
  /** A score, a place, a number of right choices. */
  readonly count: number | null;
}

type Place = Pick<DraftFault, 'partId' | 'path'>;

export function draftFault(kind: DraftFault['kind'], blocks: boolean, { partId, path }: Place, about: Partial<Pick<DraftFault, 'language' | 'what' | 'count'>> = {}): DraftFault {
  return { kind, blocks, partId, path, language: null, what: null, count: null, ...about };
}
