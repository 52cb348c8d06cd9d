import type { CompetencyId, CourseId } from '@passerelle/kernel';
import fc from 'fast-check';

import { binomialQuantile, type CourseOffered, proposeTeamGaps, type SeenGap, type TeamCompetencySeen } from './propose-team-gaps.js';

const verify = 'verifier-texte-ia' as CompetencyId;
const seen = (over: Partial<SeenGap> = {}): SeenGap => ({ required: 3, importance: 2, status: 'below', mean: 1, ...over });
const unknown = seen({ status: 'notAssessed', mean: null });
const six = (over: Partial<SeenGap> = {}, competency = verify): TeamCompetencySeen => ({ competency, people: [seen(over), seen(over), seen(over), seen(over), unknown, unknown] });
const course = (over: Partial<CourseOffered> = {}): CourseOffered => ({ id: 'verifier' as CourseId, durationMinutes: 60, gains: [{ id: verify, from: 1, to: 3 }], ...over });

describe('proposeTeamGaps', () => {
  it('proposes the course that reaches most people, with its effect as a range', () => {
    expect(proposeTeamGaps([six()], [course(), course({ id: 'plus-longue' as CourseId, durationMinutes: 90 })])).toEqual([
      { competency: verify, action: { kind: 'course', courseId: 'verifier' }, effect: { low: 1, high: 4, of: 4 }, asked: 6, below: 4, near: 0, highestImportance: 2, highestRequired: 3 },
    ]);
  });
  it('proposes to look at what people do where most are nearly there', () => {
    expect(proposeTeamGaps([six({ status: 'near', mean: 2.8 })], [])[0]).toMatchObject({ action: { kind: 'validation' }, effect: { low: 1, high: 4, of: 4 }, near: 4 });
  });
  it('does not propose a course that begins too high, or leads less high than what is asked', () => {
    for (const gains of [[{ id: verify, from: 3, to: 5 }], [{ id: verify, from: 1, to: 2 }]]) expect(proposeTeamGaps([six()], [course({ gains })])[0]?.action).toEqual({ kind: 'validation' });
  });
  it('puts first what is most important, for most people, by most', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'] as CompetencyId[];
    const gaps = proposeTeamGaps([six({ importance: 1 }, a), six({ importance: 3 }, b), six({ mean: 0 }, c), six({ status: 'near', mean: 2.9 }, d)], []);
    expect(gaps.map(({ competency }) => competency)).toEqual([b, c, a]);
  });
  it('says nothing of what is asked of fewer than five, nor where nothing is seen', () => {
    expect(proposeTeamGaps([{ competency: verify, people: [seen(), seen(), seen(), seen()] }, { competency: verify, people: Array.from({ length: 9 }, () => unknown) }], [course()])).toEqual([]);
  });
  it('never promises more people than it can reach', () => {
    const person = fc.record({ required: fc.constantFrom(1, 2, 3, 4, 5), importance: fc.constantFrom(1, 2, 3), status: fc.constantFrom('met', 'near', 'below'), mean: fc.double({ min: 0, max: 5, noNaN: true }) });
    fc.assert(fc.property(fc.array(person, { maxLength: 25 }), (people) => {
      for (const { effect, below, near } of proposeTeamGaps([{ competency: verify, people: people as SeenGap[] }], [course()])) {
        expect(effect.low).toBeLessThanOrEqual(effect.high);
        expect(effect.high).toBeLessThanOrEqual(effect.of);
        expect(effect.of).toBeLessThanOrEqual(below + near);
      }
    }));
  });
});

// Reference: quantiles of the binomial distribution, as R's qbinom gives them.
it('binomialQuantile agrees with qbinom', () => expect([binomialQuantile(10, 0.5, 0.1), binomialQuantile(10, 0.8, 0.9), binomialQuantile(0, 0.5, 0.1)]).toEqual([3, 10, 0]));
