import type { ItemContent, ItemDraftState, ItemStatus } from '@passerelle/assessment-domain';

/** What a status is called. */
export function statusWords(status: ItemStatus): string {
  switch (status) {
    case 'draft': return $localize`:@@assessment.status.draft:Brouillon`;
    case 'pilot': return $localize`:@@assessment.status.pilot:À l’essai`;
    case 'calibrated': return $localize`:@@assessment.status.calibrated:Compte`;
    case 'retired': return $localize`:@@assessment.status.retired:Retirée`;
  }
}

/** What a format is called. */
export function formatWords(format: ItemContent['kind']): string {
  switch (format) {
    case 'single': return $localize`:@@assessment.format.single:Un seul bon choix`;
    case 'multiple': return $localize`:@@assessment.format.multiple:Plusieurs bons choix`;
    case 'ordering': return $localize`:@@assessment.format.ordering:Mise en ordre`;
    case 'matching': return $localize`:@@assessment.format.matching:Association`;
    case 'situation': return $localize`:@@assessment.format.situation:Mise en situation`;
  }
}

/** Where a draft stands. */
export function draftStateWords(state: ItemDraftState): string {
  switch (state) {
    case 'writing': return $localize`:@@assessment.draft.state.writing:En rédaction`;
    case 'inReview': return $localize`:@@assessment.draft.state.in-review:À relire`;
    case 'published': return $localize`:@@assessment.draft.state.published:Acceptée`;
  }
}

/** What is said of a question in which nothing is written yet. */
export function untitledWords(): string {
  return $localize`:@@assessment.draft.untitled:Question sans énoncé`;
}
