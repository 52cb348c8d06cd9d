import { CELLS } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';

import type { ItemCurves } from '../response/item-curves.js';
import { posteriorOf, probabilityMet } from '../response/posterior.js';
import type { Sitting, SittingPlan } from './sitting.js';

export type SittingRefusal =
  | { readonly kind: 'NoCompetency' }
  | { readonly kind: 'TooManyCompetencies'; readonly most: number }
  | { readonly kind: 'CompetencyTwice'; readonly competency: CompetencyId }
  | { readonly kind: 'NothingToAsk'; readonly competency: CompetencyId };

/** Begins a sitting on a few competencies, of each of which the bank has something to ask. */
export function beginSitting(plan: SittingPlan, { counting }: ItemCurves): Sitting | SittingRefusal {
  const { aims, settings: { mostCompetencies } } = plan;
  if (aims.length === 0) return { kind: 'NoCompetency' };
  if (aims.length > mostCompetencies) return { kind: 'TooManyCompetencies', most: mostCompetencies };
  const twice = aims.find(({ competency }, place) => aims.findIndex((other) => other.competency === competency) < place);
  if (twice) return { kind: 'CompetencyTwice', competency: twice.competency };
  const empty = aims.find(({ competency }) => (counting.get(competency) ?? []).length === 0);
  if (empty) return { kind: 'NothingToAsk', competency: empty.competency };
  return newSitting(plan);
}

/** A sitting before its first question. */
export function newSitting(plan: SittingPlan): Sitting {
  const progress = plan.aims.map((aim) => {
    const logLikelihood = new Float64Array(CELLS);
    return { aim, state: 'open' as const, answers: [], pilots: 0, logLikelihood, probabilityMet: probabilityMet(posteriorOf(logLikelihood, aim.logPrior), aim.required) };
  });
  return { plan, records: [], progress, asking: null };
}
