/** What the published rule compares of two occupations; each similarity is a share, 0–1, of the target’s needs that the origin meets. */
export interface CausewayPair {
  readonly essentialSkills: number;
  readonly optionalSkills: number;
  readonly workActivities: number;
  readonly workContext: number;
  /** Target minus origin, in job zones. */
  readonly jobZoneDifference: number;
  /** Target over origin. */
  readonly earningsRatio: number;
  /** Whether the target is less exposed than the origin. */
  readonly isLessExposed: boolean;
}

export interface Causeway {
  /** 0–1. */
  readonly similarity: number;
  readonly verdict: 'highlyViable' | 'viable' | 'notViable';
  readonly isSafe: boolean;
}

const [VIABLE, HIGHLY_VIABLE] = [0.3, 0.4];
const WIDEST_ZONES = 1;
const LEAST_EARNINGS = 0.75;

/**
 * The published baseline: Mapping Career Causeways (Kanders, Djumalieva, Sleeman and Orlik, Nesta, 2021). The similarity is
 * the plain mean of four; a move is viable at 0.30 or more, highly viable at 0.40, within one job zone and at three quarters
 * of the earnings or more; safe where the target is less exposed. Kept to be compared with: the product shows no such score.
 */
export function careerCauseway({ essentialSkills, optionalSkills, workActivities, workContext, jobZoneDifference, earningsRatio, isLessExposed }: CausewayPair): Causeway {
  const similarity = (essentialSkills + optionalSkills + workActivities + workContext) / 4;
  const fits = Math.abs(jobZoneDifference) <= WIDEST_ZONES && earningsRatio >= LEAST_EARNINGS;
  const verdict = !fits || similarity < VIABLE ? 'notViable' : similarity < HIGHLY_VIABLE ? 'viable' : 'highlyViable';
  return { similarity, verdict, isSafe: verdict !== 'notViable' && isLessExposed };
}
