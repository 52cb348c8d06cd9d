import type { ItemContent } from '@passerelle/assessment-domain';
import { aBank, aSingle } from '@passerelle/assessment-domain/testing';

import { readPartAnswers } from './read-part-answers.js';

const ofKind = (kind: ItemContent['kind']) => aBank().items.map(({ content }) => content).find((content) => content.kind === kind)!;

describe('an answer, from what was sent', () => {
  it('takes the form that its question asks for', () => {
    expect(readPartAnswers(aSingle(), [{ chosen: ['c2'] }])).toEqual({ kind: 'single', choice: 'c2' });
    expect(readPartAnswers(ofKind('multiple'), [{ chosen: ['c2', 'c1'] }])).toEqual({ kind: 'multiple', choices: ['c2', 'c1'] });
    expect(readPartAnswers(ofKind('ordering'), [{ chosen: ['s2', 's1'] }])).toEqual({ kind: 'ordering', order: ['s2', 's1'] });
    expect(readPartAnswers(ofKind('matching'), [{ pairs: [{ left: 'l1', right: 'r2' }] }])).toEqual({ kind: 'matching', pairs: [{ left: 'l1', right: 'r2' }] });
  });

  it('may be « je ne sais pas », of an item or of one of its questions', () => {
    expect(readPartAnswers(aSingle(), [{ doesNotKnow: true, chosen: ['c1'] }])).toEqual({ kind: 'dontKnow' });
    expect(readPartAnswers(ofKind('situation'), [{ partId: 'q2', doesNotKnow: true }, { partId: 'q1', chosen: ['1.c1'] }])).toEqual({
      kind: 'situation',
      answers: [{ question: 'q2', answer: { kind: 'dontKnow' } }, { question: 'q1', answer: { kind: 'single', choice: '1.c1' } }],
    });
  });

  it('is none when it is of another form, names a question that is not there, or comes twice', () => {
    expect([[], [{}], [{ chosen: ['c1', 'c2'] }], [{ chosen: ['c1'] }, { chosen: ['c2'] }], [{ partId: 'q1', chosen: ['c1'] }], [{ pairs: [] }]].map((parts) => readPartAnswers(aSingle(), parts))).toEqual([null, null, null, null, null, null]);
    expect(readPartAnswers(ofKind('situation'), [{ partId: 'q9', chosen: ['c1'] }])).toBeNull();
  });
});
