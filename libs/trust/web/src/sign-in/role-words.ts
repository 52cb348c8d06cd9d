import type { DemonstrationPeopleQuery } from '../generated/graphql.js';

/** A role as people say it. */
export function roleWords(role: DemonstrationPeopleQuery['demonstrationPeople'][number]['role']): string {
  switch (role) {
    case 'employee': return $localize`:@@trust.role.employee:Membre du personnel`;
    case 'manager': return $localize`:@@trust.role.manager:Gestionnaire`;
    case 'hrPlanner': return $localize`:@@trust.role.hr-planner:Planification RH`;
    case 'learningDesigner': return $localize`:@@trust.role.learning-designer:Conception pédagogique`;
    case 'catalogueSteward': return $localize`:@@trust.role.catalogue-steward:Responsable du référentiel`;
    case 'privacyOfficer': return $localize`:@@trust.role.privacy-officer:Protection des renseignements personnels`;
    case 'unionObserver': return $localize`:@@trust.role.union-observer:Comité mixte, en lecture seule`;
    case 'administrator': return $localize`:@@trust.role.administrator:Administration`;
  }
}
