import type { ActivityId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { aGaps, aMatching, anOrdering, aPracticeChoice, aSituation } from './activity.builder.js';
import { answers, isAnswerable, isRight } from './answer.js';
import type { ChoiceActivity } from './choice.js';

const QUESTION: ChoiceActivity = { kind: 'choice', id: 'c1' as ActivityId, multiple: true, question: aText('Laquelle'), choices: [aPracticeChoice('a', true), aPracticeChoice('b'), aPracticeChoice('c', true)], explanation: aText('Parce que') };

describe('an answer', () => {
  it.each([
    ['a choice', QUESTION, ['a'], ['a', 'z']],
    ['an order', anOrdering(), ['i3', 'i1', 'i2'], ['i1', 'i1', 'i2']],
    ['pairs', aMatching(), ['p1>p2', 'p2>p2'], ['p1>p1']],
    ['gaps', aGaps(), ['un>b', 'deux>a'], ['un>a', 'un>b']],
    ['a way', aSituation(), ['matin>a', 'midi>b'], ['matin>a']],
  ] as const)('to %s is whole, or it is not one', (_, activity, whole, partial) => {
    expect(answers(activity, whole)).toBe(true);
    expect(answers(activity, partial)).toBe(false);
    expect(answers(activity, [])).toBe(false);
  });

  it('is right whatever the order in which one chose, except where the order is what is asked', () => {
    expect(isRight(QUESTION, ['c', 'a'])).toBe(true);
    expect(isRight(QUESTION, ['a'])).toBe(false);
    expect(isRight(anOrdering(), ['i1', 'i2', 'i3'])).toBe(true);
    expect(isRight(anOrdering(), ['i2', 'i1', 'i3'])).toBe(false);
    expect(isRight(aMatching(), ['p2>p2', 'p1>p1'])).toBe(true);
    expect(isRight(aGaps(), ['un>a', 'deux>b'])).toBe(false);
  });

  it('is neither right nor wrong in a situation', () => expect(isRight(aSituation(), ['matin>b'])).toBeNull());
  it('follows the way, step after step', () => {
    expect(answers(aSituation(), ['midi>a'])).toBe(false);
    expect(answers(aSituation(), ['matin>b', 'midi>a'])).toBe(false);
  });
  it('is not asked of what one reads', () => expect(isAnswerable({ kind: 'text', id: 't' as ActivityId, markdown: aText('Texte') })).toBe(false));
});
