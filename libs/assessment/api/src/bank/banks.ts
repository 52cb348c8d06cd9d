import { Injectable } from '@nestjs/common';
import type { Item, Misconception } from '@passerelle/assessment-domain';
import type { OrganizationId } from '@passerelle/kernel';
import { type Statements, Transactions, type Viewer } from '@passerelle/platform-api';
import { LRUCache } from 'lru-cache';

import { bankAt, type BankHistory, type OrganizationBank } from './organization-bank.js';

/** Organizations whose banks are kept in memory: two thousand questions take some ten megabytes. */
const MOST_KEPT = 20;
/** Versions kept with their curves, an organization: that of today, and those that sittings under way began with. */
const MOST_DRAWN = 3;

interface Kept {
  /** What is being read is read once, however many ask for it meanwhile. */
  readonly reading: Promise<BankHistory>;
  /** The version that it goes to: the one asked for, until it is read. */
  version: number;
  readonly drawn: LRUCache<number, OrganizationBank>;
}

/**
 * The bank of each organization. Versions never change: those that were read are kept in memory with their curves, and
 * only the number of the latest is read again, so that choosing a question waits for no document.
 */
@Injectable()
export class Banks {
  private readonly kept = new LRUCache<OrganizationId, Kept>({ max: MOST_KEPT });

  constructor(private readonly transactions: Transactions) {}

  /** The bank as it is today; version 0, and empty, where the organization has none. */
  async current(viewer: Viewer): Promise<OrganizationBank> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ version: number }>('select coalesce(max(version), 0) as version from assessment.bank_version where organization_id = $1', [viewer.organizationId]);
    return this.at(viewer, row?.version ?? 0);
  }

  /** The bank as it was in one of its versions. */
  async at(viewer: Viewer, version: number): Promise<OrganizationBank> {
    const { reading, drawn } = this.keep(viewer, version);
    const history = await reading;
    const bank = drawn.get(version) ?? bankAt(history, version);
    drawn.set(version, bank);
    return bank;
  }

  private keep(viewer: Viewer, version: number): Kept {
    const { organizationId } = viewer;
    const known = this.kept.get(organizationId);
    const kept = known && known.version >= version ? known : this.read(viewer, version);
    this.kept.set(organizationId, kept);
    return kept;
  }

  private read(viewer: Viewer, version: number): Kept {
    const reading = this.transactions.in(viewer).then((statements) => readHistory(statements, viewer.organizationId));
    const kept: Kept = { reading, version, drawn: new LRUCache({ max: MOST_DRAWN }) };
    reading.then(
      (history) => { kept.version = history.version; },
      // What could not be read is read again by the next one that asks.
      () => { if (this.kept.get(viewer.organizationId) === kept) this.kept.delete(viewer.organizationId); },
    );
    return kept;
  }
}

interface Row<Document> {
  readonly version: number;
  readonly since: number;
  readonly document: Document;
}

/** In one statement: how many a request takes does not depend on what is in memory but for this one. */
export async function readHistory(statements: Statements, organizationId: OrganizationId): Promise<BankHistory> {
  const row = await statements.one<{ version: number; items: readonly (Row<Item> & { readonly own: boolean })[] | null; misconceptions: readonly Row<Misconception>[] | null }>(
    `select coalesce((select max(version) from assessment.bank_version where organization_id = $1), 0) as version,
       (select json_agg(json_build_object('version', version, 'since', bank_version, 'own', shipped_hash is null, 'document', document) order by item_id, version) from assessment.item_version where organization_id = $1) as items,
       (select json_agg(json_build_object('version', version, 'since', bank_version, 'document', document) order by misconception_id, version) from assessment.misconception_version where organization_id = $1) as misconceptions`,
    [organizationId],
  );
  return {
    version: row?.version ?? 0,
    // A version is of the organization's own copy, whatever its origin called it.
    items: (row?.items ?? []).map(({ version, since, own, document }) => ({ item: { ...document, version }, since, own })),
    misconceptions: (row?.misconceptions ?? []).map(({ since, document }) => ({ misconception: document, since })),
  };
}
