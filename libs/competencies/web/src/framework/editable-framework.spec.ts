import { blankCompetency, declare, type EditableCompetency, edited, merge, restore, retire, split } from './editable-framework.js';

const [a, b] = ['a', 'b'].map((id): EditableCompetency => ({ ...blankCompetency(new Set()), id, title: { fr: id, en: id } })) as [EditableCompetency, EditableCompetency];
const IN_FORCE = new Set(['a', 'b']);

describe('editing a framework', () => {
  it('declares what becomes of a competency as it is taken out', () => {
    expect(retire('a', IN_FORCE, [])).toEqual({ put: [], removed: ['a'], moves: [{ from: 'a', to: [] }] });
    expect(merge('a', 'b', IN_FORCE, []).moves).toEqual([{ from: 'a', to: [{ competencyId: 'b', levels: null }] }]);
    const parts = split(a, IN_FORCE, IN_FORCE, []);
    expect(parts.moves).toEqual([{ from: 'a', to: parts.put.map(({ id }) => ({ competencyId: id, levels: null })) }]);
    expect(new Set([...parts.put.map(({ id }) => id), 'a', 'b']).size).toBe(4);
  });

  it('says nothing of what the draft itself added, and leads nothing to it any more', () => {
    expect(retire('c', IN_FORCE, [{ from: 'a', to: [{ competencyId: 'c', levels: null }] }]).moves).toEqual([{ from: 'a', to: [] }]);
    expect(split({ ...a, id: 'c' }, IN_FORCE, new Set(['c']), []).moves).toEqual([]);
  });

  it('puts back what was taken out', () => {
    const gone = retire('a', IN_FORCE, []);
    const back = restore(a, gone.moves ?? []);
    expect(back.moves).toEqual([]);
    expect(edited(edited([a, b], gone), back).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('keeps one move a competency', () => expect(declare({ from: 'a', to: [] }, [{ from: 'a', to: [{ competencyId: 'b', levels: null }] }]).moves).toEqual([{ from: 'a', to: [] }]));
});
