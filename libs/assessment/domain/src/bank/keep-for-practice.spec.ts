import type { CompetencyId, ItemId } from '@passerelle/kernel';
import fc from 'fast-check';

import { anItem } from '../item/item.builder.js';
import type { Item } from '../item/item.js';
import { drawCurves } from '../response/item-curves.js';
import { NO_EXPOSURE } from '../selection/limit-exposure.js';
import { applyRecord } from '../sitting/apply-record.js';
import { askNext } from '../sitting/ask-next.js';
import { newSitting } from '../sitting/begin-sitting.js';
import { DIAGNOSTIC_SETTINGS } from '../sitting/settings.js';
import { aBank } from './bank.builder.js';
import { keepForPractice } from './keep-for-practice.js';

const COMPETENCY = 'verifier-texte-ia' as CompetencyId;
const { items } = aBank({ itemsEach: 40 });
const someBank: fc.Arbitrary<readonly Item[]> = fc.array(fc.record({ family: fc.option(fc.constantFrom('f', 'g', 'h', 'i')), status: fc.constantFrom('draft' as const, 'pilot' as const, 'calibrated' as const, 'retired' as const) }), { minLength: 30, maxLength: 60 })
  .map((some) => some.map((one, place) => anItem({ ...one, id: `item-${place}` as ItemId })));

describe('keepForPractice', () => {
  it('keeps about one question in four, of competencies that have enough', () => {
    const kept = keepForPractice(items).size;
    expect(kept).toBeGreaterThanOrEqual(6);
    expect(kept).toBeLessThanOrEqual(14);
    expect(keepForPractice(aBank({ itemsEach: 29 }).items).size).toBe(0);
  });

  it('keeps variants on one side', () => {
    fc.assert(fc.property(someBank, (bank) => {
      const kept = keepForPractice(bank);
      for (const some of Map.groupBy(bank.filter(({ family, status }) => family !== null && status !== 'draft'), ({ family }) => family).values()) expect(new Set(some.map(({ id }) => kept.has(id))).size).toBe(1);
    }));
  });

  // The key of a question that was practised was given away: no later bank may ask it in a diagnostic.
  it('never gives back what it kept, whatever is added, retired or published anew', () => {
    fc.assert(fc.property(someBank, someBank, fc.infiniteStream(fc.boolean()), (bank, others, retires) => {
      const before = keepForPractice(bank);
      const later = [...bank.map((item) => (item.status !== 'draft' && retires.next().value ? { ...item, status: 'retired' as const, version: 2 } : item)), ...others.map((item) => ({ ...item, id: `later-${item.id}` as ItemId }))];
      const after = keepForPractice(later);
      for (const id of before) expect(after.has(id)).toBe(true);
    }));
  });

  it('keeps them out of every diagnostic, tried out or counted', () => {
    const curves = drawCurves(items.map((item, place) => (place % 4 === 0 ? { ...item, status: 'pilot' } : item)));
    const asked = Array.from({ length: 30 }, (_, seed) => {
      let [sitting, drawn] = [newSitting({ aims: [{ competency: COMPETENCY, required: 3, logPrior: null, taskShares: null }], settings: { ...DIAGNOSTIC_SETTINGS, fewestItems: 25 } }), seed];
      for (;;) {
        sitting = askNext(sitting, { curves, exposure: NO_EXPOSURE, next: () => ((drawn = (drawn * 48_271 + 7) % 2_147_483_647) / 2_147_483_647) });
        if (!sitting.asking) return sitting.records.flatMap((record) => (record.kind === 'asked' ? [record.item] : []));
        sitting = applyRecord(sitting, { kind: 'answered', item: sitting.asking.item, outcome: drawn % 2 ? 'right' : 'wrong' }, curves);
      }
    }).flat();
    expect(new Set(asked).size).toBeGreaterThan(15);
    expect(asked.filter((id) => curves.forPractice.has(id))).toEqual([]);
  });
});
