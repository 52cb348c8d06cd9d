/** Whether somebody may have an answer written by a language model, and who decided otherwise; whoever comes first in this order. */
export type ModelStanding = 'notConfigured' | 'offForOrganization' | 'offForUnit' | 'refused' | 'on';
export const MODEL_STANDINGS = ['notConfigured', 'offForOrganization', 'offForUnit', 'refused', 'on'] as const satisfies readonly ModelStanding[];

/** Off unless everybody who may decide has let it be: whoever operates the service, the organization, each unit above the person, the person. */
export function modelStanding({ isConfigured, organizationAllows, unitRefuses, personRefuses }: { readonly isConfigured: boolean; readonly organizationAllows: boolean; readonly unitRefuses: boolean; readonly personRefuses: boolean }): ModelStanding {
  if (!isConfigured) return 'notConfigured';
  if (!organizationAllows) return 'offForOrganization';
  if (unitRefuses) return 'offForUnit';
  return personRefuses ? 'refused' : 'on';
}
