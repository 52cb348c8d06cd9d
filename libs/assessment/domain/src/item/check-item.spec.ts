import type { MisconceptionId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { checkItem } from './check-item.js';
import { anItem, aSingle } from './item.builder.js';
import type { Item } from './item.js';
import { startingParameters } from './starting-parameters.js';

const KNOWN = new Set(['croire-sur-parole' as MisconceptionId]);
const steps = ['a', 'b', 'c'].map((id) => ({ id, text: aText(id) }));

describe('checkItem', () => {
  it('finds nothing in a sound item, with the parameters that one begins with', () => {
    expect(checkItem(anItem(), KNOWN)).toEqual([]);
    for (const level of [1, 2, 3, 4, 5] as const) expect(checkItem(anItem({ level, ...startingParameters(level, aSingle()) }), KNOWN)).toEqual([]);
  });

  const faulty: readonly (readonly [string, Partial<Item>])[] = [
    ['TextMissing', { explanation: { fr: 'Parce que', en: ' ' } }],
    ['ChoicesTooFew', { content: aSingle({ choices: aSingle().choices.slice(0, 2) }) }],
    ['KeyMissing', { content: aSingle({ choices: aSingle().choices.filter(({ correct }) => !correct) }) }],
    ['KeyNotSingle', { content: aSingle({ choices: [...aSingle().choices, { id: 'e', text: aText('e'), correct: true }] }) }],
    ['IdTwice', { content: aSingle({ choices: [...aSingle().choices, aSingle().choices[0]!] }) }],
    ['NothingWrong', { content: { ...aSingle(), kind: 'multiple', choices: ['a', 'b', 'c'].map((id) => ({ id, text: aText(id), correct: true as const })) }, parameters: { discrimination: 1, difficulty: 2, guessing: 0.1 } }],
    ['StepsTooFew', { content: { kind: 'ordering', question: aText(), steps: steps.slice(0, 2), reversals: [] } }],
    ['IdUnknown', { content: { kind: 'ordering', question: aText(), steps, reversals: [{ earlier: 'c', later: 'a', misconception: 'croire-sur-parole' as MisconceptionId }] } }],
    ['PairsTooFew', { content: { kind: 'matching', question: aText(), pairs: [], lures: steps, confusions: [] } }],
    ['QuestionsTooFew', { content: { kind: 'situation', situation: aText(), questions: [{ id: '1', content: aSingle() }] } }],
    ['DiscriminationUnsound', { parameters: { discrimination: 0, difficulty: 2, guessing: 0 } }],
    ['DifficultyUnsound', { parameters: { discrimination: 1, difficulty: Number.NaN, guessing: 0 } }],
    ['GuessingUnsound', { parameters: { discrimination: 1, difficulty: 2, guessing: 0.6 } }],
    ['ErrorsUnsound', { basis: { kind: 'argued', discriminationError: -1, difficultyError: 0 } }],
    ['VersionUnsound', { version: 0 }],
  ];
  it.each(faulty)('sees %s', (fault, over) => {
    expect(checkItem(anItem(over), KNOWN)).toContain(fault);
  });

  it('sees a misconception that has no name, also inside a situation', () => {
    expect(checkItem(anItem(), new Set())).toEqual(['MisconceptionUnknown']);
    expect(checkItem(anItem({ content: { kind: 'situation', situation: aText(), questions: ['1', '2'].map((id) => ({ id, content: aSingle() })) } }), new Set())).toContain('MisconceptionUnknown');
  });
});
