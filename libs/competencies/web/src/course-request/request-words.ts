import type { CourseRequestsPageQuery } from '../generated/graphql.js';

type Request = CourseRequestsPageQuery['teamCourseRequests'][number];

export function obligationWords(obligation: Request['obligation']): string {
  return obligation === 'obligatory' ? $localize`:@@competencies.requests.obligatory:Obligatoire` : $localize`:@@competencies.requests.recommended:Recommandée`;
}

/** How far a request is, in words; never how long, how often nor with what answers. */
export function requestStateWords(state: Request['state']): string {
  switch (state) {
    case 'done': return $localize`:@@competencies.requests.state.done:Terminée`;
    case 'begun': return $localize`:@@competencies.requests.state.begun:Commencée`;
    case 'toDo': return $localize`:@@competencies.requests.state.to-do:À faire`;
    case 'late': return $localize`:@@competencies.requests.state.late:Échéance passée`;
  }
}
