import type { IndicatorAnswer } from '../evidence/likelihoods.js';
import type { Competency, Level } from '../framework/framework.js';
import { confirmedLevel } from './certificate.js';
import type { ValidationRequest } from './validation-request.js';

/** What the manager says: a level observed through its indicators, or what is missing. */
export type ValidationDecision = { readonly kind: 'validated'; readonly answers: ReadonlyMap<string, IndicatorAnswer> } | { readonly kind: 'returned' };

export type DecidedValidation =
  | { readonly kind: 'Validated'; readonly level: Level }
  | { readonly kind: 'Returned' }
  | { readonly kind: 'ValidationAlreadyDecided' }
  | { readonly kind: 'ValidationNotRead' }
  | { readonly kind: 'NothingObserved' };

const HELD: Readonly<Record<IndicatorAnswer, number>> = { yes: 1, partly: 0.5, no: 0 };

/**
 * Decides a request, one at a time and after reading it. A decision that was made stands: a second one is refused, which
 * outranks everything else.
 * @param request with the level that a certificate is said to show, where it is one
 */
export function decideValidation(request: Pick<ValidationRequest, 'state' | 'openedAt'> & { readonly claimed?: Level | null }, decision: ValidationDecision, competency: Competency): DecidedValidation {
  if (request.state !== 'waiting') return { kind: 'ValidationAlreadyDecided' };
  if (request.openedAt === null) return { kind: 'ValidationNotRead' };
  if (decision.kind === 'returned') return { kind: 'Returned' };
  const observed = observedLevel(competency, decision.answers);
  const level = request.claimed ? confirmedLevel(observed, request.claimed) : observed;
  return level === null ? { kind: 'NothingObserved' } : { kind: 'Validated', level };
}

/**
 * The level that answered indicators show: the highest of which at least half is held, no answered level under it being
 * held by less. 0 when not even the lowest answered level is held.
 * @param answers what was observed, by indicator; levels that were not looked at are left out
 * @returns null when nothing was answered
 */
export function observedLevel({ levels }: Competency, answers: ReadonlyMap<string, IndicatorAnswer>): Level | null {
  let observed: Level | null = null;
  for (const { level, indicators } of levels.toSorted((a, b) => a.level - b.level)) {
    const given = indicators.flatMap(({ id }) => answers.get(id) ?? []);
    if (given.length === 0) continue;
    const share = given.reduce((sum, answer) => sum + HELD[answer], 0) / given.length;
    if (share < 0.5) return observed ?? ((level - 1) as Level);
    observed = level;
  }
  return observed;
}
