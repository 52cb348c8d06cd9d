import { createHash } from 'node:crypto';

import type { Bank, Item, Misconception } from '@passerelle/assessment-domain';
import type { OrganizationId } from '@passerelle/kernel';
import type { Runner } from '@passerelle/platform-api';

import { lockBank } from '../bank/bank-versions.js';
import { shippedChanges } from './shipped-changes.js';

interface Latest<Document> {
  readonly id: string;
  readonly version: number;
  readonly hash: string | null;
  readonly document: Document;
}

/**
 * Gives an organization its own copy of the bank; what has not changed since is left alone, what no longer ships is
 * retired, and what the organization wrote itself stays.
 * @param runner a transaction whose `app.organization` is set to the organization
 */
export async function loadBank(runner: Runner, organizationId: OrganizationId, { items, misconceptions }: Bank, now: Date): Promise<void> {
  await lockBank(runner, organizationId);
  const changedItems = shippedChanges(await latest<Item>(runner, organizationId, 'item'), items.map((item) => ({ id: item.id, hash: hashOf(item), document: item })), retired);
  const changedIdeas = shippedChanges(await latest<Misconception>(runner, organizationId, 'misconception'), misconceptions.map((idea) => ({ id: idea.id, hash: hashOf(idea), document: idea })), () => null);
  if (changedItems.length === 0 && changedIdeas.length === 0) return;
  const [{ version }] = (await runner.query(
    `insert into assessment.bank_version (organization_id, version, published_at) select $1, coalesce(max(version), 0) + 1, $2 from assessment.bank_version where organization_id = $1 returning version`,
    [organizationId, now],
  )) as [{ version: number }];
  await runner.query(
    `insert into assessment.item_version (organization_id, item_id, version, bank_version, competency_id, document, shipped_hash)
     select $1, id, version, $2, document->>'competency', document, hash from jsonb_to_recordset($3::jsonb) as changed (id text, version integer, document jsonb, hash text)`,
    [organizationId, version, JSON.stringify(changedItems)],
  );
  await runner.query(
    `insert into assessment.misconception_version (organization_id, misconception_id, version, bank_version, document, shipped_hash)
     select $1, id, version, $2, document, hash from jsonb_to_recordset($3::jsonb) as changed (id text, version integer, document jsonb, hash text)`,
    [organizationId, version, JSON.stringify(changedIdeas)],
  );
}

async function latest<Document>(runner: Runner, organizationId: OrganizationId, what: 'item' | 'misconception'): Promise<Latest<Document>[]> {
  return (await runner.query(`select distinct on (${what}_id) ${what}_id as id, version, shipped_hash as hash, document from assessment.${what}_version where organization_id = $1 order by ${what}_id, version desc`, [organizationId])) as Latest<Document>[];
}

/** A question that ships no more is asked no more; what was answered to it stands. */
function retired(item: Item): Item | null {
  return item.status === 'retired' ? null : { ...item, status: 'retired' };
}

function hashOf(document: object): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}
