import type { GapStatus, Level } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';

/** A competency of the person's jobs, and what there is to practise of it. */
export interface CompetencyToPractise {
  readonly competency: CompetencyId;
  /** In the transformed role; 0 where it is not asked. */
  readonly required: Level;
  readonly importance: number;
  readonly status: GapStatus;
  /** Exercises that the bank keeps for practice. */
  readonly exercises: number;
}

export interface PracticableCompetency extends CompetencyToPractise {
  /** Whether it is one of the few to practise now. */
  readonly suggested: boolean;
}

/** With fewer exercises a session would end before it began. */
export const FEWEST_EXERCISES = 5;
const MOST_SUGGESTED = 3;
const FIRST: readonly GapStatus[] = ['below', 'near', 'notAssessed', 'met'];

/** What may be practised: what is to develop first, then what is nearly met; the few first ones that are not met are suggested. */
export function proposePractice(competencies: readonly CompetencyToPractise[]): readonly PracticableCompetency[] {
  const inOrder = competencies
    .filter(({ exercises }) => exercises >= FEWEST_EXERCISES)
    .toSorted((a, b) => FIRST.indexOf(a.status) - FIRST.indexOf(b.status) || b.importance - a.importance || b.required - a.required || (a.competency < b.competency ? -1 : 1));
  const suggested = new Set(inOrder.filter(({ required, status }) => required > 0 && status !== 'met').slice(0, MOST_SUGGESTED));
  return inOrder.map((one) => ({ ...one, suggested: suggested.has(one) }));
}
