import type { CourseId } from '@passerelle/kernel';
import fc from 'fast-check';

import { compareTemplates } from './compare-templates.js';
import { assignedSteps, assignTemplate, lastDaysOf, obligationsOf } from './path-assignment.js';
import { aPathAssignment, aTemplate, aTemplateStep } from './path-template.builder.js';
import { EMPTY_TEMPLATE, saysTheSame, templateFaults } from './path-template.js';

const [A, B, C] = ['a', 'b', 'c'] as [CourseId, CourseId, CourseId];
const KNOWN = new Set([A, B, C]);
const step = (courseId: CourseId, over: object = {}) => aTemplateStep({ courseId, ...over });

const anyTemplate = fc
  .uniqueArray(fc.record({ courseId: fc.constantFrom(A, B, C), obligation: fc.constantFrom('obligatory' as const, 'recommended' as const), note: fc.constantFrom({ fr: 'Un', en: 'One' }, { fr: 'Deux', en: 'Two' }) }), { selector: ({ courseId }) => courseId })
  .map((steps) => aTemplate({ steps }));

describe('templateFaults', () => {
  it('is silent for a template that may be published', () => expect(templateFaults(aTemplate({ steps: [step(A)] }), KNOWN, null)).toEqual([]));
  it('asks for a title in both languages and a step', () => expect(templateFaults(EMPTY_TEMPLATE, KNOWN, null)).toEqual([{ kind: 'TitleMissing' }, { kind: 'StepMissing' }]));
  it('names each step that lacks its reason, is there twice or is no longer in the catalogue', () => {
    const steps = [step(A, { note: { fr: 'Oui', en: ' ' } }), step(B), step(B), step('d' as CourseId)];
    expect(templateFaults(aTemplate({ steps }), KNOWN, null)).toEqual([{ kind: 'NoteMissing', courseId: A }, { kind: 'CourseTwice', courseId: B }, { kind: 'CourseUnknown', courseId: 'd' }]);
  });
  it('does not publish what is published already', () => {
    const template = aTemplate({ steps: [step(A)] });
    expect(templateFaults(template, KNOWN, template)).toEqual([{ kind: 'NothingChanges' }]);
    expect(templateFaults({ ...template, steps: [step(A, { obligation: 'obligatory' })] }, KNOWN, template)).toEqual([]);
  });
});

describe('compareTemplates', () => {
  it('says what is added, removed, made obligatory or recommended, and reworded', () => {
    const before = aTemplate({ steps: [step(A), step(B, { obligation: 'obligatory' })] });
    const after = aTemplate({ steps: [step(C), step(A, { obligation: 'obligatory', note: { fr: 'Autre', en: 'Other' } })] });
    expect(compareTemplates(before, after).steps.map(({ courseId, kind }) => [courseId, kind])).toEqual([[C, 'added'], [A, 'madeObligatory'], [A, 'reworded'], [B, 'removed']]);
  });
  it('says that the order changed only where steps of both did', () => {
    const order = (...ids: CourseId[]) => aTemplate({ steps: ids.map((id) => step(id)) });
    expect(compareTemplates(order(A, B), order(C, A, B)).reordered).toBe(false);
    expect(compareTemplates(order(A, B), order(B, C, A)).reordered).toBe(true);
  });
  it('finds nothing exactly where the two say the same', () =>
    fc.assert(fc.property(anyTemplate, anyTemplate, (before, after) => {
      const { steps, reordered, title } = compareTemplates(before, after);
      expect(steps.length === 0 && !reordered && title === null).toBe(saysTheSame(before, after));
    })));
  it('leads from one to the other: what one way adds, the other way removes', () =>
    fc.assert(fc.property(anyTemplate, anyTemplate, (before, after) => {
      const of = (kind: string, difference: ReturnType<typeof compareTemplates>) => difference.steps.filter((one) => one.kind === kind).map(({ courseId }) => courseId).sort();
      const [there, back] = [compareTemplates(before, after), compareTemplates(after, before)];
      expect(of('added', there)).toEqual(of('removed', back));
      expect(of('madeObligatory', there)).toEqual(of('madeRecommended', back));
      const led = new Set([...before.steps.map(({ courseId }) => courseId).filter((id) => !of('removed', there).includes(id)), ...of('added', there)]);
      expect([...led].sort()).toEqual(after.steps.map(({ courseId }) => courseId).sort());
    })));
});

describe('assignedSteps', () => {
  const template = aTemplate({ steps: [step(A, { obligation: 'obligatory' }), step(B)] });
  it('is obligatory where both the step and the assignment are', () => {
    expect(assignedSteps(aPathAssignment({ obligation: 'obligatory' }), template).map(({ obligation }) => obligation)).toEqual(['obligatory', 'recommended']);
    expect(assignedSteps(aPathAssignment({ obligation: 'recommended' }), template).map(({ obligation }) => obligation)).toEqual(['recommended', 'recommended']);
  });
});

describe('what is asked for a course by several', () => {
  const asked = (obligation: 'obligatory' | 'recommended', dueOn: string) => ({ courseId: A, obligation, dueOn });
  it('is obligatory as soon as one holds it so, by the earliest day that does', () => {
    const some = [asked('recommended', '2026-12-01'), asked('obligatory', '2027-02-01'), asked('obligatory', '2027-01-15')];
    expect(obligationsOf(some).get(A)).toBe('obligatory');
    expect(lastDaysOf(some).get(A)).toBe('2027-01-15');
  });
  it('is recommended by the earliest day otherwise', () => expect(lastDaysOf([asked('recommended', '2027-02-01'), asked('recommended', '2026-12-01')]).get(A)).toBe('2026-12-01'));
});

describe('assignTemplate', () => {
  it('refuses a day that is past before anything else, then a target without anybody', () => {
    expect(assignTemplate({ dueOn: '2026-11-29', reached: 0 }, '2026-11-30')).toEqual({ kind: 'DueDateIsPast' });
    expect(assignTemplate({ dueOn: '2026-11-30', reached: 0 }, '2026-11-30')).toEqual({ kind: 'NobodyReached' });
    expect(assignTemplate({ dueOn: '2026-11-30', reached: 1 }, '2026-11-30')).toEqual({ kind: 'MayBeAssigned' });
  });
});
