import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { obligatorySteps, type RoleRequirement } from './obligatory-steps.js';

const course = (id: string, competency: string, from = 0) => ({ id: id as CourseId, competencies: [{ id: competency as CompetencyId, from, to: from + 2 }] });
const requirement = (competency: string, over: Partial<RoleRequirement> = {}): RoleRequirement => ({ competency: competency as CompetencyId, required: 2, importance: 3, ...over });

describe('obligatorySteps', () => {
  it('are what was asked, then what the role holds essential', () => {
    expect(obligatorySteps([requirement('verifier')], [course('c1', 'verifier'), course('c2', 'proteger')], [{ kind: 'requested', courseId: 'c2' as CourseId, state: 'late' }])).toEqual([
      { kind: 'requested', courseId: 'c2', state: 'late' },
      { kind: 'role', courseId: 'c1', competencies: ['verifier'] },
    ]);
  });
  it('name once a course that is both asked and essential', () => expect(obligatorySteps([requirement('verifier')], [course('c1', 'verifier')], [{ kind: 'requested', courseId: 'c1' as CourseId, state: 'done' }])).toEqual([{ kind: 'requested', courseId: 'c1', state: 'done' }]));
  it('name once what both a manager and a template ask', () => {
    const asked = (kind: 'requested' | 'template', state: 'toDo' | 'late') => ({ kind, courseId: 'c1' as CourseId, state });
    expect(obligatorySteps([], [course('c1', 'verifier')], [asked('requested', 'toDo'), asked('template', 'late')])).toEqual([asked('requested', 'toDo')]);
    expect(obligatorySteps([], [course('c1', 'verifier')], [asked('template', 'late')])).toEqual([asked('template', 'late')]);
  });
  it('leave out what is useful without being essential, and courses above what is asked', () => {
    expect(obligatorySteps([requirement('verifier', { importance: 2 }), requirement('proteger', { required: 0 }), requirement('decider', { required: 1 })], [course('c1', 'verifier'), course('c2', 'proteger'), course('c3', 'decider', 1)], [])).toEqual([]);
  });
});
