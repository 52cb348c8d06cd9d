import type { Language } from '@passerelle/kernel';

/** What keeps a course from hanging together; `at` is the id of the activity, lesson, item or word concerned, `what` that of the thing in it. */
export type CourseFault =
  | { readonly kind: 'MinutesDiffer'; readonly at: string; readonly counted: number; readonly said: number }
  | { readonly kind: 'ChoicesRight'; readonly at: string; readonly right: number }
  | { readonly kind: 'GapRight'; readonly at: string; readonly what: string; readonly right: number }
  | { readonly kind: PlainFault; readonly at: string }
  | { readonly kind: FaultOfThing; readonly at: string; readonly what: string }
  | { readonly kind: 'CaptionsMissing' | 'TranscriptMissing'; readonly at: string; readonly language: Language }
  | { readonly kind: FaultOfText; readonly at: string; readonly what: string; readonly language: Language };

type PlainFault = 'LessonEmpty' | 'ChoicesTooFew' | 'OrderingTooFew' | 'PairsTooFew' | 'GapsNone' | 'NoteNone' | 'CriteriaNone' | 'LengthNone' | 'GoodEndingNone' | 'ItemNotTaught' | 'IdTwice' | 'WordTwice';
type FaultOfThing = 'ThingTwice' | 'GapTooFew' | 'HandInNotTaught' | 'StartUnknown' | 'SceneNotReached' | 'SceneLeadsBack' | 'SceneEndsAndOffers' | 'SceneLeadsNowhere' | 'SceneLeavesNoChoice' | 'NextUnknown';
type FaultOfText = 'RightSideTwice' | 'GapNotNamed' | 'GapWithoutOptions' | 'GapNamedTwice' | 'TermTwice';

/** A fault in English, for whoever reads it without the page: the log of a start, a specification. */
export function describeFault(fault: CourseFault): string {
  const { at } = fault;
  switch (fault.kind) {
    case 'MinutesDiffer':
      return `lessons and quiz last ${fault.counted} minutes, the course says ${fault.said}`;
    case 'ChoicesRight':
      return `question ${at} has ${fault.right} correct choices`;
    case 'GapRight':
      return `gap ${fault.what} of ${at} has ${fault.right} correct options`;
    case 'CaptionsMissing':
    case 'TranscriptMissing':
      return `${at} has no ${fault.kind === 'CaptionsMissing' ? 'captions' : 'transcript'} in ${fault.language}`;
    default:
      return 'language' in fault ? ofText(fault) : 'what' in fault ? ofThing(fault) : PLAIN[fault.kind](at);
  }
}

const PLAIN: Readonly<Record<PlainFault, (at: string) => string>> = {
  LessonEmpty: (at) => `lesson ${at} is empty`,
  ChoicesTooFew: (at) => `question ${at} has no choice to make`,
  OrderingTooFew: (at) => `ordering ${at} has nothing to put in order`,
  PairsTooFew: (at) => `matching ${at} has nothing to match: it takes two pairs`,
  GapsNone: (at) => `gaps ${at} has no gap to fill`,
  NoteNone: (at) => `document ${at} has no note: a text would do`,
  CriteriaNone: (at) => `hand-in ${at} has no criteria: nobody could tell what is asked`,
  LengthNone: (at) => `${at} does not say how long it lasts`,
  GoodEndingNone: (at) => `situation ${at} has no good ending that can be reached`,
  ItemNotTaught: (at) => `item ${at} assesses what the course does not teach`,
  IdTwice: (at) => `the id ${at} is used twice`,
  WordTwice: (at) => `the glossary has two words ${at}`,
};

function ofThing({ kind, at, what }: Extract<CourseFault, { readonly kind: FaultOfThing }>): string {
  switch (kind) {
    case 'ThingTwice':
      return `${at} has ${what} twice`;
    case 'GapTooFew':
      return `gap ${what} of ${at} has nothing to choose from`;
    case 'HandInNotTaught':
      return `hand-in ${at} is about ${what}, which the course does not teach`;
    case 'StartUnknown':
      return `situation ${at} starts at scene ${what}, which does not exist`;
    case 'SceneNotReached':
      return `nothing leads to scene ${what} of situation ${at}`;
    case 'SceneLeadsBack':
      return `scene ${what} of situation ${at} leads back to itself`;
    case 'SceneEndsAndOffers':
      return `scene ${what} of situation ${at} is an ending and still offers choices`;
    case 'SceneLeadsNowhere':
      return `scene ${what} of situation ${at} leads nowhere and is not an ending`;
    case 'SceneLeavesNoChoice':
      return `scene ${what} of situation ${at} leaves no choice`;
    case 'NextUnknown':
      return `a choice of scene ${what} of situation ${at} leads to a scene that does not exist`;
  }
}

function ofText({ kind, at, what, language }: Extract<CourseFault, { readonly kind: FaultOfText }>): string {
  switch (kind) {
    case 'RightSideTwice':
      return `matching ${at} has “${what}” twice on the right: nobody can tell which is meant`;
    case 'GapNotNamed':
      return `the ${language} text of gaps ${at} does not name gap ${what}`;
    case 'GapWithoutOptions':
      return `the ${language} text of gaps ${at} names gap ${what}, which has no options`;
    case 'GapNamedTwice':
      return `the ${language} text of gaps ${at} names gap ${what} twice`;
    case 'TermTwice':
      return `the glossary explains “${what}” twice`;
  }
}
