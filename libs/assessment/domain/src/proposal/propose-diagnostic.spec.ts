import { GAP_STATUSES } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import fc from 'fast-check';

import { DIAGNOSTIC_SETTINGS } from '../sitting/settings.js';
import { type CompetencyToTest, proposeDiagnostic } from './propose-diagnostic.js';

function toTest(competency: string, over: Partial<CompetencyToTest> = {}): CompetencyToTest {
  return { competency: competency as CompetencyId, required: 3, importance: 2, status: 'notAssessed', hasEvidence: false, selfAssessedOnly: false, changingTime: 20, itemsInBank: 30, againFrom: null, ...over };
}
const propose = (...competencies: CompetencyToTest[]) => proposeDiagnostic(competencies, DIAGNOSTIC_SETTINGS);

describe('the competencies to test', () => {
  it('are the three that touch most changing time, and what they take', () => {
    const { competencies, minutes } = propose(toTest('a', { changingTime: 5 }), toTest('b', { changingTime: 30 }), toTest('c'), toTest('d', { changingTime: 40 }));
    expect(competencies.map(({ competency, suggested }) => [competency, suggested])).toEqual([['d', true], ['b', true], ['c', true], ['a', false]]);
    expect(minutes).toBe(16);
    expect(competencies.map((one) => one.minutes)).toEqual([5, 5, 5, 5]);
  });

  it('are those that nothing settles yet: each says why, and what is settled waits behind', () => {
    const { competencies } = propose(
      toTest('known', { hasEvidence: true, status: 'met', changingTime: 90 }),
      toTest('tobuild', { hasEvidence: true, status: 'below', changingTime: 80 }),
      toTest('wide', { hasEvidence: true, changingTime: 4 }),
      toTest('near', { hasEvidence: true, status: 'near', changingTime: 3 }),
      toTest('said', { hasEvidence: true, selfAssessedOnly: true, changingTime: 2 }),
    );
    expect(competencies.map(({ competency, reason, suggested }) => [competency, reason, suggested])).toEqual([
      ['wide', 'uncertain', true], ['near', 'uncertain', true], ['said', 'selfAssessed', true], ['known', 'assessed', false], ['tobuild', 'assessed', false],
    ]);
  });

  it('are asked by the transformed role, and the bank has enough about them', () => {
    const { competencies, withoutQuestions } = propose(toTest('a', { required: 0 }), toTest('b', { itemsInBank: 12 }), toTest('c', { itemsInBank: 13 }));
    expect(competencies.map(({ competency }) => competency)).toEqual(['c']);
    expect(withoutQuestions).toEqual(['b']);
  });

  it('are not those that were tested lately', () => {
    const { competencies } = propose(toTest('a', { againFrom: '2026-12-02' }), toTest('b', { changingTime: 1 }));
    expect(competencies.map(({ competency, suggested, againFrom }) => [competency, suggested, againFrom])).toEqual([['b', true, null], ['a', false, '2026-12-02']]);
  });

  it('are never more than three, never one that cannot be decided, and do not depend on the order in which they are named', () => {
    const some = fc.uniqueArray(
      fc.record({ competency: fc.constantFrom(...'abcdefghij') as unknown as fc.Arbitrary<CompetencyId>, required: fc.constantFrom(0 as const, 1 as const, 3 as const), importance: fc.constantFrom(1, 2, 3), status: fc.constantFrom(...GAP_STATUSES), hasEvidence: fc.boolean(), selfAssessedOnly: fc.boolean(), changingTime: fc.integer({ min: 0, max: 100 }), itemsInBank: fc.integer({ min: 0, max: 40 }), againFrom: fc.constantFrom(null, '2026-12-02') }),
      { selector: ({ competency }) => competency },
    );
    fc.assert(fc.property(some, (list) => {
      const proposal = proposeDiagnostic(list, DIAGNOSTIC_SETTINGS);
      const suggested = proposal.competencies.filter((one) => one.suggested);
      expect(suggested.length).toBeLessThanOrEqual(3);
      expect(suggested.every(({ reason, againFrom }) => reason !== 'assessed' && againFrom === null)).toBe(true);
      expect(proposal.competencies.length + proposal.withoutQuestions.length).toBe(list.filter(({ required }) => required > 0).length);
      expect(proposeDiagnostic(list.toReversed(), DIAGNOSTIC_SETTINGS).competencies).toEqual(proposal.competencies);
    }));
  });
});
