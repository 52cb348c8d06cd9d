import { as, fields, listOf, oneOf, type Shape } from './shape.js';

/**
 * The shape of a content: the five formats, and nothing beside what each holds.
 * @param words what a text must be like
 * @param id what the name of a part must be like
 * @param idea what the name of a misconception must be like
 */
export function contentShape({ words, id, idea }: { readonly words: Shape; readonly id: Shape; readonly idea: Shape }): Shape {
  const part = fields({ id, text: words });
  const choices = listOf(as('correct', { true: fields({ id, text: words, correct: oneOf([true]) }), false: fields({ id, text: words, correct: oneOf([false]), misconception: idea }) }));
  const questions: Readonly<Record<string, Shape>> = {
    single: fields({ kind: oneOf(['single']), question: words, choices }),
    multiple: fields({ kind: oneOf(['multiple']), question: words, choices }),
    ordering: fields({ kind: oneOf(['ordering']), question: words, steps: listOf(part), reversals: listOf(fields({ earlier: id, later: id, misconception: idea })) }),
    matching: fields({ kind: oneOf(['matching']), question: words, pairs: listOf(fields({ id, left: words, right: words })), lures: listOf(part), confusions: listOf(fields({ left: id, right: id, misconception: idea })) }),
  };
  return as('kind', { ...questions, situation: fields({ kind: oneOf(['situation']), situation: words, questions: listOf(fields({ id, content: as('kind', questions) })) }) });
}
