import type { BankFault } from '@passerelle/assessment-domain';
import type { Language } from '@passerelle/kernel';

export interface Remark {
  readonly kind: string;
  readonly language?: Language | null;
  readonly text?: string | null;
}

/** What the linter says of a question, in words. */
export function remarkWords({ kind, language, text }: Remark): string {
  const tongue = language === 'en' ? $localize`:@@assessment.remark.in-english:en anglais` : $localize`:@@assessment.remark.in-french:en français`;
  const word = (WORDS as Readonly<Record<string, ((about: { readonly tongue: string; readonly text: string }) => string) | undefined>>)[kind];
  return word ? word({ tongue, text: text ?? '' }) : kind;
}

const WORDS: Partial<Readonly<Record<BankFault['kind'], (about: { readonly tongue: string; readonly text: string }) => string>>> = {
  TextMissing: () => $localize`:@@assessment.remark.TextMissing:Un texte manque, dans une langue au moins.`,
  ChoicesTooFew: () => $localize`:@@assessment.remark.ChoicesTooFew:Il faut au moins trois choix.`,
  KeyNotSingle: () => $localize`:@@assessment.remark.KeyNotSingle:Un seul choix doit être bon.`,
  KeyMissing: () => $localize`:@@assessment.remark.KeyMissing:Aucun choix n’est marqué comme bon.`,
  NothingWrong: () => $localize`:@@assessment.remark.NothingWrong:Tous les choix sont bons : il n’y a rien à distinguer.`,
  StepsTooFew: () => $localize`:@@assessment.remark.StepsTooFew:Il faut au moins trois étapes.`,
  PairsTooFew: () => $localize`:@@assessment.remark.PairsTooFew:Il faut au moins trois paires.`,
  QuestionsTooFew: () => $localize`:@@assessment.remark.QuestionsTooFew:Une mise en situation a au moins deux questions.`,
  IdTwice: () => $localize`:@@assessment.remark.IdTwice:Deux parties portent le même nom interne.`,
  IdUnknown: () => $localize`:@@assessment.remark.IdUnknown:Une confusion désigne une partie qui n’y est plus, ou dans le bon ordre.`,
  MisconceptionUnknown: () => $localize`:@@assessment.remark.MisconceptionUnknown:L’idée fausse derrière une mauvaise réponse n’est pas choisie.`,
  MisconceptionUnsaid: () => $localize`:@@assessment.remark.MisconceptionUnsaid:Une idée fausse que vous ajoutez n’a pas de nom ou de commentaire, dans les deux langues.`,
  MisconceptionUnused: () => $localize`:@@assessment.remark.MisconceptionUnused:Une idée fausse que vous ajoutez n’explique aucune mauvaise réponse.`,
  MisconceptionTwice: () => $localize`:@@assessment.remark.MisconceptionTwice:Une idée fausse est ajoutée deux fois.`,
  KeyLongest: ({ tongue }) => $localize`:@@assessment.remark.KeyLongest:La bonne réponse se devine : elle est nettement plus longue, ${tongue}:language:.`,
  KeyShortest: ({ tongue }) => $localize`:@@assessment.remark.KeyShortest:La bonne réponse se devine : elle est nettement plus courte, ${tongue}:language:.`,
  AllOfTheAbove: ({ tongue, text }) => $localize`:@@assessment.remark.AllOfTheAbove:Un choix parle des autres choix, ${tongue}:language: : « ${text}:words: ».`,
  ChoicesAlike: ({ tongue }) => $localize`:@@assessment.remark.ChoicesAlike:Deux choix disent la même chose, ${tongue}:language:.`,
  QuestionsAlike: ({ tongue }) => $localize`:@@assessment.remark.QuestionsAlike:Une autre question de la banque dit la même chose, ${tongue}:language:.`,
  NotTranslated: ({ text }) => $localize`:@@assessment.remark.NotTranslated:Le même texte est dans les deux langues : « ${text}:words: ».`,
  FiguresDiffer: ({ text }) => $localize`:@@assessment.remark.FiguresDiffer:Les nombres ne sont pas les mêmes dans les deux langues : « ${text}:words: ».`,
  SentencesDiffer: ({ text }) => $localize`:@@assessment.remark.SentencesDiffer:Les phrases ne se répondent pas d’une langue à l’autre : « ${text}:words: ».`,
  LengthsDiffer: ({ text }) => $localize`:@@assessment.remark.LengthsDiffer:Une langue en dit beaucoup plus que l’autre : « ${text}:words: ».`,
  Typography: ({ tongue, text }) => $localize`:@@assessment.remark.Typography:La typographie est à revoir ${tongue}:language: : « ${text}:words: ».`,
  GuessingUnsound: () => $localize`:@@assessment.remark.GuessingUnsound:On la réussirait trop souvent au hasard : ajoutez des choix.`,
};
