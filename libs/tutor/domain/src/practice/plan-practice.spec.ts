import { CELLS, type Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';
import fc from 'fast-check';

import { findPrerequisites, levelToPractise, type TeachingCourse } from './plan-practice.js';
import { type CompetencyToPractise, proposePractice } from './propose-practice.js';

const id = (name: string) => name as CompetencyId;
/** All on one level. */
const at = (level: number) => Float64Array.from({ length: CELLS }, (_, cell) => (Math.floor(cell / 10) === level ? 0.1 : 0));
const aCourse = (name: string, teaches: Readonly<Record<string, number>>, prerequisites: readonly string[] = []): TeachingCourse => ({ id: name as CourseId, competencies: Object.entries(teaches).map(([one, to]) => ({ id: id(one), to })), prerequisites: prerequisites as readonly CourseId[] });

describe('levelToPractise', () => {
  it('is the level that the role asks for, the next one where it is met, and the one above where no role asks', () => {
    expect(levelToPractise(3, null)).toBe(3);
    expect(levelToPractise(3, at(1))).toBe(3);
    expect(levelToPractise(3, at(4))).toBe(4);
    expect(levelToPractise(0, null)).toBe(1);
    expect(levelToPractise(0, at(2))).toBe(3);
  });

  it('is always a level', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 5 })), (required, own) => {
      const level = levelToPractise(required as Level, own === null ? null : at(own));
      expect(level).toBeGreaterThanOrEqual(Math.max(1, required));
      expect(level).toBeLessThanOrEqual(5);
    }));
  });
});

describe('findPrerequisites', () => {
  it('are what the courses before it teach, first things first, never above the level that is practised', () => {
    const courses = [aCourse('check', { check: 3 }, ['understand']), aCourse('understand', { understand: 4, check: 1 }, ['basics']), aCourse('basics', { basics: 1 })];
    expect(findPrerequisites({ competency: id('check'), required: 2 }, courses)).toEqual([{ competency: 'basics', required: 1 }, { competency: 'understand', required: 2 }]);
    expect(findPrerequisites({ competency: id('basics'), required: 2 }, courses)).toEqual([]);
    expect(findPrerequisites({ competency: id('other'), required: 2 }, courses)).toEqual([]);
  });

  it('end, whatever round the courses go', () => {
    const courses = [aCourse('a', { one: 2 }, ['b']), aCourse('b', { two: 2 }, ['a'])];
    expect(findPrerequisites({ competency: id('one'), required: 3 }, courses)).toEqual([{ competency: 'two', required: 2 }]);
  });
});

describe('proposePractice', () => {
  const aCompetency = (name: string, over: Partial<CompetencyToPractise> = {}): CompetencyToPractise => ({ competency: id(name), required: 3, importance: 1, status: 'below', exercises: 8, ...over });

  it('puts what is to develop first, and suggests the three first that are not met', () => {
    const proposed = proposePractice([aCompetency('met', { status: 'met', importance: 3 }), aCompetency('near', { status: 'near' }), aCompetency('a'), aCompetency('b', { importance: 2 }), aCompetency('unknown', { status: 'notAssessed' })]);
    expect(proposed.map(({ competency, suggested }) => [competency, suggested])).toEqual([['b', true], ['a', true], ['near', true], ['unknown', false], ['met', false]]);
  });

  it('leaves out what there are too few exercises about', () => {
    expect(proposePractice([aCompetency('few', { exercises: 4 })])).toEqual([]);
  });
});
