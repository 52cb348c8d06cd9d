import type { ItemId } from '@passerelle/kernel';

import { gatherResponses, type RecordedAnswer } from './gather-responses.js';

const items = ['a', 'b', 'c'].map((id) => ({ id: id as ItemId, version: 2 }));
const answer = (item: string, outcome: RecordedAnswer['outcome'], version = 2): RecordedAnswer => ({ item: item as ItemId, version, outcome });

describe('gatherResponses', () => {
  it('puts together those who answered alike, whatever the order in which they were asked', () => {
    const gathered = gatherResponses(items, [[answer('a', 'right'), answer('c', 'wrong')], [answer('c', 'wrong'), answer('a', 'right')], [answer('b', 'right')]]);
    expect(gathered).toEqual([{ scores: [1, null, 0], people: 2 }, { scores: [null, 1, null], people: 1 }]);
  });

  it('takes « je ne sais pas » as not right', () => {
    expect(gatherResponses(items, [[answer('a', 'dontKnow')]])).toEqual([{ scores: [0, null, null], people: 1 }]);
  });

  it('leaves out answers to another version, to other items, and sittings of which nothing is left', () => {
    expect(gatherResponses(items, [[answer('a', 'right', 1), answer('z', 'right')], []])).toEqual([]);
  });
});
