import type { Level } from '../framework/framework.js';
import type { DeclaredMove, FrameworkMapping } from '../framework/framework-mapping.js';
import { combineRequirements, type Requirement } from './profile.js';

/**
 * What a role asks once a mapping has been published: of the new name, of each part, of the whole the highest of what was
 * asked of each, and nothing of what was retired. Where levels moved, the lowest level that the old one has become: a
 * mapping alone never asks more than before.
 */
export function carryRequirements(requirements: readonly Requirement[], mapping: FrameworkMapping): readonly Requirement[] {
  const moves = new Map(mapping.map(({ from, to }) => [from, to]));
  const carried = requirements.flatMap((requirement) => moves.get(requirement.competency)?.map((target) => carry(requirement, target)) ?? [requirement]);
  // The family does not matter here: one profile is combined with itself.
  return combineRequirements(carried.map((requirement) => ({ family: '' as never, requirements: [requirement] }))).filter(({ today, transformed }) => today > 0 || transformed > 0);
}

function carry(requirement: Requirement, { competency, levels }: DeclaredMove['to'][number]): Requirement {
  const became = (level: Level): Level => (level === 0 || !levels ? level : (levels[level]?.[0] ?? level));
  return { ...requirement, competency, today: became(requirement.today), transformed: became(requirement.transformed) };
}
