import { randomUUID } from 'node:crypto';

import { takeUp } from '@passerelle/assessment-domain';
import { aBank } from '@passerelle/assessment-domain/testing';

import { ASSESSED } from './assessed-targets.js';
import type { Subject } from './targets.js';

type Look = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

interface ItemDraftTargets {
  /** A question of the bank that is asked. */
  readonly bankItemId: string;
  readonly bankItemVersion: number;
  /** Of that question; the person had a hand in it. */
  readonly itemDraftId: string;
  /** Another question, by nobody in particular: it waits to be read. */
  readonly reviewedItemDraftId: string;
}

/** Drafts of questions: one of the person's, and one that waits for a reader. */
export async function writeItemDrafts(look: Look, { organizationId, accountId }: Subject): Promise<ItemDraftTargets> {
  const bankItemId = `${ASSESSED}-02`;
  const [item] = await look<{ version: number }>('select max(version)::integer as version from assessment.item_version where organization_id = $1 and item_id = $2', [organizationId, bankItemId]);
  const written = JSON.stringify({ ...takeUp(aBank({ competencies: [ASSESSED] }).items[1]!), task: 'rediger', explanation: { fr: 'Parce que la source le dit.', en: 'Because the source says so.' } });
  const [itemDraftId, reviewedItemDraftId] = [randomUUID(), randomUUID()];
  for (const [id, itemId, baseVersion, state] of [[itemDraftId, bankItemId, item?.version ?? null, 'writing'], [reviewedItemDraftId, `${ASSESSED}-organisme-${reviewedItemDraftId.slice(-8)}`, null, 'inReview']] as const) {
    await look(`insert into assessment.item_draft (organization_id, id, item_id, competency_id, base_version, state, written, begun_by, begun_by_name, begun_at, changed_by, changed_by_name, changed_at, archived_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'Camille Roy', now(), $8, 'Camille Roy', now(), null)`, [organizationId, id, itemId, ASSESSED, baseVersion, state, written, accountId]);
  }
  await look(`insert into assessment.item_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, 'Camille Roy', now())`, [organizationId, itemDraftId, accountId]);
  await look(`insert into assessment.item_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word, reviewer_id, reviewer_name, words, outcome, ended_at) values ($1, gen_random_uuid(), $2, $3, 'Camille Roy', now(), '', gen_random_uuid(), 'Luc Fortin', 'À revoir ensemble.', 'returned', now())`, [organizationId, itemDraftId, accountId]);
  await look(`insert into assessment.item_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word) values ($1, gen_random_uuid(), $2, gen_random_uuid(), 'Camille Roy', now(), '')`, [organizationId, reviewedItemDraftId]);
  return { bankItemId, bankItemVersion: item?.version ?? 1, itemDraftId, reviewedItemDraftId };
}
