import type { BilingualText, FamilyVersionId, JobFamilyId } from '@passerelle/kernel';

import type { FamilyContent } from '../family/job-family.js';
import { type DerivedExposure, deriveExposure } from '../impact/derive-exposure.js';

/** One version of a family: a draft that a steward edits, or a published one that nobody changes any more. */
export type FamilyVersion = {
  readonly id: FamilyVersionId;
  readonly familyId: JobFamilyId;
  readonly number: number;
  readonly content: FamilyContent;
} & ({ readonly state: 'draft' } | { readonly state: 'published'; readonly publishedAt: Date; readonly rationale: BilingualText });

/** The derived figures of a content, from its tasks of today. */
export function exposureOf({ tasks }: Pick<FamilyContent, 'tasks'>): DerivedExposure {
  return deriveExposure(tasks.flatMap(({ shareToday, exposure }) => (exposure === null || shareToday === 0 ? [] : [{ share: shareToday, exposure }])));
}
