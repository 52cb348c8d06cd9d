import type { DifferenceQuery } from '../generated/graphql.js';

type Difference = DifferenceQuery['familyDifference'];

export function fieldWords(field: Difference['tasks'][number]['fields'][number]['field']): string {
  switch (field) {
    case 'label': return $localize`:@@occupations.field.label:Intitulé`;
    case 'detail': return $localize`:@@occupations.field.detail:Description`;
    case 'shareToday': return $localize`:@@occupations.field.share-today:% du temps aujourd’hui`;
    case 'shareTransformed': return $localize`:@@occupations.field.share-transformed:% du temps transformé`;
    case 'change': return $localize`:@@occupations.field.change:Nature du changement`;
    case 'exposure': return $localize`:@@occupations.field.exposure:Exposition`;
    case 'confidence': return $localize`:@@occupations.field.confidence:Confiance`;
    case 'horizon': return $localize`:@@occupations.field.horizon:Horizon`;
    case 'source': return $localize`:@@occupations.field.source:Source`;
    case 'whatChanges': return $localize`:@@occupations.field.what-changes:Ce qui change`;
    case 'whatStays': return $localize`:@@occupations.field.what-stays:Ce qui reste à la personne`;
  }
}

/** What keeps a draft from being published, in a sentence. */
export function faultWords({ kind, field, sum }: Difference['faults'][number], task: string): string {
  switch (kind) {
    case 'sharesDoNotAddUp': return field === 'today' ? $localize`:@@occupations.fault.today:Les parts d’aujourd’hui font ${sum}:sum: %, pas 100 %.` : $localize`:@@occupations.fault.transformed:Les parts du rôle transformé font ${sum}:sum: %, pas 100 %.`;
    case 'duplicateTask': return $localize`:@@occupations.fault.duplicate:La tâche ${task}:task: figure deux fois.`;
    case 'missingText': return $localize`:@@occupations.fault.text:Un texte manque en français ou en anglais : ${task}:task: ${field}:field:.`;
    case 'newTaskHasAPast': return $localize`:@@occupations.fault.new:La tâche nouvelle ${task}:task: ne peut avoir ni part aujourd’hui ni exposition.`;
    case 'taskOfTodayWithoutExposure': return $localize`:@@occupations.fault.exposure:La tâche ${task}:task: n’a pas d’exposition.`;
    case 'exposureOutOfRange': return $localize`:@@occupations.fault.range:L’exposition de la tâche ${task}:task: n’est pas entre 0 et 1.`;
    case 'taskWithoutTime': return $localize`:@@occupations.fault.time:La tâche ${task}:task: ne prend de temps ni aujourd’hui ni demain.`;
    default: return $localize`:@@occupations.fault.none:Le corps d’emploi n’a aucune tâche.`;
  }
}
