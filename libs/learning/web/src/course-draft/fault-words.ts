import type { DraftFault } from '@passerelle/learning-domain';

/** What is to be looked at again, in words; where it stands is said beside it. */
export function faultWords({ kind, language, what, count }: DraftFault): string {
  const word = WORDS[kind];
  const tongue = language === 'en' ? $localize`:@@learning.check.in-english:en anglais` : $localize`:@@learning.check.in-french:en français`;
  return word({ tongue, what: what ?? '', count: count ?? 0 });
}

interface About {
  readonly tongue: string;
  readonly what: string;
  readonly count: number;
}

const WORDS: Readonly<Record<DraftFault['kind'], (about: About) => string>> = {
  TextMissing: ({ tongue }) => $localize`:@@learning.check.text-missing:le texte manque ${tongue}:language:`,
  TextOlder: ({ tongue }) => $localize`:@@learning.check.text-older:le texte ${tongue}:language: est plus ancien que l’autre`,
  HeadingOrder: ({ tongue, what }) => $localize`:@@learning.check.heading:le titre « ${what}:heading: » (${tongue}:language:) saute un niveau`,
  DescriptionThin: ({ tongue }) => $localize`:@@learning.check.description:la description ${tongue}:language: n’en dit pas plus que la légende`,
  FileMissing: ({ tongue }) => $localize`:@@learning.check.file:le fichier ${tongue}:language: n’est pas choisi, ou n’est pas de la bonne sorte`,
  KeyByLength: ({ tongue }) => $localize`:@@learning.check.key-length:la bonne réponse se devine à sa longueur, ${tongue}:language:`,
  KeyByPlace: ({ count }) => $localize`:@@learning.check.key-place:la bonne réponse est trop souvent à la place ${count}:place:`,
  HardToRead: ({ tongue, count }) => $localize`:@@learning.check.hard:la leçon se lit difficilement ${tongue}:language: (lisibilité ${count}:score:, visez 50 ou plus)`,
  PrerequisiteCycle: () => $localize`:@@learning.check.cycle:des formations à suivre avant se renvoient l’une à l’autre`,
  NothingTaught: () => $localize`:@@learning.check.nothing-taught:aucune compétence n’est apportée`,
  GainReversed: () => $localize`:@@learning.check.gain:une compétence ne finit pas plus haut qu’elle ne commence`,
  LessonsNone: () => $localize`:@@learning.check.no-lesson:il n’y a aucune leçon`,
  QuestionsNone: () => $localize`:@@learning.check.no-question:il n’y a aucune question`,
  MinutesDiffer: () => $localize`:@@learning.check.minutes:les durées ne concordent pas`,
  ChoicesTooFew: () => $localize`:@@learning.check.choices:il faut au moins deux choix`,
  ChoicesRight: ({ count }) => $localize`:@@learning.check.right:nombre de bonnes réponses marquées : ${count}:count:`,
  GapRight: ({ what, count }) => $localize`:@@learning.check.gap-right:nombre de bonnes réponses pour l’espace « ${what}:gap: » : ${count}:count:`,
  CaptionsMissing: ({ tongue }) => $localize`:@@learning.check.captions:les sous-titres manquent ${tongue}:language:`,
  TranscriptMissing: ({ tongue }) => $localize`:@@learning.check.transcript:la transcription manque ${tongue}:language:`,
  LessonEmpty: () => $localize`:@@learning.check.empty:la leçon est vide`,
  OrderingTooFew: () => $localize`:@@learning.check.ordering:il faut au moins deux éléments à mettre en ordre`,
  PairsTooFew: () => $localize`:@@learning.check.pairs:il faut au moins deux paires`,
  GapsNone: () => $localize`:@@learning.check.gaps:il n’y a aucun espace à remplir`,
  NoteNone: () => $localize`:@@learning.check.note:aucun passage n’est annoté : un texte suffirait`,
  CriteriaNone: () => $localize`:@@learning.check.criteria:il n’y a aucun critère : personne ne saurait ce qui est attendu`,
  LengthNone: () => $localize`:@@learning.check.length:la durée n’est pas dite`,
  GoodEndingNone: () => $localize`:@@learning.check.ending:aucune bonne fin ne peut être atteinte`,
  ItemNotTaught: () => $localize`:@@learning.check.item:la question porte sur ce que la formation n’apporte pas`,
  IdTwice: ({ what }) => $localize`:@@learning.check.id:deux parties portent le même nom interne (${what}:id:)`,
  WordTwice: ({ what }) => $localize`:@@learning.check.word:un mot du glossaire est là deux fois (${what}:word:)`,
  ThingTwice: ({ what }) => $localize`:@@learning.check.thing:deux éléments portent le même nom interne (${what}:id:)`,
  GapTooFew: ({ what }) => $localize`:@@learning.check.gap:l’espace « ${what}:gap: » n’offre pas de choix`,
  HandInNotTaught: () => $localize`:@@learning.check.hand-in:le travail porte sur une compétence que la formation n’apporte pas`,
  StartUnknown: () => $localize`:@@learning.check.start:la scène de départ n’est pas choisie`,
  SceneNotReached: ({ what }) => $localize`:@@learning.check.reached:rien ne mène à une scène (${what}:scene:)`,
  SceneLeadsBack: ({ what }) => $localize`:@@learning.check.back:une scène ramène à elle-même (${what}:scene:)`,
  SceneEndsAndOffers: ({ what }) => $localize`:@@learning.check.ends:une fin offre encore des choix (${what}:scene:)`,
  SceneLeadsNowhere: ({ what }) => $localize`:@@learning.check.nowhere:une scène ne mène nulle part et n’est pas une fin (${what}:scene:)`,
  SceneLeavesNoChoice: ({ what }) => $localize`:@@learning.check.no-choice:une scène ne laisse pas le choix (${what}:scene:)`,
  NextUnknown: ({ what }) => $localize`:@@learning.check.next:un choix d’une scène ne mène à rien (${what}:scene:)`,
  RightSideTwice: ({ what }) => $localize`:@@learning.check.right-side:« ${what}:words: » est deux fois à droite : on ne saurait lequel choisir`,
  GapNotNamed: ({ what, tongue }) => $localize`:@@learning.check.not-named:le texte ${tongue}:language: ne contient pas l’espace [[${what}:gap:]]`,
  GapWithoutOptions: ({ what, tongue }) => $localize`:@@learning.check.without-options:le texte ${tongue}:language: contient [[${what}:gap:]], qui n’a pas de choix`,
  GapNamedTwice: ({ what, tongue }) => $localize`:@@learning.check.named-twice:le texte ${tongue}:language: contient deux fois [[${what}:gap:]]`,
  TermTwice: ({ what }) => $localize`:@@learning.check.term:le glossaire explique deux fois « ${what}:term: »`,
};
