import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId, MisconceptionId, TaskKindId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import type { ItemContent, Question } from '../item/content.js';
import { anItem,aSingle } from '../item/item.builder.js';
import type { Item } from '../item/item.js';
import { startingParameters } from '../item/starting-parameters.js';
import type { Bank } from './lint-bank.js';

/** A sound bank: so many items a competency, of every format and level in turn, each wrong answer with its idea. */
export function aBank({ competencies = ['verifier-texte-ia'], itemsEach = 30 }: { readonly competencies?: readonly string[]; readonly itemsEach?: number } = {}): Bank {
  return {
    items: competencies.flatMap((competency) => Array.from({ length: itemsEach }, (_, at) => itemAt(competency as CompetencyId, at))),
    misconceptions: competencies.map((competency) => ({ id: ideaOf(competency), competency: competency as CompetencyId, name: aText(`Idée fausse de ${competency}`), feedback: aText(`Ce qu’il en est de ${competency}`) })),
  };
}

function itemAt(competency: CompetencyId, at: number): Item {
  const id = `${competency}-${String(at + 1).padStart(2, '0')}` as ItemId;
  const content = contentAt(at, id, ideaOf(competency));
  const level = (1 + (at % 5)) as Exclude<Level, 0>;
  const task = ['rediger', 'analyser', 'traiter'][at % 3] as TaskKindId;
  return anItem({ id, competency, task, level, content, ...startingParameters(level, content), explanation: aText(`Pourquoi ${id}`), source: aText(`Source de ${id}`) });
}

/** Seven formats are coprime with five levels: each level meets each format. */
function contentAt(at: number, id: string, misconception: MisconceptionId): ItemContent {
  const single = aSingle({ question: aText(`Question ${id} ?`), choices: aSingle().choices.map((choice) => (choice.correct ? choice : { ...choice, misconception })) });
  switch (at % 7) {
    case 0: return multiple(id, misconception);
    case 2: return ordering(id, misconception);
    case 4: return matching(id, misconception);
    case 6: return { kind: 'situation', situation: aText(`Situation ${id}`), questions: [{ id: 'q1', content: single }, { id: 'q2', content: multiple(id, misconception) }] };
    default: return single;
  }
}

function multiple(id: string, misconception: MisconceptionId): Question {
  const choices = ['a', 'b', 'c', 'd'].map((name) => (name < 'c' ? { id: name, text: aText(`Choix ${name}`), correct: true as const } : { id: name, text: aText(`Choix ${name}`), correct: false as const, misconception }));
  return { kind: 'multiple', question: aText(`Plusieurs réponses à ${id} ?`), choices };
}

function ordering(id: string, misconception: MisconceptionId): Question {
  const steps = ['s1', 's2', 's3', 's4'].map((name) => ({ id: name, text: aText(`Étape ${name}`) }));
  return { kind: 'ordering', question: aText(`Dans quel ordre, ${id} ?`), steps, reversals: [{ earlier: 's1', later: 's4', misconception }] };
}

function matching(id: string, misconception: MisconceptionId): Question {
  const pairs = ['p1', 'p2', 'p3'].map((name) => ({ id: name, left: aText(`Gauche ${name}`), right: aText(`Droite ${name}`) }));
  return { kind: 'matching', question: aText(`Qu’est-ce qui va ensemble, ${id} ?`), pairs, lures: [{ id: 'x1', text: aText('Leurre') }], confusions: [{ left: 'p1', right: 'x1', misconception }] };
}

function ideaOf(competency: string): MisconceptionId {
  return `${competency}-idee` as MisconceptionId;
}
