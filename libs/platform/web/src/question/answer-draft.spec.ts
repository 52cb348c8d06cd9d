import { anEmptyAnswer, changed, forgetAnswer, isComplete, keepAnswer, keptAnswer, knowsNothing, paired, toSend } from './answer-draft.js';
import { anAskedItem, CONTENTS } from './asked-item.builder.js';

const asking = (...names: (keyof typeof CONTENTS)[]) => anAskedItem({ parts: names.map((name, place) => ({ id: names.length > 1 ? `q${place + 1}` : null, content: CONTENTS[name] })) });
const unknown = { doesNotKnow: true, chosen: [], pairs: {} };

describe('an answer being given', () => {
  it('is complete when every question has its answer, « je ne sais pas » included', () => {
    const item = asking('single', 'matching');
    const empty = anEmptyAnswer(item);
    expect(isComplete(item, empty)).toBe(false);
    const half = changed(empty, 0, { doesNotKnow: false, chosen: ['c2'], pairs: {} });
    expect(isComplete(item, half)).toBe(false);
    expect(isComplete(item, changed(half, 1, { doesNotKnow: false, chosen: [], pairs: { l1: 'r2' } }))).toBe(false);
    expect(isComplete(item, changed(half, 1, unknown))).toBe(true);
  });

  it('may be the order as it stands: it is one of the orders', () => {
    const item = asking('ordering');
    expect(isComplete(item, anEmptyAnswer(item))).toBe(true);
    expect(toSend(item, anEmptyAnswer(item))).toEqual([{ partId: null, doesNotKnow: false, chosen: ['s1', 's2', 's3'] }]);
  });

  it('is sent in the form of each question', () => {
    const item = asking('multiple', 'matching', 'single');
    const draft = [{ doesNotKnow: false, chosen: ['c1', 'c3'], pairs: {} }, { doesNotKnow: false, chosen: [], pairs: { l1: 'r2', l2: 'r1' } }, unknown].reduce((before, part, place) => changed(before, place, part), anEmptyAnswer(item));
    expect(toSend(item, draft)).toEqual([
      { partId: 'q1', doesNotKnow: false, chosen: ['c1', 'c3'] },
      { partId: 'q2', doesNotKnow: false, pairs: [{ left: 'l1', right: 'r2' }, { left: 'l2', right: 'r1' }] },
      { partId: 'q3', doesNotKnow: true },
    ]);
    expect(knowsNothing(draft)).toBe(false);
  });

  it('uses a right side once: choosing it again takes it from where it was', () => {
    const draft = paired({ doesNotKnow: true, chosen: [], pairs: { l1: 'r1' } }, 'l2', 'r1');
    expect(draft).toEqual({ doesNotKnow: false, chosen: [], pairs: { l2: 'r1' } });
    expect(paired(draft, 'l2', '').pairs).toEqual({});
  });

  // With the key of an answer that was lost on its way, the server would answer for that one again.
  it('has another key as soon as it is another answer, and the same while it is the same', () => {
    const draft = anEmptyAnswer(asking('single'));
    expect(changed(draft, 0, unknown).key).not.toBe(draft.key);
  });

  it('is found again in this tab for the same item, and for no other', () => {
    const item = asking('single');
    const draft = changed(anEmptyAnswer(item), 0, { doesNotKnow: false, chosen: ['c2'], pairs: {} });
    keepAnswer('d1', draft);
    expect(keptAnswer('d1', item)).toEqual(draft);
    expect(keptAnswer('d1', { ...item, itemId: 'another' }).parts[0]!.chosen).toEqual([]);
    expect(keptAnswer('d2', item).parts[0]!.chosen).toEqual([]);
    forgetAnswer('d1');
    expect(keptAnswer('d1', item).parts[0]!.chosen).toEqual([]);
  });
});
