import type { Strategy } from '../selection/strategy.js';

/** What a diagnostic depends on beside the bank and the answers; a change is a new version, and every conclusion names its own. */
export interface DiagnosticSettings {
  readonly version: number;
  readonly strategy: Strategy;
  /** A decision is clear at this probability or more, or at one less this or less. */
  readonly clearAt: number;
  /** Answers that count before a decision may be clear. */
  readonly fewestItems: number;
  /** Answers that count after which no more are asked about a competency. */
  readonly mostItems: number;
  /** Nor more than this share, 0–1, of what the bank has about it. */
  readonly mostShareOfBank: number;
  readonly mostCompetencies: number;
  /** One item is tried out after so many that count. */
  readonly pilotEvery: number;
  /** Items tried out, at most, for a competency. */
  readonly mostPilots: number;
  /** The next item is drawn among so many best. */
  readonly amongBest: number;
  /** An item is asked in at most this share of the sittings that test its competency: the first that the number of items reaches. */
  readonly ceilings: readonly { readonly fromItems: number; readonly rate: number }[];
}

export const DIAGNOSTIC_SETTINGS: DiagnosticSettings = {
  version: 1,
  strategy: { kind: 'classificationDoubt', doubt: 'entropy' },
  clearAt: 0.9,
  fewestItems: 5,
  mostItems: 25,
  mostShareOfBank: 0.4,
  mostCompetencies: 3,
  pilotEvery: 5,
  mostPilots: 2,
  amongBest: 5,
  ceilings: [{ fromItems: 150, rate: 0.2 }, { fromItems: 0, rate: 0.6 }],
};

/** To show that a step of the path is known already: the same decision in five to eight questions, of which none is tried out. */
export const TEST_OUT_SETTINGS: DiagnosticSettings = { ...DIAGNOSTIC_SETTINGS, version: 2, mostItems: 8, mostPilots: 0 };

/** Answers that count, at most, about a competency of which the bank has so many items; 1 or more. */
export function budgetOf({ mostItems, mostShareOfBank }: DiagnosticSettings, itemsInBank: number): number {
  return Math.max(1, Math.min(mostItems, Math.floor(mostShareOfBank * itemsInBank)));
}

/** Whether a bank has enough about a competency for a decision on it to be clear. */
export function suffices(settings: DiagnosticSettings, itemsInBank: number): boolean {
  return budgetOf(settings, itemsInBank) >= settings.fewestItems;
}

/** Exposure ceiling, 0–1, of the items of a competency. */
export function ceilingOf({ ceilings }: DiagnosticSettings, itemsInBank: number): number {
  return ceilings.find(({ fromItems }) => itemsInBank >= fromItems)?.rate ?? 1;
}
