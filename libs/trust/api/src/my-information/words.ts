import type { BilingualText } from '@passerelle/kernel';
import type { Role } from '@passerelle/trust-domain';

/** Roles as the person reads them in the log of accesses. */
const ROLE_WORDS: Record<Role, BilingualText> = {
  employee: { fr: 'Membre du personnel', en: 'Employee' },
  manager: { fr: 'Gestionnaire', en: 'Manager' },
  hrPlanner: { fr: 'Planification RH', en: 'HR planning' },
  learningDesigner: { fr: 'Conception pédagogique', en: 'Learning design' },
  catalogueSteward: { fr: 'Référentiel', en: 'Catalogue' },
  privacyOfficer: { fr: 'Protection des renseignements personnels', en: 'Privacy' },
  unionObserver: { fr: 'Comité mixte', en: 'Joint committee' },
  administrator: { fr: 'Administration', en: 'Administration' },
};

/** In which role somebody looked, and for whom where they stood in for a manager. */
export function roleWords(role: Role, interimFor: string | null): BilingualText {
  const words = ROLE_WORDS[role];
  return interimFor ? { fr: `${words.fr}, par intérim pour ${interimFor}`, en: `${words.en}, standing in for ${interimFor}` } : words;
}

/** Kinds of data in the log of accesses; a kind that is not here is shown as written. */
const DATA_WORDS: Record<string, BilingualText> = {
  team: { fr: 'Niveaux partagés, sur la page de l’équipe', en: 'Shared levels, on the team page' },
  validation: { fr: 'Preuve envoyée pour validation', en: 'Evidence sent for validation' },
  evidenceList: { fr: 'Liste des preuves, sans les niveaux', en: 'List of evidence, without levels' },
  evidenceRevoked: { fr: 'Preuve retirée à une demande fondée sur la loi', en: 'Evidence revoked at a lawful request' },
  personnel: { fr: 'Fiche du personnel', en: 'Personnel record' },
  account: { fr: 'Compte et rôles', en: 'Account and roles' },
};

export function dataWords(what: string): BilingualText {
  return DATA_WORDS[what] ?? { fr: what, en: what };
}
