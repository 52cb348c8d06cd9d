import type { ItemCurves } from '../response/item-curves.js';
import { applyRecord } from './apply-record.js';
import { newSitting } from './begin-sitting.js';
import type { Sitting, SittingPlan, SittingRecord } from './sitting.js';

/**
 * A sitting as it was left: its records, one after the other, from the beginning.
 * @param curves of a bank that holds the versions that were asked
 * @throws RangeError when a record does not follow from those before it, or a version is not held
 */
export function resumeSitting(plan: SittingPlan, records: readonly SittingRecord[], curves: ItemCurves): Sitting {
  return records.reduce((sitting, record) => applyRecord(sitting, record, curves), newSitting(plan));
}
