import type { MisconceptionId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import type { MatchingQuestion, MultipleQuestion, OrderingQuestion, Situation } from './content.js';
import { guessingFloor } from './guessing-floor.js';
import { aSingle } from './item.builder.js';
import { presentItem, readAnswer } from './present-item.js';
import { scoreAnswer } from './score-answer.js';

const misconception = (id: string) => id as MisconceptionId;
const multiple: MultipleQuestion = {
  kind: 'multiple', question: aText(),
  choices: [{ id: 'a', text: aText('a'), correct: true }, { id: 'b', text: aText('b'), correct: true }, { id: 'c', text: aText('c'), correct: false, misconception: misconception('m-c') }, { id: 'd', text: aText('d'), correct: false, misconception: misconception('m-d') }],
};
const ordering: OrderingQuestion = { kind: 'ordering', question: aText(), steps: ['a', 'b', 'c'].map((id) => ({ id, text: aText(id) })), reversals: [{ earlier: 'a', later: 'c', misconception: misconception('m-late') }] };
const matching: MatchingQuestion = {
  kind: 'matching', question: aText(), pairs: ['a', 'b', 'c'].map((id) => ({ id, left: aText(`gauche ${id}`), right: aText(`droite ${id}`) })),
  lures: [{ id: 'x', text: aText('leurre') }], confusions: [{ left: 'a', right: 'x', misconception: misconception('m-x') }],
};
const situation: Situation = { kind: 'situation', situation: aText('Un courriel'), questions: [{ id: 'q1', content: aSingle() }, { id: 'q2', content: ordering }] };

describe('scoreAnswer', () => {
  it('is right for the right choice, and names the idea behind a wrong one', () => {
    expect(scoreAnswer(aSingle(), { kind: 'single', choice: 'b' })).toEqual({ kind: 'ScoredAnswer', outcome: 'right', misconceptions: [] });
    expect(scoreAnswer(aSingle(), { kind: 'single', choice: 'a' })).toEqual({ kind: 'ScoredAnswer', outcome: 'wrong', misconceptions: ['croire-sur-parole'] });
  });

  it('wants all the right choices and no other', () => {
    expect(scoreAnswer(multiple, { kind: 'multiple', choices: ['b', 'a'] })).toMatchObject({ outcome: 'right' });
    expect(scoreAnswer(multiple, { kind: 'multiple', choices: ['a'] })).toMatchObject({ outcome: 'wrong', misconceptions: [] });
    expect(scoreAnswer(multiple, { kind: 'multiple', choices: ['a', 'b', 'd'] })).toMatchObject({ outcome: 'wrong', misconceptions: ['m-d'] });
  });

  it('reads an order, and what an inversion shows', () => {
    expect(scoreAnswer(ordering, { kind: 'ordering', order: ['a', 'b', 'c'] })).toMatchObject({ outcome: 'right' });
    expect(scoreAnswer(ordering, { kind: 'ordering', order: ['c', 'a', 'b'] })).toMatchObject({ outcome: 'wrong', misconceptions: ['m-late'] });
    expect(scoreAnswer(ordering, { kind: 'ordering', order: ['b', 'a', 'c'] })).toMatchObject({ outcome: 'wrong', misconceptions: [] });
  });

  it('reads pairs, and what a confusion shows', () => {
    const pairs = (...rights: string[]) => ({ kind: 'matching' as const, pairs: ['a', 'b', 'c'].map((left, at) => ({ left, right: rights[at]! })) });
    expect(scoreAnswer(matching, pairs('a', 'b', 'c'))).toMatchObject({ outcome: 'right' });
    expect(scoreAnswer(matching, pairs('x', 'b', 'c'))).toMatchObject({ outcome: 'wrong', misconceptions: ['m-x'] });
    expect(scoreAnswer(matching, pairs('a', 'a', 'c'))).toEqual({ kind: 'AnswerDoesNotFit' });
  });

  it('takes « je ne sais pas » as not right and without a mistaken idea', () => {
    for (const content of [aSingle(), multiple, ordering, matching, situation]) expect(scoreAnswer(content, { kind: 'dontKnow' })).toEqual({ kind: 'ScoredAnswer', outcome: 'dontKnow', misconceptions: [] });
  });

  it('finds a situation right when all its questions are; a wrong one outweighs one that is not known', () => {
    const answers = (choice: string | null, order: readonly string[]) => ({ kind: 'situation' as const, answers: [{ question: 'q2', answer: { kind: 'ordering' as const, order } }, { question: 'q1', answer: choice ? { kind: 'single' as const, choice } : { kind: 'dontKnow' as const } }] });
    expect(scoreAnswer(situation, answers('b', ['a', 'b', 'c']))).toMatchObject({ outcome: 'right' });
    expect(scoreAnswer(situation, answers(null, ['a', 'b', 'c']))).toMatchObject({ outcome: 'dontKnow' });
    expect(scoreAnswer(situation, answers(null, ['c', 'b', 'a']))).toMatchObject({ outcome: 'wrong', misconceptions: ['m-late'] });
    expect(scoreAnswer(situation, { kind: 'situation', answers: [] })).toEqual({ kind: 'AnswerDoesNotFit' });
  });

  it.each([
    [aSingle(), { kind: 'single' as const, choice: 'z' }], [aSingle(), { kind: 'multiple' as const, choices: ['b'] }], [multiple, { kind: 'multiple' as const, choices: [] }],
    [multiple, { kind: 'multiple' as const, choices: ['a', 'a'] }], [ordering, { kind: 'ordering' as const, order: ['a', 'b'] }], [ordering, { kind: 'ordering' as const, order: ['a', 'b', 'b'] }],
    [matching, { kind: 'matching' as const, pairs: [] }], [aSingle(), { kind: 'situation' as const, answers: [] }],
  ])('refuses what the question does not allow (%#)', (content, answer) => {
    expect(scoreAnswer(content, answer)).toEqual({ kind: 'AnswerDoesNotFit' });
  });
});

describe('presentItem', () => {
  const sequence = (draws: readonly number[]) => {
    let at = 0;
    return () => draws[at++ % draws.length] ?? 0;
  };
  const draws = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 12 });

  it('tells neither key nor misconception, and the same draws give the same presentation', () => {
    for (const content of [aSingle(), multiple, ordering, matching, situation]) {
      const told = JSON.stringify(presentItem(content, sequence([0.3, 0.8])).content);
      expect(told).not.toMatch(/correct|misconception|reversals|confusions|lures/u);
      expect(JSON.stringify(presentItem(content, sequence([0.3, 0.8])).content)).toBe(told);
    }
  });

  it('reads the right answer back, whatever the order and the names', () => {
    fc.assert(fc.property(draws, (some) => {
      const presentation = presentItem(matching, sequence(some));
      const content = presentation.content;
      if (content.kind !== 'matching') throw new Error('not a matching');
      const letter = (text: { fr: string }) => text.fr.at(-1);
      const pairs = content.lefts.map(({ id, text }) => ({ left: id, right: content.rights.find((right) => right.text.fr.startsWith('droite') && letter(right.text) === letter(text))!.id }));
      expect(scoreAnswer(matching, readAnswer({ kind: 'matching', pairs }, presentation))).toMatchObject({ outcome: 'right' });
    }));
  });

  it('reads back the answers of a situation, and leaves what it did not name', () => {
    const presentation = presentItem(situation, sequence([0.9, 0.1]));
    const nameOf = (id: string, prefix: string) => [...presentation.names].find(([name, own]) => own === id && name.startsWith(prefix))![0];
    const answer = { kind: 'situation' as const, answers: [{ question: 'q1', answer: { kind: 'single' as const, choice: nameOf('b', '1.') } }, { question: 'q2', answer: { kind: 'ordering' as const, order: ['a', 'b', 'c'].map((id) => nameOf(id, '2.')) } }] };
    expect(scoreAnswer(situation, readAnswer(answer, presentation))).toMatchObject({ outcome: 'right' });
    expect(scoreAnswer(aSingle(), readAnswer({ kind: 'multiple', choices: ['c9'] }, presentation))).toEqual({ kind: 'AnswerDoesNotFit' });
    expect(readAnswer({ kind: 'dontKnow' }, presentation)).toEqual({ kind: 'dontKnow' });
  });

  it('names parts by their place alone', () => {
    fc.assert(fc.property(draws, (some) => {
      const { content, names } = presentItem(ordering, sequence(some));
      if (content.kind !== 'ordering') throw new Error('not an ordering');
      expect(content.steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
      expect([...names.values()].toSorted()).toEqual(['a', 'b', 'c']);
    }));
  });
});

describe('guessingFloor', () => {
  it('is one over the number of answers that the format allows', () => {
    expect(guessingFloor(aSingle())).toBe(1 / 4);
    expect(guessingFloor(multiple)).toBe(1 / 15);
    expect(guessingFloor(ordering)).toBe(1 / 6);
    expect(guessingFloor(matching)).toBe(1 / 24);
    expect(guessingFloor(situation)).toBe(1 / 24);
  });
});
