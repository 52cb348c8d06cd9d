import type { FolderFault } from '@passerelle/learning-domain';

/** What is wrong in the folder of a course, in one sentence that names the file, and the field where there is one. */
export function folderFaultWords(fault: FolderFault): string {
  const { file, at } = fault;
  if (fault.kind === 'FileMissing' && at) return $localize`:@@learning.folder.named-missing:${file}:file: : course.json nomme ce fichier (${fieldOf(at)}:field:), et il n’est pas dans le dossier`;
  const words = WORDS[fault.kind]({ what: fault.what ?? '', least: fault.least ?? 0, most: fault.most ?? 0 });
  return at ? $localize`:@@learning.folder.at-field:${file}:file:, ${fieldOf(at)}:field: : ${words}:fault:` : $localize`:@@learning.folder.at-file:${file}:file: : ${words}:fault:`;
}

/** As one writes it to find it in the file: `modules[0].lessons[1].title`. */
function fieldOf(at: string): string {
  return at.split('/').map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '');
}

interface About {
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

const WORDS: Readonly<Record<FolderFault['kind'], (about: About) => string>> = {
  FileMissing: () => $localize`:@@learning.folder.file-missing:ce fichier n’est pas dans le dossier`,
  NotJson: () => $localize`:@@learning.folder.not-json:ce fichier n’est pas un objet JSON ; vérifiez les virgules, les accolades et les guillemets`,
  NotText: () => $localize`:@@learning.folder.not-text:ce fichier n’est pas du texte en UTF-8 ; enregistrez-le dans cet encodage`,
  FileTypeRefused: () => $localize`:@@learning.folder.type:d’après son contenu, ce fichier n’est ni une image, ni un film, ni un enregistrement, ni des sous-titres ; ou c’est un dessin qui pourrait exécuter ou charger autre chose`,
  NameRefused: () => $localize`:@@learning.folder.name:ce nom est refusé ; les fichiers sont tous à côté de course.json, avec des lettres sans accent, des chiffres, des points, des traits d’union ou des tirets bas`,
  NameTwice: () => $localize`:@@learning.folder.name-twice:ce nom est là deux fois, sans tenir compte des majuscules`,
  FileTooLarge: ({ most }) => $localize`:@@learning.folder.file-large:ce fichier dépasse ${most}:megabytes: Mo`,
  PartTooLong: ({ what }) => $localize`:@@learning.folder.part-long:une partie est trop longue (${what}:part:) ; divisez la leçon`,
  FieldsExpected: () => $localize`:@@learning.folder.fields:un objet est attendu ici`,
  ListExpected: () => $localize`:@@learning.folder.list:une liste est attendue ici`,
  ListTooLong: ({ most }) => $localize`:@@learning.folder.list-long:cette liste compte plus de ${most}:most: éléments`,
  TextExpected: () => $localize`:@@learning.folder.text:un texte dans chaque langue est attendu ici, sous « fr » et « en »`,
  TextTooLong: ({ most }) => $localize`:@@learning.folder.text-long:ce texte compte plus de ${most}:most: caractères`,
  FileNameExpected: () => $localize`:@@learning.folder.file-name:un nom de fichier est attendu ici, sans dossier ni accent`,
  FlagExpected: () => $localize`:@@learning.folder.flag:« true » ou « false » est attendu ici`,
  NumberExpected: ({ least, most }) => $localize`:@@learning.folder.number:un nombre de ${least}:least: à ${most}:most: est attendu ici`,
  EndingUnknown: () => $localize`:@@learning.folder.ending:une fin est « good », « fair » ou « poor »`,
  ActivityKindUnknown: () => $localize`:@@learning.folder.kind:cette sorte d’activité n’existe pas`,
  IdExpected: () => $localize`:@@learning.folder.id:un nom interne est attendu ici : des lettres sans accent, des chiffres et des traits d’union`,
  IdsExpected: () => $localize`:@@learning.folder.ids:des noms internes sont attendus ici, chacun une seule fois`,
  IdTwice: () => $localize`:@@learning.folder.id-twice:deux éléments portent le même nom interne`,
};
