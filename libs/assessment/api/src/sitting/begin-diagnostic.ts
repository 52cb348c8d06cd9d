import { randomInt } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { beginSitting, DIAGNOSTIC_SETTINGS, isOver, TEST_OUT_SETTINGS, type TestableCompetency } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CompetencyId, SittingId } from '@passerelle/kernel';
import { Clock, Forbidden, newId, Transactions, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';

import { Banks } from '../bank/banks.js';
import { ReadDiagnosticProposal } from '../proposal/read-diagnostic-proposal.js';
import { AskNextItem } from './ask-next-item.js';
import { planOf } from './replay-sitting.js';
import { type SittingRow, Sittings, titleOf } from './sittings.js';
import { WriteConclusions } from './write-conclusions.js';

export type BeginDiagnosticOutcome =
  | { readonly kind: 'DiagnosticBegun'; readonly id: SittingId }
  | { readonly kind: 'ProfilingIsOff' }
  /** Of two tabs, the one that came second; or a sitting that was left. */
  | { readonly kind: 'DiagnosticAlreadyOpen'; readonly id: SittingId }
  /** Not asked by the person's transformed role, or without enough questions. */
  | { readonly kind: 'CompetencyNotTestable'; readonly competencyId: CompetencyId }
  /** Tested lately; `from` is the first day on which it may be again. */
  | { readonly kind: 'CompetencyTestedLately'; readonly competencyId: CompetencyId; readonly from: string };

export interface DiagnosticToBegin {
  readonly idempotencyKey: string;
  /** One to three, each once. */
  readonly competencyIds: readonly CompetencyId[];
  /** To leave a step of the path out: fewer questions. */
  readonly testOut: boolean;
}

/** Begins a sitting on a few competencies of the person's transformed role, and asks its first question. */
@Injectable()
export class BeginDiagnostic {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: Banks,
    private readonly sittings: Sittings,
    private readonly proposal: ReadDiagnosticProposal,
    private readonly competencies: CompetenciesReader,
    private readonly askNext: AskNextItem,
    private readonly write: WriteConclusions,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyIds, testOut }: DiagnosticToBegin): Promise<BeginDiagnosticOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees take diagnostics.');
    return this.transactions.write(viewer, { name: 'beginDiagnostic', idempotencyKey }, async (): Promise<BeginDiagnosticOutcome> => {
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const open = await this.sittings.openOf(viewer);
      if (open) return { kind: 'DiagnosticAlreadyOpen', id: open.id };
      const { competencies } = await this.proposal.run(viewer);
      const chosen: TestableCompetency[] = [];
      for (const competencyId of competencyIds) {
        const testable = competencies.find(({ competency }) => competency === competencyId);
        if (!testable) return { kind: 'CompetencyNotTestable', competencyId };
        if (testable.againFrom !== null) return { kind: 'CompetencyTestedLately', competencyId, from: testable.againFrom };
        chosen.push(testable);
      }
      return this.begin(viewer, await this.plan(viewer, chosen, testOut));
    });
  }

  private async plan(viewer: Viewer, chosen: readonly TestableCompetency[], testOut: boolean): Promise<SittingRow> {
    const named = await this.competencies.competencies(viewer);
    const aims = chosen.map(({ competency, required }) => ({ competency, required, title: titleOf(competency, named.get(competency)) }));
    const { version: bankVersion } = await this.banks.current(viewer);
    return { id: newId<SittingId>(), bankVersion, plan: { aims, settings: testOut ? TEST_OUT_SETTINGS : DIAGNOSTIC_SETTINGS }, seed: randomInt(2 ** 32), begunAt: this.clock.now(), endedAt: null };
  }

  private async begin(viewer: Viewer, row: SittingRow): Promise<BeginDiagnosticOutcome> {
    const { employeeId } = viewer;
    if (!employeeId || !(await this.sittings.add(viewer, employeeId, row))) return { kind: 'DiagnosticAlreadyOpen', id: (await this.sittings.openOf(viewer))?.id ?? row.id };
    const bank = await this.banks.at(viewer, row.bankVersion);
    const sitting = beginSitting(planOf(row), bank.curves);
    if ('kind' in sitting) throw new RangeError(`A competency that may be tested cannot begin: ${sitting.kind}.`);
    const asking = await this.askNext.run(viewer, { row, bank }, sitting);
    await this.sittings.append(viewer, row.id, 0, asking.records.map((record) => ({ ...record, answer: null, at: row.begunAt })));
    await this.write.run(viewer, employeeId, { row, bank, records: [], sitting }, asking, { at: row.begunAt, estimated: true });
    // Every question may have reached its ceiling.
    if (isOver(asking)) await this.sittings.end(viewer, row.id, row.begunAt);
    return { kind: 'DiagnosticBegun', id: row.id };
  }
}
