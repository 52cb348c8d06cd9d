import type { PartFaultKind } from '../course-draft/part-faults.js';

/** Faults told at most: whoever mends them reads the others next time. */
export const MOST_FAULTS = 50;

export type FolderFaultKind =
  | PartFaultKind
  /** Named, or always needed, and not there. */
  | 'FileMissing'
  /** Not JSON, or not that of a course. */
  | 'NotJson'
  /** Not text in UTF-8. */
  | 'NotText'
  /** By its content, nothing that a course may show. */
  | 'FileTypeRefused'
  /** Not a name that a course may give to a file: in a folder of its own, or with other signs. */
  | 'NameRefused'
  /** There twice, be it in capitals and in small letters. */
  | 'NameTwice'
  | 'FileTooLarge'
  | 'PartTooLong';

/** What is wrong in the folder of a course, and where. */
export interface FolderFault {
  readonly kind: FolderFaultKind;
  readonly file: string;
  /** The field, in a file of fields: names and places, `modules/0/lessons/1/title`. */
  readonly at: string | null;
  /** Words or a name that the fault is about. */
  readonly what: string | null;
  readonly least: number | null;
  readonly most: number | null;
}

export function folderFault(kind: FolderFaultKind, file: string, about: Partial<Pick<FolderFault, 'at' | 'what' | 'least' | 'most'>> = {}): FolderFault {
  return { kind, file, at: null, what: null, least: null, most: null, ...about };
}
