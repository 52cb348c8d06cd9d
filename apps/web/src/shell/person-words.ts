import type { Viewer } from '@passerelle/platform-web';

type Role = Viewer['roles'][number];

/** The widest role a person holds comes first: it is the one colleagues know them by. */
const ROLES: readonly (readonly [Role, string])[] = [
  ['administrator', $localize`:@@shell.role.administrator:Administration`],
  ['privacyOfficer', $localize`:@@shell.role.privacy-officer:Accès et protection`],
  ['hrPlanner', $localize`:@@shell.role.hr-planner:Planification RH`],
  ['catalogueSteward', $localize`:@@shell.role.catalogue-steward:Référentiel`],
  ['learningDesigner', $localize`:@@shell.role.learning-designer:Conception pédagogique`],
  ['unionObserver', $localize`:@@shell.role.union-observer:Comité mixte`],
  ['manager', $localize`:@@shell.role.manager:Gestionnaire`],
  ['employee', $localize`:@@shell.role.employee:Membre du personnel`],
];

export function roleLabel(roles: readonly Role[]): string {
  return ROLES.find(([role]) => roles.includes(role))?.[1] ?? '';
}
