import type { MentorshipFieldsFragment } from '../generated/graphql.js';

/** Where a mentorship is; whose answer is awaited comes first. */
export function mentorshipStateWords({ state, awaited, employeeName, mentorName }: Pick<MentorshipFieldsFragment, 'state' | 'awaited' | 'employeeName' | 'mentorName'>): string {
  switch (state) {
    case 'proposed': {
      const name = awaited === 'mentor' ? mentorName : employeeName;
      return $localize`:@@competencies.mentoring.state.proposed:Réponse attendue de ${name}:name:`;
    }
    case 'agreed': return $localize`:@@competencies.mentoring.state.agreed:Convenu`;
    case 'declined': return $localize`:@@competencies.mentoring.state.declined:Sans suite`;
    case 'ended': return $localize`:@@competencies.mentoring.state.ended:Terminé`;
  }
}
