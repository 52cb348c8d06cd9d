import type { TaskId } from '@passerelle/kernel';

import { aFamily, aNewTask, aTask } from '../family/family.builder.js';
import { checkFamily } from './check-family.js';

const kinds = (over: Parameters<typeof aFamily>[0]) => checkFamily(aFamily(over)).map(({ kind }) => kind);

describe('checkFamily', () => {
  it('finds nothing in a sound family', () => expect(kinds({})).toEqual([]));
  it('wants shares that add up, today and transformed', () => expect(kinds({ tasks: [aTask({ shareToday: 90 }), aNewTask({ shareTransformed: 41 })] })).toEqual(['sharesDoNotAddUp', 'sharesDoNotAddUp']));
  it('wants both languages', () => expect(kinds({ title: { fr: 'Titre', en: ' ' } })).toEqual(['missingText']));
  it('wants each task once', () => expect(kinds({ tasks: [aTask({ shareToday: 50, shareTransformed: 50 }), aTask({ shareToday: 50, shareTransformed: 50 })] })).toEqual(['duplicateTask']));
  it('wants new tasks without a past', () => expect(kinds({ tasks: [aTask(), aNewTask({ exposure: 0.4 })] })).toEqual(['newTaskHasAPast']));
  it('wants an exposure between 0 and 1 for each task of today', () => {
    expect(kinds({ tasks: [aTask({ exposure: 1.2 }), aNewTask()] })).toEqual(['exposureOutOfRange']);
    expect(kinds({ tasks: [aTask({ exposure: null }), aNewTask()] })).toEqual(['taskOfTodayWithoutExposure']);
  });
  it('wants every task to take time, today or tomorrow', () => expect(kinds({ tasks: [aTask(), aNewTask(), aNewTask({ id: 'vide' as TaskId, shareTransformed: 0 })] })).toEqual(['taskWithoutTime']));
  it('wants tasks', () => expect(kinds({ tasks: [] })).toEqual(['noTask']));
});
