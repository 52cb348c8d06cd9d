import type { BilingualText } from '@passerelle/kernel';

/** What keeps a file of a package from being read; `{name}` is what it names. */
const WORDS = {
  NotXml: { fr: 'ce n’est pas du XML bien formé', en: 'it is not well-formed XML' },
  DocumentType: { fr: 'une déclaration de type de document (DOCTYPE) n’est pas lue', en: 'a document type declaration (DOCTYPE) is not read' },
  TooManyElements: { fr: 'il contient plus d’éléments qu’une question n’en a', en: 'it holds more elements than a question has' },
  Empty: { fr: 'il ne contient rien', en: 'there is nothing in it' },
  NotAnItem: { fr: 'ce n’est pas une question QTI 3 (qti-assessment-item), ou elle n’a pas d’identifiant', en: 'it is not a QTI 3 question (qti-assessment-item), or it has no identifier' },
  NoBody: { fr: 'la question n’a pas de corps (qti-item-body)', en: 'the question has no body (qti-item-body)' },
  FormUnknown: { fr: '« {name} » n’est pas une forme de question de la banque', en: '“{name}” is not a form of question of the bank' },
  NoInteraction: { fr: 'la question n’a rien à quoi répondre', en: 'the question has nothing to answer' },
  PairsUnclear: { fr: 'un élément de gauche n’a pas de réponse, ou en a plusieurs', en: 'a left side goes with none, or with several' },
  ChoiceWithoutIdentifier: { fr: 'un choix n’a pas d’identifiant', en: 'a choice has no identifier' },
  NotInArchive: { fr: 'il est nommé par le manifeste, mais absent de l’archive', en: 'the manifest names it, but it is not in the archive' },
  NoItem: { fr: 'le manifeste ne nomme aucune question QTI 3', en: 'the manifest names no QTI 3 question' },
  CompetencyUnsaid: { fr: 'la question ne dit pas quelle compétence elle vérifie : choisissez-en une avant d’importer', en: 'the question does not say which competency it is about: choose one before importing' },
  NotWritable: { fr: 'la question ne tient pas dans les champs d’un brouillon : {name}', en: 'the question does not fit the fields of a draft: {name}' },
} satisfies Readonly<Record<string, BilingualText>>;

export type QtiFaultKind = keyof typeof WORDS;

/** What is wrong with a file of a package. */
export interface QtiFault {
  readonly file: string;
  readonly why: BilingualText;
}

export function qtiFault(file: string, kind: QtiFaultKind, name = ''): QtiFault {
  const { fr, en } = WORDS[kind];
  return { file, why: { fr: fr.replace('{name}', () => name), en: en.replace('{name}', () => name) } };
}
