import type { EstimatedLevel, Level } from '@passerelle/competencies-domain';
import type { CompetencyId, JobFamilyId, TargetRoleId } from '@passerelle/kernel';

import { certainLevel } from './coverage.js';
import type { OptionComponents } from './dominance.js';
import type { TargetFamily, TargetRole } from './match-options.js';

let made = 0;

export function aTargetRole(over: Partial<TargetRole> = {}): TargetRole {
  made += 1;
  return { id: `role-${made}` as TargetRoleId, familyId: 'agent-bureau' as JobFamilyId, region: 'montreal', openings: 4, salary: 60_000, ...over };
}

export function aTargetFamily(over: Partial<TargetFamily> = {}): TargetFamily {
  return { requirements: [{ competency: 'verifier-texte-ia' as CompetencyId, required: 3, importance: 2 }], exposure: 0.3, kinship: 0.5, ...over };
}

/** A level held for certain, or with these probabilities of the six levels. */
export function aKnownLevel(level: Level, probabilities = certainLevel(level).probabilities): EstimatedLevel {
  return { ...certainLevel(level), probabilities };
}

export function someComponents(over: Partial<OptionComponents> = {}): OptionComponents {
  return { coverage: 0.6, minutes: 600, kinship: 0.5, salaryChange: 0, kilometres: 0, openings: 4, exposure: 0.3, ...over };
}
