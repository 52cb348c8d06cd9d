import { Injectable } from '@nestjs/common';
import { type Answer, answerItem, drawsOf, isOver, presentItem, readAnswer, scoreAnswer } from '@passerelle/assessment-domain';
import type { ItemId, SittingId } from '@passerelle/kernel';
import { Clock, Forbidden, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';

import { AskNextItem } from './ask-next-item.js';
import { type PartAnswer, readPartAnswers } from './read-part-answers.js';
import { ReplaySitting } from './replay-sitting.js';
import { Sittings } from './sittings.js';
import { WriteConclusions } from './write-conclusions.js';

export type AnswerDiagnosticItemOutcome =
  | { readonly kind: 'DiagnosticItemAnswered'; readonly id: SittingId }
  | { readonly kind: 'ProfilingIsOff' }
  /** The sitting asks something else: the item was answered before, in another tab perhaps, or the sitting is over. */
  | { readonly kind: 'DiagnosticMovedOn'; readonly id: SittingId };

export interface ItemToAnswer {
  readonly idempotencyKey: string;
  readonly diagnosticId: SittingId;
  readonly itemId: ItemId;
  readonly version: number;
  readonly doesNotKnow: boolean;
  /** To each question of the item; not read where the person does not know. */
  readonly parts: readonly PartAnswer[];
}

/** Takes the answer to the question that is asked, writes what it concludes, and asks the next one. */
@Injectable()
export class AnswerDiagnosticItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly sittings: Sittings,
    private readonly replay: ReplaySitting,
    private readonly askNext: AskNextItem,
    private readonly write: WriteConclusions,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, toAnswer: ItemToAnswer): Promise<AnswerDiagnosticItemOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees take diagnostics.');
    const { idempotencyKey, diagnosticId, itemId, version } = toAnswer;
    return this.transactions.write(viewer, { name: 'answerDiagnosticItem', idempotencyKey }, async (): Promise<AnswerDiagnosticItemOutcome> => {
      const row = await this.sittings.lockMine(viewer, diagnosticId);
      if (!row) throw new NotFound();
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const replayed = await this.replay.run(viewer, row);
      const { asking } = replayed.sitting;
      if (asking?.item !== itemId || asking.version !== version) return { kind: 'DiagnosticMovedOn', id: row.id };
      const { content } = replayed.bank.item(itemId, version);
      const given: Answer | null = toAnswer.doesNotKnow ? { kind: 'dontKnow' } : readPartAnswers(content, toAnswer.parts);
      const answer = given && readAnswer(given, presentItem(content, drawsOf(row.seed, itemId)));
      const scored = answer && scoreAnswer(content, answer);
      if (scored?.kind !== 'ScoredAnswer') throw new InvalidInput('The answer is not one that the question allows.');
      const answered = answerItem(replayed.sitting, itemId, scored.outcome, replayed.bank.curves);
      if ('kind' in answered) throw new RangeError(`The item that is asked cannot be answered: ${answered.kind}.`);
      const after = await this.askNext.run(viewer, replayed, answered);
      const at = this.clock.now();
      const added = after.records.slice(replayed.records.length).map((record) => ({ ...record, answer: record.kind === 'answered' ? answer : null, at }));
      await this.sittings.append(viewer, row.id, replayed.records.length, added);
      await this.write.run(viewer, employeeId, replayed, after, { at, estimated: true });
      if (isOver(after)) await this.sittings.end(viewer, row.id, at);
      return { kind: 'DiagnosticItemAnswered', id: row.id };
    });
  }
}
