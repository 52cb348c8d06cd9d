import type { DiagnosticFieldsFragment } from '../generated/graphql.js';

export type Conclusion = NonNullable<DiagnosticFieldsFragment['conclusions']>[number];
export type AnsweredItem = Conclusion['items'][number];

export function answeredWords(questions: number): string {
  if (questions === 0) return $localize`:@@assessment.result.no-answer:Aucune réponse donnée.`;
  return questions === 1 ? $localize`:@@assessment.result.one-answer:1 question.` : $localize`:@@assessment.result.answers:${questions}:count: questions.`;
}

/** What was concluded, in a sentence. */
export function conclusionWords({ verdict, why, required, items }: Conclusion): string {
  if (items.length === 0) return why === 'stopped' ? $localize`:@@assessment.conclusion.not-begun:Le diagnostic s’est arrêté avant ses questions.` : $localize`:@@assessment.conclusion.no-question:Aucune question n’a pu être posée pour l’instant.`;
  switch (verdict) {
    case 'met': return $localize`:@@assessment.conclusion.met:Vos réponses montrent le niveau ${required}:level: demandé.`;
    case 'notMet': return $localize`:@@assessment.conclusion.not-met:Vos réponses ne montrent pas encore le niveau ${required}:level: demandé.`;
    case 'undecided': return undecidedWords(why);
  }
}

function undecidedWords(why: Conclusion['why']): string {
  switch (why) {
    case 'stopped': return $localize`:@@assessment.conclusion.stopped:Le diagnostic s’est arrêté avant que ce soit clair : nous préférons ne pas conclure.`;
    case 'nothingLeft': return $localize`:@@assessment.conclusion.nothing-left:Il n’y avait plus de question à vous poser, et ce n’est pas assez clair pour conclure.`;
    default: return $localize`:@@assessment.conclusion.both-ways:Vos réponses vont dans les deux sens : nous préférons ne pas conclure.`;
  }
}

/** How sure it is, never rounded up: « atteint : 9 chances sur 10 ». */
export function sureWords({ probability, verdict }: Pick<Conclusion, 'probability' | 'verdict'>): { readonly how: string; readonly chances: string } {
  const how = verdict === 'undecided' ? $localize`:@@assessment.sure.little:Peu sûr` : $localize`:@@assessment.sure.enough:Assez sûr`;
  // 0.7 × 10 must stay 7, whatever the last binary digit says.
  const chances = Math.floor(probability * 10 + 1e-9);
  if (chances === 0) return { how, chances: $localize`:@@assessment.sure.less-than-one:atteint : moins d’une chance sur 10` };
  if (chances === 1) return { how, chances: $localize`:@@assessment.sure.one:atteint : environ 1 chance sur 10` };
  if (chances === 10) return { how, chances: $localize`:@@assessment.sure.nearly:atteint : presque certain` };
  return { how, chances: $localize`:@@assessment.sure.some:atteint : ${chances}:chances: chances sur 10` };
}

export function outcomeWords(outcome: AnsweredItem['outcome']): string {
  switch (outcome) {
    case 'right': return $localize`:@@assessment.outcome.right:Juste`;
    case 'wrong': return $localize`:@@assessment.outcome.wrong:À revoir`;
    case 'dontKnow': return $localize`:@@assessment.outcome.unknown:Je ne sais pas`;
  }
}

/** Less than this, an answer changes little: a fiftieth of the probability. */
const LITTLE = 0.02;

/** What an answer did to the conclusion; it says nothing for a question that is tried out. */
export function moveWords({ counted, moves }: Pick<AnsweredItem, 'counted' | 'moves'>): string {
  if (!counted) return $localize`:@@assessment.moves.pilot:Question à l’essai : elle ne compte pas.`;
  if (moves > LITTLE) return $localize`:@@assessment.moves.up:Cette réponse rapproche le niveau demandé.`;
  if (moves < -LITTLE) return $localize`:@@assessment.moves.down:Cette réponse en éloigne.`;
  return $localize`:@@assessment.moves.little:Cette réponse change peu la conclusion.`;
}
