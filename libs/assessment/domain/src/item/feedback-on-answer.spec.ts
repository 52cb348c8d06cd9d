import type { ItemId, MisconceptionId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { feedbackOnAnswer } from './feedback-on-answer.js';
import { anItem } from './item.builder.js';
import { type Item, ITEM_STATUSES } from './item.js';

const item = anItem();
const idea = { id: 'croire-sur-parole' as MisconceptionId, competency: item.competency, name: aText('Croire sur parole'), feedback: aText('Ouvrez la source.') };
const named = (id: MisconceptionId) => (id === idea.id ? idea : undefined);

describe('what is said of an answer after a sitting', () => {
  it('is the idea behind a wrong answer, and where the question comes from', () => {
    const said = feedbackOnAnswer(item, [item], { kind: 'single', choice: 'a' }, named);
    expect(said).toEqual({ ideas: [idea], explanation: null, source: item.source });
  });

  it('is no idea where the answer is right or not known', () => {
    expect(feedbackOnAnswer(item, [item], { kind: 'single', choice: 'b' }, named).ideas).toEqual([]);
    expect(feedbackOnAnswer(item, [item], { kind: 'dontKnow' }, named).ideas).toEqual([]);
  });

  // The explanation names the right answer: the next person may be asked the question.
  it('is the explanation when the question is asked no more, and never before', () => {
    for (const status of ITEM_STATUSES) {
      expect(feedbackOnAnswer(item, [{ ...item, status }], { kind: 'single', choice: 'a' }, named).explanation).toEqual(status === 'retired' ? item.explanation : null);
    }
    expect(feedbackOnAnswer(item, [], { kind: 'dontKnow' }, named).explanation).toEqual(item.explanation);
  });

  // A variant gives away the others of its family.
  it('is no explanation while a variant of the question is asked', () => {
    const retired = anItem({ family: 'sources', status: 'retired' });
    const said = (status: Item['status'], family: string | null) => feedbackOnAnswer(retired, [retired, { id: 'variant' as ItemId, family, status }], { kind: 'dontKnow' }, named).explanation;
    expect([said('calibrated', 'sources'), said('pilot', 'sources')]).toEqual([null, null]);
    expect([said('retired', 'sources'), said('draft', 'sources'), said('calibrated', 'another'), said('calibrated', null)]).toEqual(Array(4).fill(retired.explanation));
  });

  it('says nothing of an idea that the bank no longer names', () => {
    expect(feedbackOnAnswer(item, [item], { kind: 'single', choice: 'a' }, () => undefined).ideas).toEqual([]);
  });
});
