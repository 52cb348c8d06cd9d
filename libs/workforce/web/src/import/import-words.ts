import type { ImportFieldsFragment } from '../generated/graphql.js';

/** Where a file is, in words. */
export function importStateWords(state: ImportFieldsFragment['state']): string {
  switch (state) {
    case 'checking': return $localize`:@@workforce.import.state.checking:Vérification en cours`;
    case 'faulty': return $localize`:@@workforce.import.state.faulty:Refusé : des erreurs à corriger`;
    case 'ready': return $localize`:@@workforce.import.state.ready:Prêt, à confirmer`;
    case 'importing': return $localize`:@@workforce.import.state.importing:Importation en cours`;
    case 'done': return $localize`:@@workforce.import.state.done:Importé`;
    case 'cancelled': return $localize`:@@workforce.import.state.cancelled:Abandonné`;
    case 'failed': return $localize`:@@workforce.import.state.failed:Échec : rien n’a été écrit`;
  }
}

/** Whether something is still under way. */
export function isUnderWay(state: ImportFieldsFragment['state']): boolean {
  return state === 'checking' || state === 'importing';
}
