import type { TaskId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { aFamily, aNewTask, aTask } from '../family/family.builder.js';
import { compareVersions } from './compare-versions.js';

describe('compareVersions', () => {
  it('finds nothing between a version and itself', () => expect(compareVersions(aFamily(), aFamily())).toMatchObject({ tasks: [], textsChanged: false }));

  it('names each figure that moved, before and after', () => {
    const { tasks, before, after } = compareVersions(aFamily(), aFamily({ tasks: [aTask({ exposure: 0.5, shareTransformed: 55 }), aNewTask({ shareTransformed: 45 })] }));
    expect(tasks[0]).toMatchObject({ kind: 'changed', fields: [{ field: 'shareTransformed', before: '60', after: '55' }, { field: 'exposure', before: '0.65', after: '0.5' }] });
    expect([before.mean, after?.mean]).toEqual([0.65, 0.5]);
  });

  it('tells added and removed tasks apart', () => {
    const other = aTask({ id: 'autre' as TaskId, label: aText('Autre') });
    expect(compareVersions(aFamily(), aFamily({ tasks: [other, aNewTask()] })).tasks.map(({ kind, taskId }) => [kind, taskId])).toEqual([['added', 'autre'], ['removed', 'lettres-courantes']]);
  });

  it('does not count the order of keys as a difference', () => {
    const swapped = aTask({ label: JSON.parse('{"en":"Rédiger les lettres courantes (en)","fr":"Rédiger les lettres courantes"}') });
    expect(compareVersions(aFamily(), aFamily({ tasks: [swapped, aNewTask()] })).tasks).toEqual([]);
  });
});
