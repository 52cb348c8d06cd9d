import type { GapStatus, Level } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';

import { budgetOf, type DiagnosticSettings, suffices } from '../sitting/settings.js';

/** A competency that the transformed role asks for, and what is known of it. */
export interface CompetencyToTest {
  readonly competency: CompetencyId;
  /** In the transformed role; 0 where it is not asked. */
  readonly required: Level;
  readonly importance: number;
  readonly status: GapStatus;
  readonly hasEvidence: boolean;
  /** Nothing but the person's own word. */
  readonly selfAssessedOnly: boolean;
  /** Percentage of working time, 0–100, of the tasks that it serves and that change. */
  readonly changingTime: number;
  readonly itemsInBank: number;
  /** First day on which it may be tested again, or null for today. */
  readonly againFrom: string | null;
}

export const TEST_REASONS = ['notAssessed', 'selfAssessed', 'uncertain', 'assessed'] as const;
/** Why test it: nothing is known; only the person's own word; what is known does not settle it; or it is settled. */
export type TestReason = (typeof TEST_REASONS)[number];

export interface TestableCompetency {
  readonly competency: CompetencyId;
  readonly required: Exclude<Level, 0>;
  readonly reason: TestReason;
  readonly changingTime: number;
  /** Whether it is one of the few to test now. */
  readonly suggested: boolean;
  readonly againFrom: string | null;
  /** What it takes, for most people. */
  readonly minutes: number;
}

export interface DiagnosticProposal {
  /** The suggested ones first, then the others, what touches most changing time first. */
  readonly competencies: readonly TestableCompetency[];
  /** Asked by the transformed role, without enough questions about them. */
  readonly withoutQuestions: readonly CompetencyId[];
  /** For the suggested ones together. */
  readonly minutes: number;
}

/** Questions that most people answer about a competency, and seconds each: see docs/methods/diagnostic-1.md. */
const USUAL = { items: 7, seconds: 45 } as const;

/**
 * Which competencies to test now: of what the transformed role asks and the bank can decide, those that are not assessed
 * or not settled, from the tasks that change most; two or three at a time, so that a sitting stays short.
 */
export function proposeDiagnostic(competencies: readonly CompetencyToTest[], settings: DiagnosticSettings): DiagnosticProposal {
  const asked = competencies.filter(({ required }) => required > 0);
  const inOrder = asked.filter(({ itemsInBank }) => suffices(settings, itemsInBank)).toSorted(byChange);
  const toTest = inOrder.filter((one) => reasonFor(one) !== 'assessed' && one.againFrom === null).slice(0, settings.mostCompetencies);
  const testable = [...toTest, ...inOrder.filter((one) => !toTest.includes(one))].map((one): TestableCompetency => ({
    competency: one.competency, required: one.required as Exclude<Level, 0>, reason: reasonFor(one), changingTime: one.changingTime, suggested: toTest.includes(one), againFrom: one.againFrom, minutes: minutesFor([one], settings),
  }));
  return {
    competencies: testable,
    withoutQuestions: asked.filter(({ itemsInBank }) => !suffices(settings, itemsInBank)).map(({ competency }) => competency),
    minutes: minutesFor(toTest, settings),
  };
}

function reasonFor({ status, hasEvidence, selfAssessedOnly }: CompetencyToTest): TestReason {
  if (!hasEvidence) return 'notAssessed';
  if (selfAssessedOnly) return 'selfAssessed';
  return status === 'notAssessed' || status === 'near' ? 'uncertain' : 'assessed';
}

function minutesFor(competencies: readonly Pick<CompetencyToTest, 'itemsInBank'>[], settings: DiagnosticSettings): number {
  const items = competencies.reduce((sum, { itemsInBank }) => sum + Math.min(USUAL.items, budgetOf(settings, itemsInBank)), 0);
  return Math.round((items * USUAL.seconds) / 60);
}

function byChange(a: CompetencyToTest, b: CompetencyToTest): number {
  return b.changingTime - a.changingTime || b.importance - a.importance || b.required - a.required || (a.competency < b.competency ? -1 : 1);
}
