import type { AccountFieldsFragment } from '../generated/graphql.js';
import { roleWords } from '../sign-in/role-words.js';

export type Account = AccountFieldsFragment;
export type HeldRole = Account['roles'][number];
export type Role = HeldRole['role'];
export type AccountState = Account['state'];

/** Where an account is, in two or three words. */
export function stateWords(state: AccountState): string {
  switch (state) {
    case 'active': return $localize`:@@trust.account.active:Actif`;
    case 'invited': return $localize`:@@trust.account.invited:Invitation envoyée`;
    case 'notInvited': return $localize`:@@trust.account.not-invited:À inviter`;
    case 'closed': return $localize`:@@trust.account.closed:Fermé`;
  }
}

/** Where an account is, and what that means for the person. */
export function stateSentence(state: AccountState): string {
  switch (state) {
    case 'active': return $localize`:@@trust.account.active.sentence:Le mot de passe est choisi : la personne se connecte quand elle veut.`;
    case 'invited': return $localize`:@@trust.account.invited.sentence:Un lien d’invitation attend la personne. Elle n’a pas encore choisi son mot de passe.`;
    case 'notInvited': return $localize`:@@trust.account.not-invited.sentence:Aucun mot de passe n’est choisi et aucune invitation n’est en cours.`;
    case 'closed': return $localize`:@@trust.account.closed.sentence:Ce compte n’ouvre plus rien. Ses rôles et tout ce qui a été fait avec lui sont conservés.`;
  }
}

/** How far a role goes. What belongs to a person's own job goes no further than that job. */
export function reachWords({ role, unitId, unitName }: HeldRole): string {
  if (unitId) return $localize`:@@trust.reach.unit:${unitName ?? ''}:unit: et les unités sous elle`;
  if (role === 'employee') return $localize`:@@trust.reach.own:Ses propres renseignements`;
  if (role === 'manager') return $localize`:@@trust.reach.team:Les personnes de son équipe`;
  return $localize`:@@trust.reach.organization:Toute l’organisation`;
}

/** A role with its reach, where there is room for a few words. */
export function heldRoleWords(held: HeldRole): string {
  return held.unitId ? `${roleWords(held.role)} (${held.unitName ?? ''})` : roleWords(held.role);
}

/** Roles that come with a job; an account that is nobody's job has no use for them. */
export const ROLES_OF_A_JOB: readonly Role[] = ['employee', 'manager'];
export const OTHER_ROLES: readonly Role[] = ['hrPlanner', 'learningDesigner', 'catalogueSteward', 'privacyOfficer', 'unionObserver', 'administrator'];

/** What a role lets one do, so that nobody gives more than they mean to. */
export function roleHint(role: Role): string {
  switch (role) {
    case 'employee': return $localize`:@@trust.role.employee.hint:Voir ses tâches, ses compétences et son parcours ; suivre des formations.`;
    case 'manager': return $localize`:@@trust.role.manager.hint:Voir où en est son équipe devant les compétences que le travail demande.`;
    case 'hrPlanner': return $localize`:@@trust.role.hr-planner.hint:Lire la carte des corps d’emploi et les nombres de personnes. Aucun nom.`;
    case 'learningDesigner': return $localize`:@@trust.role.learning-designer.hint:Lire les formations et voir les compétences qu’elles couvrent.`;
    case 'catalogueSteward': return $localize`:@@trust.role.catalogue-steward.hint:Modifier et publier les corps d’emploi ; répondre aux contestations.`;
    case 'privacyOfficer': return $localize`:@@trust.role.privacy-officer.hint:Lire le journal des accès : qui a vu les renseignements de qui.`;
    case 'unionObserver': return $localize`:@@trust.role.union-observer.hint:Lire la carte des corps d’emploi et les nombres de personnes, sans rien modifier. Aucun nom.`;
    case 'administrator': return $localize`:@@trust.role.administrator.hint:Importer le fichier du personnel, ouvrir les fiches, inviter, donner et retirer des rôles.`;
  }
}
