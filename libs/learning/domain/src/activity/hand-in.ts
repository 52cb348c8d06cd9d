import type { ActivityId, BilingualText, CompetencyId } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';

/** Work that one may hand in as evidence of a competency; a person validates it against the criteria. */
export interface HandInActivity {
  readonly kind: 'handIn';
  readonly id: ActivityId;
  readonly competency: CompetencyId;
  readonly instruction: BilingualText;
  readonly criteria: readonly { readonly id: string; readonly text: BilingualText }[];
}

export function handInFaults({ id, criteria, competency }: HandInActivity, taught: readonly CompetencyId[]): readonly CourseFault[] {
  return [
    ...(criteria.length === 0 ? [{ kind: 'CriteriaNone', at: id } as const] : []),
    ...(taught.includes(competency) ? [] : [{ kind: 'HandInNotTaught', at: id, what: competency } as const]),
  ];
}
