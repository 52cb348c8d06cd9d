import type { PracticeFieldsFragment } from '../generated/graphql.js';

export type Exercise = NonNullable<PracticeFieldsFragment['exercise']>;
export type Feedback = NonNullable<PracticeFieldsFragment['feedback']>;
export type Example = NonNullable<PracticeFieldsFragment['example']>;
export type Hint = Exercise['hints'][number];
export type PracticeResult = NonNullable<PracticeFieldsFragment['result']>;
export type Move = PracticeResult['moves'][number];

/** Why this exercise, as a sentence. */
export function reasonWords({ reason, probability }: Pick<Exercise, 'reason' | 'probability'>): string {
  switch (reason) {
    case 'prerequisite': return $localize`:@@tutor.reason.prerequisite:D’abord une compétence qui soutient celle que vous travaillez.`;
    case 'sibling': return $localize`:@@tutor.reason.sibling:Un autre essai, sur une question voisine.`;
    case 'closest': return $localize`:@@tutor.reason.closest:Le plus proche de votre niveau parmi ceux qui restent.`;
    case 'target': return $localize`:@@tutor.reason.target:À votre portée : environ ${chancesOf(probability)}:chances: chances sur 10 de réussir.`;
  }
}

/** A probability in chances out of ten, 1 to 9: nothing is certain. */
export function chancesOf(probability: number): number {
  return Math.min(9, Math.max(1, Math.round(probability * 10)));
}

/** What is shown of the level aimed at, as the session goes. */
export function masteryWords(required: number, mastery: number): string {
  const chances = chancesOf(mastery);
  return chances === 1
    ? $localize`:@@tutor.mastery.one:Une question de niveau ${required}:level:, sans indice : environ 1 chance sur 10 de réussir.`
    : $localize`:@@tutor.mastery.some:Une question de niveau ${required}:level:, sans indice : environ ${chances}:chances: chances sur 10 de réussir.`;
}

/** What the next rung of the ladder gives. */
export function rungWords(rung: Hint['rung']): string {
  switch (rung) {
    case 'orient': return $localize`:@@tutor.rung.orient:où regarder`;
    case 'remind': return $localize`:@@tutor.rung.remind:où se trouve la règle`;
    case 'workThrough': return $localize`:@@tutor.rung.work-through:un premier pas`;
  }
}

export function outcomeWords({ outcome, hints }: Pick<Feedback, 'outcome' | 'hints'>): string {
  if (outcome === 'dontKnow') return $localize`:@@tutor.outcome.unknown:Vous ne saviez pas encore`;
  if (outcome === 'wrong') return $localize`:@@tutor.outcome.wrong:Pas tout à fait`;
  return hints > 0 ? $localize`:@@tutor.outcome.with-help:C’est juste, avec un coup de pouce` : $localize`:@@tutor.outcome.right:C’est juste`;
}

export function endingWords(ending: PracticeResult['ending']): string {
  switch (ending) {
    case 'mastered': return $localize`:@@tutor.ending.mastered:Trois réussites de suite sans indice au niveau visé : vous l’avez bien en main aujourd’hui.`;
    case 'time': return $localize`:@@tutor.ending.time:Le temps que vous vouliez y mettre est écoulé.`;
    case 'nothingLeft': return $localize`:@@tutor.ending.nothing-left:Il n’y a plus d’exercice nouveau sur cette compétence pour aujourd’hui.`;
    case 'stopped': return $localize`:@@tutor.ending.stopped:Vous avez terminé la séance.`;
  }
}

/** Less than this, in levels, is said to move little. */
const LITTLE = 0.05;

/** What a session did to the estimated level. */
export function moveWords({ moves, alone, answers }: Pick<Move, 'moves' | 'alone' | 'answers'>): string {
  if (moves === null) return $localize`:@@tutor.move.unknown:Ajouté à vos preuves.`;
  if (alone) return $localize`:@@tutor.move.alone:Vos ${answers}:answers: premières réponses donnent une première idée de votre niveau, à préciser.`;
  const size = Math.abs(moves).toFixed(1).replace('.', $localize`:@@tutor.decimal:,`);
  if (Math.abs(moves) < LITTLE) return $localize`:@@tutor.move.little:Vos ${answers}:answers: premières réponses confirment votre niveau estimé : il change peu.`;
  return moves > 0
    ? $localize`:@@tutor.move.up:Vos ${answers}:answers: premières réponses haussent votre niveau estimé de ${size}:size:.`
    : $localize`:@@tutor.move.down:Vos ${answers}:answers: premières réponses abaissent votre niveau estimé de ${size}:size:. Une autre séance peut le faire remonter.`;
}
