import type { PathAssignmentPageQuery, PathAssignmentRefusal, PathTargetKind, PathTemplateFaultKind, RequestObligation } from '../generated/graphql.js';

type Difference = NonNullable<PathAssignmentPageQuery['pathAssignment']['pending']>['steps'][number]['kind'];

export function obligationWords(obligation: RequestObligation): string {
  return obligation === 'obligatory' ? $localize`:@@learning.templates.obligatory:Obligatoire` : $localize`:@@learning.templates.recommended:Recommandée`;
}

export function targetKindWords(kind: PathTargetKind): string {
  switch (kind) {
    case 'person': return $localize`:@@learning.templates.target.person:Une personne`;
    case 'unit': return $localize`:@@learning.templates.target.unit:Une unité, avec celles qui en relèvent`;
    case 'family': return $localize`:@@learning.templates.target.family:Un corps d’emploi`;
    case 'role': return $localize`:@@learning.templates.target.role:Un rôle`;
  }
}

export function differenceWords(kind: Difference): string {
  switch (kind) {
    case 'added': return $localize`:@@learning.templates.change.added:Ajoutée`;
    case 'removed': return $localize`:@@learning.templates.change.removed:Retirée`;
    case 'madeObligatory': return $localize`:@@learning.templates.change.obligatory:Devient obligatoire`;
    case 'madeRecommended': return $localize`:@@learning.templates.change.recommended:Devient recommandée`;
    case 'reworded': return $localize`:@@learning.templates.change.reworded:Raison reformulée`;
  }
}

/** @param course what the course is called, where the fault is about one */
export function faultWords(kind: PathTemplateFaultKind, course: string): string {
  switch (kind) {
    case 'TitleMissing': return $localize`:@@learning.templates.fault.title:Donnez un titre dans les deux langues.`;
    case 'StepMissing': return $localize`:@@learning.templates.fault.step:Ajoutez au moins une étape.`;
    case 'NoteMissing': return $localize`:@@learning.templates.fault.note:${course}:course: : dites pourquoi elle y est, dans les deux langues.`;
    case 'CourseUnknown': return $localize`:@@learning.templates.fault.unknown:${course}:course: n’est plus dans le catalogue : retirez cette étape.`;
    case 'CourseTwice': return $localize`:@@learning.templates.fault.twice:${course}:course: y est deux fois.`;
    case 'NothingChanges': return $localize`:@@learning.templates.fault.same:Ce brouillon dit la même chose que la version en vigueur.`;
  }
}

export function refusalWords(why: PathAssignmentRefusal): string {
  switch (why) {
    case 'DueDateIsPast': return $localize`:@@learning.templates.refused.past:Cette échéance est passée. Donnez un jour à venir.`;
    case 'NobodyReached': return $localize`:@@learning.templates.refused.nobody:Aujourd’hui, ce choix n’atteint personne de votre équipe ou de votre secteur : rien n’est attribué.`;
    case 'AlreadyAssigned': return $localize`:@@learning.templates.refused.already:Ce parcours type est déjà attribué à ce choix. Ouvrez cette attribution pour la modifier ou la retirer.`;
  }
}
