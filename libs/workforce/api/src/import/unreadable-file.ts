import type { BilingualText } from '@passerelle/kernel';

/** Largest file, in bytes. */
export const MAXIMUM_BYTES = 20 * 1024 * 1024;

export const REFUSAL_KINDS = ['FileTooLarge', 'FileEmpty', 'FileNotRead', 'FileNotPersonnel', 'FileBroken', 'WorkbookTooLarge', 'ImportFailed', 'PersonnelChanged'] as const;
/** Why a file as a whole is refused, before any of its rows is looked at. */
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

const WORDS: Record<RefusalKind, BilingualText> = {
  FileTooLarge: { fr: 'Le fichier dépasse 20 Mo. Rien n’a été conservé.', en: 'The file is larger than 20 MB. Nothing was kept.' },
  FileEmpty: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  FileNotRead: { fr: 'Le fichier n’a pas été reçu : envoyez-le tel quel, avec le type text/csv ou application/octet-stream.', en: 'The file was not received: send it as it is, with the type text/csv or application/octet-stream.' },
  FileNotPersonnel: { fr: 'Ce n’est ni un fichier CSV (UTF-8 ou Windows-1252) ni un classeur XLSX. Enregistrez le fichier sous l’une de ces formes.', en: 'This is neither a CSV file (UTF-8 or Windows-1252) nor an XLSX workbook. Save the file in one of these forms.' },
  FileBroken: { fr: 'Le fichier est abîmé : un guillemet n’est pas fermé, ou une partie du classeur ne peut être lue.', en: 'The file is broken: a quotation mark is not closed, or a part of the workbook cannot be read.' },
  WorkbookTooLarge: { fr: 'Le classeur est trop grand une fois décompressé.', en: 'The workbook is too large once unpacked.' },
  ImportFailed: { fr: 'L’importation s’est interrompue de notre côté. Rien n’a été écrit ; vous pouvez recommencer.', en: 'The import stopped on our side. Nothing was written; you may begin again.' },
  PersonnelChanged: { fr: 'Les données du personnel ont changé après votre confirmation. Rien n’a été écrit ; déposez le fichier de nouveau.', en: 'The personnel data changed after you confirmed. Nothing was written; send the file again.' },
};

export function describeRefusal(kind: RefusalKind): BilingualText {
  return WORDS[kind];
}

/** The file cannot be read at all; the kind says why. */
export class UnreadableFile extends Error {
  constructor(readonly kind: RefusalKind) {
    super(WORDS[kind].en);
  }
}
