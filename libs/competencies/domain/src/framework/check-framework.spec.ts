import type { CompetencyId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { carryRequirements } from '../profile/carry-requirements.js';
import type { Requirement } from '../profile/profile.js';
import { checkFramework } from './check-framework.js';
import { compareFrameworks } from './compare-frameworks.js';
import { aCompetency } from './competency.builder.js';
import type { Competency } from './framework.js';
import type { FrameworkMapping } from './framework-mapping.js';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aCompetency({ id: id as CompetencyId, title: aText(`Compétence ${id}`) })) as [Competency, Competency, Competency, Competency];
const move = (from: Competency, ...to: readonly Competency[]): FrameworkMapping[number] => ({ from: from.id, to: to.map(({ id }) => ({ competency: id })) });
const kinds = (before: readonly Competency[], after: readonly Competency[], mapping: FrameworkMapping = []) => compareFrameworks(before, after, mapping).map(({ kind, from, to }) => [kind, from.map(({ id }) => id).join(), to.map(({ id }) => id).join()]);
const reworded: Competency = { ...a, levels: a.levels.map((level) => (level.level === 2 ? { ...level, indicators: level.indicators.map((indicator, place) => (place === 0 ? { ...indicator, text: aText('Autrement dit') } : indicator)) } : level)) };

describe('compareFrameworks', () => {
  it('sees nothing where nothing changes', () => expect(kinds([a, b], [a, b])).toEqual([]));

  it('names what was added, renamed, split, merged and retired', () => {
    expect(kinds([a], [a, b])).toEqual([['added', '', 'b']]);
    expect(kinds([a], [b], [move(a, b)])).toEqual([['renamed', 'a', 'b']]);
    expect(kinds([a], [{ ...a, title: aText('Autre nom') }])).toEqual([['renamed', 'a', 'a']]);
    expect(kinds([a], [b, c], [move(a, b, c)])).toEqual([['split', 'a', 'b,c']]);
    expect(kinds([a, b], [c], [move(a, c), move(b, c)])).toEqual([['merged', 'a,b', 'c']]);
    expect(kinds([a, b], [b], [move(a, b)])).toEqual([['merged', 'b,a', 'b']]);
    expect(kinds([a, b], [b], [move(a)])).toEqual([['retired', 'a', '']]);
    expect(kinds([a, b], [b])).toEqual([['retired', 'a', '']]);
  });

  it('says which words changed, level by level', () => {
    expect(compareFrameworks([a], [reworded], [])).toMatchObject([{ kind: 'changed', fields: ['levels'], indicators: [{ level: 2, kind: 'reworded', after: { fr: 'Autrement dit' } }] }]);
    expect(compareFrameworks([a], [{ ...a, halfLifeMonths: 24 }], [])).toMatchObject([{ kind: 'changed', fields: ['halfLifeMonths'], indicators: [] }]);
  });
});

describe('checkFramework', () => {
  it('takes a draft in which everything is said', () => expect(checkFramework([a, b], [c, d], [move(a, c), move(b, d)])).toEqual([]));
  it('refuses what changes nothing', () => expect(checkFramework([a], [a], [])).toEqual([{ kind: 'NothingChanges' }]));
  it('asks whether levels still mean the same where what is observed changed', () => {
    expect(checkFramework([a], [reworded], [])).toEqual([{ kind: 'ChangeUndeclared', from: 'a' }]);
    expect(checkFramework([a], [reworded], [move(a, a)])).toEqual([]);
  });
  it('does not lose a competency without a word', () => expect(checkFramework([a, b], [b], [])).toEqual([{ kind: 'DisappearsUndeclared', from: 'a' }]));
  it('wants every word in both languages, each level once, something to observe at each, and a half-life', () => {
    const faults = (over: Partial<Competency>) => checkFramework([a], [a, { ...b, ...over }], []).map(({ kind }) => kind);
    expect(faults({ title: { fr: 'Nom', en: ' ' } })).toEqual(['TextMissing']);
    expect(faults({ levels: b.levels.slice(1) })).toEqual(['LevelsMissing']);
    expect(faults({ levels: b.levels.map((level) => ({ ...level, indicators: [] })) })).toEqual(['IndicatorsMissing']);
    expect(faults({ levels: b.levels.map((level) => ({ ...level, indicators: b.levels[0]!.indicators })) })).toEqual(['IndicatorTwice']);
    expect(faults({ halfLifeMonths: 0 })).toEqual(['HalfLifeUnsound']);
    expect(checkFramework([a], [a, b, b], []).map(({ kind }) => kind)).toEqual(['CompetencyTwice']);
  });
});

describe('carryRequirements', () => {
  const asked = (competency: Competency, today: number, transformed: number, task = 't'): Requirement => ({ competency: competency.id, today, transformed, importance: 2, tasks: [task] }) as unknown as Requirement;

  it('asks of the new name, of each part, of the whole the highest, and nothing of what was retired', () => {
    expect(carryRequirements([asked(a, 1, 3)], [move(a, b)])).toEqual([asked(b, 1, 3)]);
    expect(carryRequirements([asked(a, 1, 3)], [move(a, b, c)])).toEqual([asked(b, 1, 3), asked(c, 1, 3)]);
    expect(carryRequirements([asked(a, 1, 3, 't1'), asked(b, 2, 2, 't2')], [move(a, c), move(b, c)])).toEqual([{ ...asked(c, 2, 3), tasks: ['t1', 't2'] }]);
    expect(carryRequirements([asked(a, 1, 3), asked(b, 2, 2)], [move(a)])).toEqual([asked(b, 2, 2)]);
  });

  it('never asks more because of a mapping alone', () => {
    const raised: FrameworkMapping = [{ from: a.id, to: [{ competency: a.id, levels: [[0, 0], [0, 0], [1, 2], [2, 3], [3, 4], [5, 5]] }] }];
    expect(carryRequirements([asked(a, 1, 3)], raised)).toEqual([asked(a, 0, 2)]);
    expect(carryRequirements([asked(a, 0, 1)], raised)).toEqual([]);
  });
});
