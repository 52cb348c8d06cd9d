import type { SwitchOption } from '../query-switch/query-switch.js';

export type RoleName = 'today' | 'transformed';

/** The role named in the address; the transformed one unless it says otherwise. */
export function roleIn(query: string | undefined): RoleName {
  return query === 'aujourdhui' ? 'today' : 'transformed';
}

export const ROLE_LEGEND = $localize`:@@competencies.mine.role:Rôle comparé`;

export const ROLE_OPTIONS: readonly SwitchOption[] = [
  { value: null, label: $localize`:@@competencies.role.transformed:Rôle transformé` },
  { value: 'aujourdhui', label: $localize`:@@competencies.role.today:Rôle d’aujourd’hui` },
];
