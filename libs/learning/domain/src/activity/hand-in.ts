import type { ActivityId, BilingualText, CompetencyId } from '@passerelle/kernel';

/** Work that one may hand in as evidence of a competency; a person validates it against the criteria. */
export interface HandInActivity {
  readonly kind: 'handIn';
  readonly id: ActivityId;
  readonly competency: CompetencyId;
  readonly instruction: BilingualText;
  readonly criteria: readonly { readonly id: string; readonly text: BilingualText }[];
}

export function handInFaults({ id, criteria, competency }: HandInActivity, taught: readonly CompetencyId[]): readonly string[] {
  return [
    ...(criteria.length === 0 ? [`hand-in ${id} has no criteria: nobody could tell what is asked`] : []),
    ...(taught.includes(competency) ? [] : [`hand-in ${id} is about ${competency}, which the course does not teach`]),
  ];
}
