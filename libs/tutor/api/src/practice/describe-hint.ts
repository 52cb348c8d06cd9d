import type { OrganizationBank } from '@passerelle/assessment-api';
import { type Item, questionsOf } from '@passerelle/assessment-domain';
import type { Competency } from '@passerelle/competencies-domain';
import type { MisconceptionId } from '@passerelle/kernel';
import { type FirstStep, giveHint, type HintRung } from '@passerelle/tutor-domain';

import type { FirstStepType, PracticeHintType } from './practice.type.js';
import { ideasOf } from './replay-practice.js';

/**
 * One rung in words, made of what the bank and the framework already say: what the level of the question shows, where
 * its rule stands, a first step.
 * @param held mistaken ideas that the person showed in the session
 */
export function describeHint(rung: HintRung, item: Item, { bank, competency, held }: { readonly bank: OrganizationBank; readonly competency: Competency | undefined; readonly held: readonly MisconceptionId[] }): PracticeHintType {
  const hint = giveHint(rung, item, ideasOf(item, bank), held);
  switch (hint.rung) {
    case 'orient': return { rung, texts: (competency?.levels.find(({ level }) => level === hint.level)?.indicators ?? []).map(({ text }) => text), step: null };
    case 'remind': return { rung, texts: [hint.source], step: null };
    case 'workThrough': return { rung, texts: [], step: describeStep(item, hint.step) };
  }
}

/** A step in words: the names that authors give to parts tell too much. */
function describeStep({ id, content }: Item, step: FirstStep): FirstStepType {
  const [question] = questionsOf(content);
  if (step.kind === 'setAside' && question && 'choices' in question) {
    const text = question.choices.find((choice) => choice.id === step.choice)?.text;
    if (text) return { kind: step.kind, text, with: null, why: step.why };
  }
  if (step.kind === 'comesFirst' && question?.kind === 'ordering') {
    const text = question.steps.find((one) => one.id === step.step)?.text;
    if (text) return { kind: step.kind, text, with: null, why: null };
  }
  if (step.kind === 'goesWith' && question?.kind === 'matching') {
    const pair = question.pairs.find((one) => one.id === step.left);
    if (pair) return { kind: step.kind, text: pair.left, with: pair.right, why: null };
  }
  throw new RangeError(`The item ${id} has no such part.`);
}
