import type { ValidationFieldsFragment } from '../generated/graphql.js';

export function stateWords(state: ValidationFieldsFragment['state']): string {
  switch (state) {
    case 'waiting': return $localize`:@@competencies.validation.state.waiting:À lire`;
    case 'validated': return $localize`:@@competencies.validation.state.validated:Validée`;
    case 'returned': return $localize`:@@competencies.validation.state.returned:Rendue, à compléter`;
    case 'withdrawn': return $localize`:@@competencies.validation.state.withdrawn:Reprise`;
  }
}

/** Nobody can read what is sent. */
export function noManagerWords(): string {
  return $localize`:@@competencies.ask.no-manager:Le fichier du personnel ne nomme pas la personne dont vous relevez : demandez à votre administration de le corriger. Votre texte reste ici.`;
}

/** Why a file was not kept, in words. */
export function fileRefusalWords(kind: string): string {
  switch (kind) {
    case 'FileTooLarge': return $localize`:@@competencies.validation.file.large:Ce fichier dépasse 5 Mo : joignez-en une partie, ou décrivez-le.`;
    case 'FileTypeRefused': return $localize`:@@competencies.validation.file.type:Ce fichier n’est ni un PDF, ni une image, ni un texte, ni un document Word : il n’a pas été gardé.`;
    default: return $localize`:@@competencies.validation.file.not-sent:Le fichier n’a pas pu être envoyé. Votre texte reste ici ; réessayez dans un moment.`;
  }
}
