import type { ItemId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import { anItem, aSingle } from '../item/item.builder.js';
import { retireItem } from '../item/retire-item.js';
import { minimalStandard } from '../simulation/minimal-standard.js';
import { normalDraw } from '../simulation/normal-draw.js';
import { acceptProposals } from './accept-proposals.js';
import { type GivenAnswer, keepReported, mayReportAgain, reportCalibration, wrongChoices } from './report-calibration.js';

const items = Array.from({ length: 10 }, (_, at) => anItem({ id: `at-${at}` as ItemId, version: 2, status: at === 9 ? 'pilot' : 'calibrated', parameters: { discrimination: 1.2, difficulty: 1 + 0.3 * at, guessing: 0.25 } }));

/** People who answer by the model; the last item misleads those who know most, when told. */
function sittings(people: number, misleads = false): readonly (readonly GivenAnswer[])[] {
  const next = minimalStandard(7);
  return Array.from({ length: people }, () => {
    const z = normalDraw(next);
    return items.map(({ id, version, parameters }, at): GivenAnswer => {
      const level = 2.5 + z;
      const right = misleads && at === 9 ? (z > 0 ? 0.1 : 0.6) : 0.25 + 0.75 / (1 + Math.exp(-1.2 * (level - parameters.difficulty)));
      const isRight = next() < right;
      return { item: id, version, outcome: isRight ? 'right' : 'wrong', answer: { kind: 'single', choice: isRight ? 'b' : misleads && at === 9 && z > 0 ? 'c' : 'a' } };
    });
  });
}

describe('the report of a calibration', () => {
  it('proposes parameters where enough people answered, near those that they answered by', () => {
    const report = reportCalibration(items, sittings(600));
    expect(report.every(({ proposal, responses }) => responses === 600 && proposal !== null)).toBe(true);
    report.forEach(({ proposal }, at) => expect(Math.abs(proposal!.proposed.difficulty - items[at]!.parameters.difficulty)).toBeLessThan(0.8));
    expect(report.every(({ agreement, misleading }) => agreement! > 0.1 && misleading.length === 0)).toBe(true);
  });

  it('sees a question that misleads, and the choice that does', () => {
    const last = reportCalibration(items, sittings(400, true)).at(-1)!;
    expect(last.agreement).toBeLessThan(0);
    expect(last.misleading.map(({ choice }) => choice)).toEqual(['c']);
  });

  it('tells nothing of fewer than five people, and proposes nothing under a stated number of answers', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), (people) => {
      const report = reportCalibration(items, sittings(people));
      expect(report.every(({ proposal }) => proposal === null)).toBe(true);
      expect(report.every(({ responses }) => (people < 5 ? responses === null : responses === people))).toBe(true);
      if (people < 5) expect(report.every(({ shareRight, agreement, misleading }) => shareRight === null && agreement === null && misleading.length === 0)).toBe(true);
    }), { numRuns: 12 });
  });

  it('counts no wrong choice from which fewer than five others could be computed', () => {
    const withUnknowing = (unknowing: number) => sittings(400, true).map((answers) => answers.map((one): GivenAnswer => (one.item !== 'at-9' || one.answer?.kind !== 'single' || one.answer.choice !== 'a' ? one : { ...one, outcome: 'right', answer: { kind: 'single', choice: 'b' } })).map((one): GivenAnswer => (one.item === 'at-9' && one.outcome === 'right' && (unknowing -= 1) >= 0 ? { ...one, outcome: 'wrong', answer: { kind: 'dontKnow' } } : one)));
    expect(reportCalibration(items, withUnknowing(0)).at(-1)!.misleading).toEqual([{ choice: 'c', people: expect.any(Number) }]);
    expect(reportCalibration(items, withUnknowing(3)).at(-1)!.misleading).toEqual([{ choice: 'c', people: null }]);
  });

  it('lets what was said of a question stand until five people more answered it', () => {
    const [before, after] = [reportCalibration(items, sittings(40)), reportCalibration(items, sittings(44))];
    expect(keepReported(before, after)).toEqual(before);
    expect(keepReported(before, reportCalibration(items, sittings(45)))[0]!.responses).toBe(45);
    expect(keepReported(reportCalibration(items, sittings(3)), after)).toEqual(after);
    expect([mayReportAgain(null, 0), mayReportAgain(10, 14), mayReportAgain(10, 15), mayReportAgain(10, 9)]).toEqual([true, false, true, false]);
  });

  it('leaves out answers to another version', () => expect(reportCalibration(items.map((item) => ({ ...item, version: 3 })), sittings(40)).every(({ responses }) => responses === null)).toBe(true));
  it('knows the wrong choices of an answer, whatever the form', () => {
    const single = aSingle();
    expect(wrongChoices(single, { kind: 'single', choice: 'a' })).toEqual(['a']);
    expect(wrongChoices({ ...single, kind: 'multiple' }, { kind: 'multiple', choices: ['b', 'c', 'd'] })).toEqual(['c', 'd']);
    expect(wrongChoices({ kind: 'situation', situation: { fr: '', en: '' }, questions: [{ id: 'q1', content: single }] }, { kind: 'situation', answers: [{ question: 'q1', answer: { kind: 'single', choice: 'd' } }] })).toEqual(['q1/d']);
    expect([wrongChoices(single, null), wrongChoices(single, { kind: 'dontKnow' }), wrongChoices(single, { kind: 'single', choice: 'b' })]).toEqual([[], [], []]);
  });
});

describe('the acceptance of a report', () => {
  const report = reportCalibration(items, sittings(400));
  const ids = items.map(({ id }) => id);
  it('makes each named item count, in its next version, with what was proposed', () => {
    const outcome = acceptProposals(items, report, ids.slice(8), 'Assez de réponses cet automne.');
    expect(outcome).toMatchObject({ kind: 'AcceptedProposals', items: [{ id: 'at-8', version: 3, status: 'calibrated' }, { id: 'at-9', version: 3, status: 'calibrated', parameters: report[9]!.proposal!.proposed, basis: { kind: 'estimated', people: 400 } }] });
  });
  it('is of all that are named, or of none', () => {
    const retired = retireItem(items[1]!, 2, 'La directive a changé.');
    const latest = [{ ...items[0]!, version: 3 }, retired as (typeof items)[number], ...items.slice(2)];
    expect(acceptProposals(latest, report, ids, 'Assez de réponses.')).toEqual({ kind: 'ProposalsNotAcceptable', items: [{ item: 'at-0', why: 'ItemChanged' }, { item: 'at-1', why: 'ItemRetired' }] });
    expect(acceptProposals(items, report.map((one) => ({ ...one, proposal: null })), ids.slice(0, 1), 'Assez de réponses.')).toMatchObject({ items: [{ why: 'NoProposal' }] });
  });
  it('takes a reason, and something to accept', () => {
    expect(acceptProposals(items, report, ids, 'oui')).toEqual({ kind: 'ReasonTooShort', shortest: 10 });
    expect(acceptProposals(items, report, [], 'Assez de réponses.')).toEqual({ kind: 'NothingAccepted' });
  });
});
