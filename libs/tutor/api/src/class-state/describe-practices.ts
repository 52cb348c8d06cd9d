import type { OrganizationBank } from '@passerelle/assessment-api';
import { type Item, questionsOf } from '@passerelle/assessment-domain';
import type { Competency } from '@passerelle/competencies-domain';
import { type BilingualText, type CompetencyId, MINIMUM_PERSONS, type MisconceptionId } from '@passerelle/kernel';
import { answersOfPeople, type HintShares, hintsTaken } from '@passerelle/tutor-domain';

import type { ClassQuestionType, PracticeStateType } from './class-state.type.js';
import type { PracticeMet } from './practices-of-month.js';

/** An answer, with the exercise that it is to, in the words of today. */
type KnownMet = PracticeMet & { readonly of: Item };

/** How practice went, as it may be shown: the hints asked for, by competency then by exercise, and the ideas that mislead. */
export function describePractices(met: readonly PracticeMet[], bank: OrganizationBank, competencies: ReadonlyMap<CompetencyId, Competency>): Omit<PracticeStateType, 'month'> {
  const items = new Map(bank.inForce.map((item) => [item.id, item]));
  const known = met.flatMap((one): readonly KnownMet[] => {
    const item = items.get(one.item);
    return item ? [{ ...one, of: item }] : [];
  });
  return {
    hasTooFew: new Set(known.map(({ person }) => person)).size < MINIMUM_PERSONS,
    competencies: [...Map.groupBy(known, ({ of }) => of.competency)].flatMap(([id, theirs]) => describeCompetency(id, theirs, bank, competencies.get(id)?.title ?? { fr: id, en: id })),
  };
}

/** Nothing is named of which nothing can be shown: it would say that somebody, and few, practised it. */
function describeCompetency(id: CompetencyId, met: readonly KnownMet[], bank: OrganizationBank, title: BilingualText): PracticeStateType['competencies'] {
  const byItem = [...Map.groupBy(met, ({ of }) => of).entries()];
  const exercises = byItem.map(([item, answers]) => ({ id: item.id, question: wordsOf(item), hints: hintsTaken(answers) })).filter(({ hints }) => tellsSomething(hints));
  const questions = byItem.map(([item, answers]) => describeExercise(item, answers, bank, title)).filter(({ failed, misleading }) => failed !== null || misleading.length > 0);
  const hints = hintsTaken(met);
  return tellsSomething(hints) || exercises.length > 0 || questions.length > 0 ? [{ id, title, hints, exercises, questions }] : [];
}

function tellsSomething({ none, rungs }: HintShares): boolean {
  return none !== null || rungs.some(({ asked }) => asked !== null);
}

function describeExercise(item: Item, answers: readonly PracticeMet[], bank: OrganizationBank, place: BilingualText): ClassQuestionType {
  const { failed, misleading } = answersOfPeople(answers.map(({ outcome, misconceptions }) => ({ right: outcome === 'right', idea: misconceptions.length === 1 ? (misconceptions[0] ?? null) : null, people: 1 })));
  const ideas = misleading.flatMap(({ idea, held }) => {
    const misconception = bank.misconception(idea as MisconceptionId);
    return misconception ? [{ words: misconception.name, why: misconception.feedback, held }] : [];
  });
  return { id: item.id, kind: 'exercise', place, question: wordsOf(item), failed, misleading: ideas };
}

/** What is asked, or the situation in which it is. */
function wordsOf({ id, content }: Item): BilingualText {
  return content.kind === 'situation' ? content.situation : (questionsOf(content)[0]?.question ?? { fr: id, en: id });
}
