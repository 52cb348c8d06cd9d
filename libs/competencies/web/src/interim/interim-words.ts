
import { dayInWords } from '@passerelle/platform-web';

import type { InterimFieldsFragment, NameInterimMutation } from '../generated/graphql.js';

export function interimStateWords(state: InterimFieldsFragment['state']): string {
  switch (state) {
    case 'toCome': return $localize`:@@competencies.interim.state.to-come:À venir`;
    case 'running': return $localize`:@@competencies.interim.state.running:En cours`;
    case 'over': return $localize`:@@competencies.interim.state.over:Terminé`;
    case 'ended': return $localize`:@@competencies.interim.state.ended:Arrêté avant la fin`;
  }
}

/** What somebody did in the manager's name. */
export function interimActWords(kind: InterimFieldsFragment['acts'][number]['kind']): string {
  switch (kind) {
    case 'validationDecided': return $localize`:@@competencies.interim.act.validation:Demande de validation décidée`;
    case 'courseRequested': return $localize`:@@competencies.interim.act.course:Formation demandée`;
    case 'courseRequestWithdrawn': return $localize`:@@competencies.interim.act.course-withdrawn:Demande de formation retirée`;
    case 'evidenceRevoked': return $localize`:@@competencies.interim.act.revoked:Validation retirée`;
    case 'teamGapFollowed': return $localize`:@@competencies.interim.act.gap:Proposition de l’équipe suivie`;
    case 'mentorProposed': return $localize`:@@competencies.interim.act.mentor:Mentorat proposé`;
    case 'mentorEnded': return $localize`:@@competencies.interim.act.mentor-ended:Mentorat terminé`;
  }
}

type Refusal = Exclude<NameInterimMutation['nameInterim'], { __typename: 'InterimNamed' }>;

/** Why nobody was named, and what to do. */
export function interimRefusalWords(refusal: Refusal, locale: string): string {
  switch (refusal.__typename) {
    case 'InterimDaysRefused':
      switch (refusal.why) {
        case 'endsBeforeItStarts': return $localize`:@@competencies.interim.refused.order:Le dernier jour vient avant le premier.`;
        case 'startsInThePast': return $localize`:@@competencies.interim.refused.past:Le premier jour est passé : un intérim commence aujourd’hui au plus tôt.`;
        case 'tooLong': return $localize`:@@competencies.interim.refused.long:Un intérim dure un an au plus. Au-delà, le fichier du personnel nomme une autre personne.`;
      }
    case 'InterimOverlaps': {
      const [first, last] = [dayInWords(refusal.startsOn, locale), dayInWords(refusal.endsOn, locale)];
      return $localize`:@@competencies.interim.refused.overlaps:Une personne assure déjà l’intérim du ${first}:first: au ${last}:last:. Changez vos dates, ou mettez d’abord fin à cet intérim.`;
    }
    case 'NobodyStandsInForThemselves': return $localize`:@@competencies.interim.refused.oneself:Choisissez une autre personne que vous.`;
    case 'DelegateHasNoAccount': return $localize`:@@competencies.interim.refused.account:Cette personne n’a pas de compte ouvert : elle ne pourrait pas se connecter. Choisissez-en une autre, ou demandez à l’administration de l’inviter.`;
  }
}
