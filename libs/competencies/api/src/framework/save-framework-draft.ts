import { Injectable } from '@nestjs/common';
import type { Competency, FrameworkMapping } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { InvalidInput, Transactions, type Viewer } from '@passerelle/platform-api';

import { FrameworkDrafts } from './framework-drafts.js';
import { Frameworks } from './frameworks.js';

export type SaveFrameworkDraftOutcome = { readonly kind: 'FrameworkDraftSaved' } | { readonly kind: 'FrameworkDraftChanged'; readonly changedAt: Date | string };

export interface DraftChange {
  readonly idempotencyKey: string;
  /** When the draft was last read; absent to begin one. */
  readonly readAt: Date | null;
  /** Put in the place of those of the same id, or added. */
  readonly put: readonly Competency[];
  readonly removed: readonly CompetencyId[];
  /** In the place of those of the draft; null leaves them. */
  readonly moves: FrameworkMapping | null;
}

/** Most competencies of a framework: beyond, nobody reads it. */
const MOST = 200;

/** Begins or changes the one draft of the framework. A draft that somebody changed meanwhile is not overwritten. */
@Injectable()
export class SaveFrameworkDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly drafts: FrameworkDrafts,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, readAt, put, removed, moves }: DraftChange): Promise<SaveFrameworkDraftOutcome> {
    return this.transactions.write(viewer, { name: 'saveFrameworkDraft', idempotencyKey }, async (): Promise<SaveFrameworkDraftOutcome> => {
      const draft = await this.drafts.find(viewer, true);
      if (draft && readAt?.getTime() !== draft.updatedAt.getTime()) return { kind: 'FrameworkDraftChanged', changedAt: draft.updatedAt };
      const { version, edition, competencies } = await this.frameworks.inForce(viewer);
      const content = changed(draft?.content ?? competencies, put, new Set(removed));
      if (content.length > MOST) throw new InvalidInput(`A framework has ${MOST} competencies at most.`);
      const kept = await this.drafts.keep(viewer, { baseVersion: draft?.baseVersion ?? version, edition: draft?.edition ?? edition, content, moves: moves ?? draft?.moves ?? [] }, draft !== undefined);
      if (kept) return { kind: 'FrameworkDraftSaved' };
      return { kind: 'FrameworkDraftChanged', changedAt: (await this.drafts.find(viewer))?.updatedAt ?? new Date(0) };
    });
  }
}

/** In the order of the draft; what is new comes last. */
function changed(content: readonly Competency[], put: readonly Competency[], removed: ReadonlySet<CompetencyId>): readonly Competency[] {
  const byId = new Map(put.map((competency) => [competency.id, competency]));
  const known = new Set(content.map(({ id }) => id));
  return [...content.map((competency) => byId.get(competency.id) ?? competency), ...put.filter(({ id }) => !known.has(id))].filter(({ id }) => !removed.has(id));
}
