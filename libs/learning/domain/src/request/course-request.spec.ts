import type { EmployeeId } from '@passerelle/kernel';

import { requestCourse, requestState } from './course-request.js';

const people = ['a', 'b', 'a'] as EmployeeId[];

describe('requestCourse', () => {
  it('asks each person once', () => expect(requestCourse({ employeeIds: people, dueOn: '2026-12-18' }, '2026-11-24')).toEqual({ kind: 'MayBeAsked', employeeIds: ['a', 'b'] }));
  it('gives today at least', () => {
    expect(requestCourse({ employeeIds: people, dueOn: '2026-11-24' }, '2026-11-24').kind).toBe('MayBeAsked');
    expect(requestCourse({ employeeIds: [], dueOn: '2026-11-23' }, '2026-11-24')).toEqual({ kind: 'DueDateIsPast' });
  });
  it('asks somebody', () => expect(requestCourse({ employeeIds: [], dueOn: '2026-12-18' }, '2026-11-24')).toEqual({ kind: 'NobodyToAsk' }));
});

describe('requestState', () => {
  const obligatory = { dueOn: '2026-11-20', obligation: 'obligatory' } as const;
  it('is late past the day, while it is not done', () => expect((['toDo', 'begun', 'done'] as const).map((progress) => requestState(obligatory, progress, '2026-11-24'))).toEqual(['late', 'late', 'done']));
  it('is not late on the day', () => expect(requestState(obligatory, 'toDo', '2026-11-20')).toBe('toDo'));
  it('is never late when it is only recommended', () => expect(requestState({ ...obligatory, obligation: 'recommended' }, 'begun', '2026-11-24')).toBe('begun'));
});
