import type { StandingType } from './standing.type.js';
import { type Standing, statusFor } from './standings.js';

/** A standing as clients read it: each piece of evidence with what it weighs and moves. */
export function describeStanding(standing: Standing): StandingType {
  const { competency, requirement, tasks, estimate, evidence, shared } = standing;
  const contributions = new Map((estimate?.contributions ?? []).map((contribution) => [contribution.evidenceId, contribution]));
  return {
    competency: competency,
    importance: requirement.importance,
    tasks: [...tasks],
    estimate,
    today: { required: requirement.today, ...statusFor(standing, 'today') },
    transformed: { required: requirement.transformed, ...statusFor(standing, 'transformed') },
    evidence: evidence.toReversed().map(({ id, kind, observation, observedAt, observedUnder, countsUntil }) => ({
      id,
      kind,
      title: observation.title,
      detail: observation.detail,
      observedAt,
      observedUnder,
      expiresOn: countsUntil?.toISOString().slice(0, 10) ?? null,
      weight: contributions.get(id)?.weight ?? 0,
      moves: contributions.get(id)?.moves ?? 0,
    })),
    shared,
  };
}
