import type { CompetencyId, JobFamilyId, TaskId } from '@passerelle/kernel';

import type { Level } from '../framework/framework.js';

export type Role = 'today' | 'transformed';
export type Importance = 1 | 2 | 3;

/** What a role asks of one competency, and the tasks it comes from. Level 0: not asked. */
export interface Requirement {
  readonly competency: CompetencyId;
  readonly today: Level;
  readonly transformed: Level;
  readonly importance: Importance;
  readonly tasks: readonly TaskId[];
}

export interface Profile {
  readonly family: JobFamilyId;
  readonly requirements: readonly Requirement[];
}

/** What a person with several jobs is asked: the highest demand of each competency, with every task it comes from. */
export function combineRequirements(profiles: readonly Profile[]): readonly Requirement[] {
  const byCompetency = new Map<CompetencyId, Requirement>();
  for (const requirement of profiles.flatMap(({ requirements }) => requirements)) {
    const known = byCompetency.get(requirement.competency);
    byCompetency.set(requirement.competency, known ? highest(known, requirement) : requirement);
  }
  return [...byCompetency.values()];
}

function highest(a: Requirement, b: Requirement): Requirement {
  return {
    competency: a.competency,
    today: a.today > b.today ? a.today : b.today,
    transformed: a.transformed > b.transformed ? a.transformed : b.transformed,
    importance: a.importance > b.importance ? a.importance : b.importance,
    tasks: [...new Set([...a.tasks, ...b.tasks])],
  };
}
